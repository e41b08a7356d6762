internal import Rendering
internal import Storage
internal import StoryModel

/// The user's corrections with what they bind to.
struct OverridePage {
    private let bindings: [OverrideBinding]
    private let path: String

    init(_ bindings: [OverrideBinding], path: String) {
        self.bindings = bindings
        self.path = path
    }

    var text: String {
        var table = TextTable([("line", .right), ("says", .left), ("binds to", .left)])
        for binding in bindings {
            table.add([
                String(binding.override.line), OverrideWords().text(binding.override.change),
                target(of: binding),
            ])
        }
        return "\(path)\n\n\(table.text)"
    }

    var json: String {
        get throws { try JSONRenderer().lines(bindings.map { BindingRecord($0, path: path) }) }
    }

    private func target(of binding: OverrideBinding) -> String {
        let gap = binding.gap.map { "nothing: " + OverrideWords().words(for: $0) }
        guard let first = binding.places.first else { return gap ?? "" }
        if let gap { return gap }
        let more = binding.places.count - 1
        let documents = Set(binding.places.map(\.document)).count
        let others =
            more == 0
            ? ""
            : " and \(more) more \(more == 1 ? "story" : "stories") of \(documents) "
                + (documents == 1 ? "document" : "documents")
        return "\(first.document.onOneLine): \(first.title.onOneLine)\(others)"
    }
}

/// A correction in machine output.
struct BindingRecord: Encodable {
    /// A story that it binds to.
    struct PlaceRecord: Encodable {
        let story: String
        let title: String
        /// The document's path.
        let document: String
        let week: Week

        init(_ place: OverridePlace) {
            story = place.story.description
            title = place.title
            document = place.document
            week = place.week
        }
    }

    /// The same for the same correction wherever it is written.
    let key: String
    let file: String
    /// Counted from 1.
    let line: Int
    let kind: String
    let says: String
    /// Whether all that it names was found.
    let isBound: Bool
    /// What was not found.
    @OrNull var missing: String?
    let stories: [PlaceRecord]

    init(_ binding: OverrideBinding, path: String) {
        key = binding.override.key
        file = path
        line = binding.override.line
        kind = OverrideWords().kind(binding.override.change)
        says = OverrideWords().text(binding.override.change)
        isBound = binding.gap == nil
        _missing = OrNull(wrappedValue: binding.gap.map { OverrideWords().words(for: $0) })
        stories = binding.places.map(PlaceRecord.init)
    }
}
