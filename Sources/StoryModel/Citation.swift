/// Where shown words come from.
package struct Citation: Hashable, Sendable, Codable {
    /// The document's path.
    package let document: String
    package let title: String
    package let source: String
    package let date: CalendarDay
    /// The bytes of the stored text.
    package let range: TextRange
    /// The line of the range's first byte, counted from 1.
    package let line: Int
    /// Seconds from the start of the recording.
    package let time: Double?
    /// Who says it, where that matters: in a conversation that tells no news.
    package let speaker: String?
    package let url: String?
    /// Whether the document is a digest that somebody else wrote ("as told by").
    package let isSecondary: Bool

    package init(
        document: String, title: String, source: String, date: CalendarDay, range: TextRange,
        line: Int, time: Double? = nil, speaker: String? = nil, url: String? = nil,
        isSecondary: Bool = false
    ) {
        self.document = document
        self.title = title
        self.source = source
        self.date = date
        self.range = range
        self.line = line
        self.time = time
        self.speaker = speaker
        self.url = url
        self.isSecondary = isSecondary
    }
}
