/// A document that the digest was made from.
package struct SourceLine: Hashable, Sendable, Codable {
    package let document: String
    package let title: String
    package let source: String
    package let kind: DocumentKind
    package let date: CalendarDay
    package let dateOrigin: DateOrigin
    package let words: Int
    package let stories: Int
    package let url: String?
    /// The path of the document that tells the same in fuller form; this one is not counted.
    package let foldedInto: String?

    package init(
        document: String, title: String, source: String, kind: DocumentKind, date: CalendarDay,
        dateOrigin: DateOrigin, words: Int, stories: Int, url: String?, foldedInto: String? = nil
    ) {
        self.document = document
        self.title = title
        self.source = source
        self.kind = kind
        self.date = date
        self.dateOrigin = dateOrigin
        self.words = words
        self.stories = stories
        self.url = url
        self.foldedInto = foldedInto
    }
}
