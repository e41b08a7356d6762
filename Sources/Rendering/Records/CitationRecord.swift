package import StoryModel

/// A citation in machine output.
package struct CitationRecord: Encodable, Hashable, Sendable {
    /// The document's path.
    package let document: String
    package let title: String
    package let source: String
    package let date: CalendarDay
    /// `[start, end)` in UTF-8 bytes of the stored text.
    package let range: TextRange
    /// Counted from 1.
    package let line: Int
    /// Seconds from the start of the recording, to the millisecond.
    @OrNull package var time: Double?
    /// Who says it; only of conversations that tell no news.
    @OrNull package var speaker: String?
    @OrNull package var url: String?
    /// Whether the document is a digest that somebody else wrote.
    package let isSecondary: Bool

    package init(_ citation: Citation) {
        document = citation.document
        title = citation.title
        source = citation.source
        date = citation.date
        range = citation.range
        line = citation.line
        _time = OrNull(wrappedValue: citation.time?.rounded(toDecimals: 3))
        _speaker = OrNull(wrappedValue: citation.speaker)
        _url = OrNull(wrappedValue: citation.url)
        isSecondary = citation.isSecondary
    }
}

extension [Citation] {
    var records: [CitationRecord] { map(CitationRecord.init) }
}
