import StoryModel
import Testing

@testable import Tagging

/// How well a line of description and three phrases find the stories of a theme.
struct UserThemeTests {
    static let changes = [
        ThemeChange(
            name: "robotics", label: "Robots",
            description:
                "Machines with bodies: humanoids, warehouse arms, grippers, walking robots",
            phrases: ["humanoid robot": 3, "robotic arm": 3, "robot": 3]),
        ThemeChange(
            name: "healthcare", label: "Health Care",
            description: "Hospitals, doctors, patients, drugs, medical devices and health insurers",
            phrases: ["hospital": 3, "clinical trial": 3, "patient": 3]),
        ThemeChange(
            name: "trade",
            description:
                "Tariffs, customs, export licences, sanctions and quotas on goods and chips",
            phrases: ["export control": 3, "tariff": 3, "import duty": 3]),
    ]

    /// The user's themes of a text.
    private func themes(_ text: String, by tagger: StoryTagger) throws -> Set<String> {
        let (document, structure) = sampleDocument(text)
        let tags = try #require(tagger.tag(structure, of: document).first).tags
        return Set(tags.themes.map(\.theme)).intersection(Self.changes.map(\.name))
    }

    @Test func `a description and three phrases find the stories of a theme`() throws {
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped().changed(by: Self.changes),
            lexicon: .shipped())
        var (found, wrong) = (0, 0)
        for item in UserThemeTexts.items {
            let themes = try themes(item.text, by: tagger)
            found += themes.contains(item.theme) ? 1 : 0
            wrong += themes.subtracting([item.theme]).count
        }
        for text in UserThemeTexts.others { wrong += try themes(text, by: tagger).count }
        let recall = Double(found) / Double(UserThemeTexts.items.count)
        let precision = Double(found) / Double(found + wrong)
        #expect(recall >= 0.9)
        #expect(precision >= 0.85)
    }

    private func set(_ changes: [ThemeChange]) throws -> ThemeSet {
        try ThemeSet.shipped().changed(by: changes)
    }

    @Test func `a theme is removed`() throws {
        let themes = try set([ThemeChange(name: "agents", action: .remove)]).themes
        #expect(themes.map(\.name) == ["models", "compute", "safety", "policy", "business"])
    }

    @Test func `a theme is renamed in its place, with all its words`() throws {
        let shipped = try ThemeSet.shipped().themes
        let renamed = try set([
            ThemeChange(name: "hardware", action: .rename(from: "compute"), label: "Chips")
        ]).themes
        #expect(renamed.map(\.name)[1] == "hardware")
        #expect(renamed[1].label == "Chips")
        #expect(renamed[1].phrases == shipped[1].phrases)
        #expect(renamed[1].base == "compute")
    }

    @Test func `phrases are added to those of a theme that is built in`() throws {
        let shipped = try ThemeSet.shipped().themes[3]
        let safety = try set([ThemeChange(name: "safety", phrases: ["bank run": 3])]).themes[3]
        #expect(safety.phrases["bank run"] == 3)
        #expect(safety.phrases.count == shipped.phrases.count + 1)
        #expect(safety.label == shipped.label)
    }

    @Test func `another description makes another fingerprint`() throws {
        let one = ThemeChange(name: "trade", description: "Tariffs", phrases: ["tariff": 3])
        let other = ThemeChange(name: "trade", description: "Quotas", phrases: ["tariff": 3])
        #expect(try set([one]).fingerprint != set([other]).fingerprint)
    }
}
