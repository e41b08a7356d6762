import Language
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
        let themes = try ThemeSet.shipped().changed(by: [
            ThemeChange(name: "farming", phrases: ["wheat": 3, "crop yield": 3])
        ])
        let tagger = try StoryTagger(gazetteer: .shipped(), themes: themes, lexicon: .shipped())
        let (document, structure) = sampleDocument("Crop yields rose where wheat was sown early.")
        let tags = try #require(tagger.tag(structure, of: document).first).tags
        #expect(tags.themes.map(\.theme) == ["farming"])
    }

    @Test func `a theme is found without any of its words`() throws {
        let medicine = ThemeChange(
            name: "medicine", description: "Drugs, doctors and hospitals",
            phrases: ["drug": 3, "clinical trial": 3, "patient": 3])
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: try ThemeSet.shipped().changed(by: [medicine]),
            lexicon: .shipped())
        let text = "It was late. The surgeon and two nurses saved the leg of the boy."
        let (document, structure) = sampleDocument(text)
        let found = try #require(tagger.tag(structure, of: document).first).tags.themes
        #expect(found.map(\.theme) == ["medicine"])
        #expect(found.first?.evidence.map { String(text[$0]) } == [String(text.dropFirst(13))])
    }

    @Test(arguments: [
        ("A humanoid walked down the stairs with a crate in its gripper.", "robotics"),
        ("The hospital tries a new drug for the heart on nine hundred patients.", "medicine"),
        ("Rice and wheat yields fell in the dry year, and farmers sow earlier now.", "farming"),
    ])
    func `a user's theme needs a line and three phrases`(text: String, theme: String) throws {
        let themes = try ThemeSet.shipped().changed(by: [
            ThemeChange(
                name: "robotics", description: "Robots that walk, grip and drive",
                phrases: ["robot": 3, "humanoid": 3, "gripper": 3]),
            ThemeChange(
                name: "medicine", description: "Drugs, doctors and hospitals",
                phrases: ["drug": 3, "clinical trial": 3, "patient": 3]),
            ThemeChange(
                name: "farming", description: "Farms, crops and food",
                phrases: ["crop yield": 3, "farmer": 3, "wheat": 3]),
        ])
        let tagger = try StoryTagger(gazetteer: .shipped(), themes: themes, lexicon: .shipped())
        let (document, structure) = sampleDocument(text)
        let found = try #require(tagger.tag(structure, of: document).first).tags.themes
        #expect(found.first?.theme == theme)
        #expect(
            !found.dropFirst().contains { ["robotics", "medicine", "farming"].contains($0.theme) })
    }

    @Test func `a user's theme leaves the built-in ones their place`() throws {
        let text = "The humanoid's maker raised 300 million at a valuation of two billion."
        let robotics = ThemeChange(
            name: "robotics", description: "Robots that walk, grip and drive",
            phrases: ["robot": 3, "humanoid": 3, "gripper": 3])
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: try ThemeSet.shipped().changed(by: [robotics]),
            lexicon: .shipped())
        let (document, structure) = sampleDocument(text)
        let found = try #require(tagger.tag(structure, of: document).first).tags.themes
        #expect(Set(found.map(\.theme)).isSuperset(of: ["robotics", "business"]))
    }

    @Test func `without vectors the words decide`() throws {
        let tagger = try ThemeTagger(themes: .shipped(), weights: .shipped(), vectors: NoVectors())
        let text = "Regulators fined the company, and the court upheld the ban on exports."
        let (document, structure) = sampleDocument(text)
        let scanned = WordPieceScanner(text, ranges: [text.wholeRange])
        let story = try #require(structure.stories.first)
        #expect(tagger.themes(of: story, scanned, in: document.text).first?.theme == "policy")
    }

    @Test(arguments: [
        ("models\tbias", TaggingDataError(line: 1, problem: .fields(found: 2, wanted: 3))),
        ("# note\nmodels\tbias\tx", TaggingDataError(line: 2, problem: .number("x"))),
        ("models\tbiases\t1", TaggingDataError(line: 1, problem: .unknownHeading("biases"))),
    ])
    func `malformed weights are an error with its line`(text: String, error: TaggingDataError) {
        #expect(throws: error) { try ThemeWeights(text) }
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
