internal import Storage
internal import StoryModel
internal import Tagging

/// Finds the story that a user names: by its id, by its document and line, or by words of it.
struct StoryChoice {
    private let documents: [TaggedDocument]

    init(_ archive: Archive) throws { documents = try archive.taggedDocuments() }

    /// The one story that is meant, as a place that finds it again by words that stay.
    ///
    /// - Throws: `Failure` where there is none, or more than one.
    func place(_ name: String, document: String?) throws(Failure) -> Override.Place {
        let found = stories(name, document: document)
        guard let one = found.first else { throw .unknownStory(name) }
        guard found.count == 1 else {
            throw .ambiguousStory(
                name,
                titles: found.map {
                    "\($0.document.document.path): \($0.document.stories[$0.number].story.title.text)"
                })
        }
        return place(of: one)
    }

    private typealias Found = (document: TaggedDocument, number: Int)

    private func stories(_ name: String, document: String?) -> [Found] {
        let meant = document.map(documents(called:)) ?? documents
        if let id = StoryID(name) {
            let found: [Found] = meant.flatMap { tagged in
                tagged.stories.indices.filter { tagged.stories[$0].story.id == id }
                    .map { (tagged, $0) }
            }
            if !found.isEmpty { return found }
        }
        if let found = story(atLine: name, among: meant) { return [found] }
        let finder = StoryFinder(Override.Place(story: name))
        return meant.flatMap { tagged in finder.stories(in: tagged).map { (tagged, $0) } }
    }

    /// The documents that a name may mean: the one with that path or id, else all that are called so.
    private func documents(called name: String) -> [TaggedDocument] {
        let whole = documents.filter {
            $0.document.path == name || $0.document.id.description == name
        }
        return whole.isEmpty ? documents.filter { $0.document.isCalled(name) } : whole
    }

    /// What tells a document from all others: its path, or its id where another path ends in it.
    private func name(of document: Document) -> String {
        document.name(among: documents.lazy.map(\.document))
    }

    /// The story at `letter.md:12`.
    private func story(atLine name: String, among documents: [TaggedDocument]) -> Found? {
        guard let colon = name.lastIndex(of: ":"), let line = Int(name[name.index(after: colon)...])
        else { return nil }
        let path = String(name[..<colon])
        for tagged in self.documents(called: path)
        where documents.contains(where: { $0.document.id == tagged.document.id }) {
            let lines = LineTable(tagged.document.text)
            let number = tagged.stories.firstIndex { story in
                let range = story.story.range
                return
                    (lines.line(at: range.start)...lines.line(at: max(range.start, range.end - 1)))
                    .contains(line)
            }
            if let number { return (tagged, number) }
        }
        return nil
    }

    /// A place with words that no other story of the document has: the title, else what it begins with.
    private func place(of found: Found) -> Override.Place {
        let (tagged, number) = found
        let (text, story) = (tagged.document.text, tagged.stories[number].story)
        let body = story.body.first.map { text[$0].prefix(1_000) } ?? ""
        let words = body.split(whereSeparator: \.isWhitespace)
        // First what the text itself has: a title may be put otherwise by another version.
        let quotes =
            [String(text[story.title.range]), story.title.text]
            + [10, 20, 40].map { words.prefix($0).joined(separator: " ") }
        let folded = quotes.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { $0.count <= 300 && $0.contains(where: \.isLetter) }
        let name = name(of: tagged.document)
        let places = folded.map { Override.Place(document: name, story: $0) }
        return places.first { StoryFinder($0).stories(in: tagged) == [number] } ?? places.first
            ?? Override.Place(document: name, story: story.title.text)
    }
}

extension Document {
    /// What tells it from all others: its path, or its id where another may be called by that too.
    func name(among documents: some Sequence<Document>) -> String {
        documents.contains { $0.id != id && $0.isCalled(path) } ? id.description : path
    }
}
