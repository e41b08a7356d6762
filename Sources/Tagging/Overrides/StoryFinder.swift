package import StoryModel

/// Finds the stories that a user means by words of them, as corrections do.
package struct StoryFinder: Sendable {
    private let table: OverrideTable

    package init(_ place: Override.Place) {
        table = OverrideTable(place)
    }

    /// The numbers of a document's stories that are meant, from 0.
    package func stories(in tagged: TaggedDocument) -> [Int] {
        var user = DocumentOverrides(table, of: tagged.document, week: nil)
        _ = user.bordered(tagged.structure)
        return table.entries.first.map { user.bound($0, part: 0) } ?? []
    }
}
