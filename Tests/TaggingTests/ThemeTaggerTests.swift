import StoryModel
import Testing

@testable import Tagging

struct ThemeTaggerTests {
    @Test(arguments: [
        ("The lab released an open weights language model with a long context window.", "models"),
        ("The new data center will hold 80,000 GPUs and draw a gigawatt of power.", "compute"),
        ("Its coding agent opens pull requests on its own after an hour of tool use.", "agents"),
        ("Red teamers found a jailbreak that slips past every guardrail.", "safety"),
        ("Senators wrote a bill that would give regulators the last word.", "policy"),
        ("The startup raised a Series B at a valuation of two billion dollars.", "business"),
    ])
    func `a story has the theme of its words`(text: String, theme: String) throws {
        let themes = try sampleTags(text).themes
        #expect(themes.first?.theme == theme)
    }

    @Test func `evidence stands where the words stand`() throws {
        let text = "Nobody expected it. The senate votes on the bill."
        let policy = try #require(try sampleTags(text).themes.first)
        #expect(policy.evidence.map { String(text[$0]) }.sorted() == ["bill", "senate"])
    }

    @Test func `a text about nothing of it has no theme`() throws {
        #expect(try sampleTags("It rained for a while, and then we went home.").themes == [])
    }

    @Test func `a theme of the user's is found`() throws {
        let themes = try ThemeSet.shipped().adding([
            Theme(name: "farming", label: "Farming", phrases: ["wheat": 3, "crop yield": 3])
        ])
        let tagger = try StoryTagger(gazetteer: .shipped(), themes: themes, lexicon: .shipped())
        let (document, structure) = sampleDocument("Crop yields rose where wheat was sown early.")
        let tags = try #require(tagger.tag(structure, of: document).first).tags
        #expect(tags.themes.map(\.theme) == ["farming"])
    }

    @Test(arguments: [
        ("3 wheat\n", TaggingDataError(line: 1, problem: .headless)),
        ("[farming] Farming\nwheat\n", TaggingDataError(line: 2, problem: .number("wheat"))),
        ("[farming] Farming\n# a note\n3\n", TaggingDataError(line: 3, problem: .phraseless)),
        ("[] Farming\n", TaggingDataError(line: 1, problem: .nameless)),
    ])
    func `a malformed line is an error with its number`(text: String, error: TaggingDataError) {
        #expect(throws: error) { try ThemeSet(text: text) }
    }
}
