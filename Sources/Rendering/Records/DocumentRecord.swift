internal import Language
package import StoryModel

/// A document in machine output.
package struct DocumentRecord: Encodable, Hashable, Sendable {
    package let id: DocumentID
    package let path: String
    package let kind: DocumentKind
    package let title: String
    package let source: String
    /// The day it counts for.
    package let date: CalendarDay
    package let dateOrigin: DateOrigin
    package let week: Week
    package let words: Int
    package let stories: Int
    /// Words by role; roles without words are left out.
    package let roles: [String: Int]
    /// Messages about the document and its structure.
    package let findings: [String]
    @OrNull package var url: String?

    /// Counts the document's words; linear in its text.
    package init(_ tagged: TaggedDocument) {
        let document = tagged.document
        id = document.id
        path = document.path
        kind = document.kind
        title = document.title
        source = document.source
        date = tagged.day
        dateOrigin = document.date.origin
        week = Week(containing: tagged.day)
        stories = tagged.stories.count
        roles = Self.words(of: tagged)
        words = WordScanner().words(in: document.text, range: document.text.wholeRange).count
        findings = (document.findings + tagged.structure.findings).map { FindingText($0).text }
        _url = OrNull(wrappedValue: document.url)
    }

    private static func words(of tagged: TaggedDocument) -> [String: Int] {
        let scanner = WordScanner()
        return tagged.structure.passages.reduce(into: [:]) { words, passage in
            let count = scanner.words(in: tagged.document.text, range: passage.range).count
            if count > 0 { words[passage.role.rawValue, default: 0] += count }
        }
    }
}
