internal import StoryModel

/// What an update did, or would do.
struct TagReport: Encodable {
    /// How many documents were tagged anew, and how many stories these hold.
    let documents: Int
    let stories: Int
    let newStories: Int
    let goneStories: Int
    /// How many stories have other themes, companies and scores than before.
    let otherThemes: Int
    let otherCompanies: Int
    let otherScores: Int
    /// By theme, how many stories more, or less, have it; themes without a change are left out.
    let themes: [String: Int]
    /// The weeks made anew; not known before it is done.
    let weeks: [Week]

    init(documents: Int, weeks: [Week], _ changes: TagChanges) {
        self.documents = documents
        self.weeks = weeks
        stories = changes.stories
        newStories = changes.newStories
        goneStories = changes.goneStories
        otherThemes = changes.otherThemes
        otherCompanies = changes.otherCompanies
        otherScores = changes.otherScores
        themes = changes.themes.filter { $0.value != 0 }
    }

    var text: String {
        guard documents > 0 || !weeks.isEmpty else { return "Everything is up to date" }
        var lines = ["\(count(documents, "document")) tagged, \(stories) stories"]
        let facts = [
            (newStories, "new"), (goneStories, "gone"), (otherThemes, "with other themes"),
            (otherCompanies, "with other companies"), (otherScores, "with other scores"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        lines.append("stories: " + (facts.isEmpty ? "as before" : facts.joined(separator: ", ")))
        let moved = themes.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value > 0 ? "+" : "")\($0.value)" }
        if !moved.isEmpty { lines.append("themes: " + moved.joined(separator: ", ")) }
        if !weeks.isEmpty {
            lines.append("weeks: " + weeks.map(\.description).joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
