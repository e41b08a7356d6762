/// The stable id of a document: sixteen hexadecimal digits made from its origin.
package struct DocumentID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package let description: String

    /// The id of what was found at a path inside the folder given, or at an entry in that file.
    package init(path: String, entry: String = "") {
        description = String(Fingerprint(of: path, entry).hex.prefix(16))
    }

    /// An id read back from where it was written.
    package init(_ text: String) { description = text }

    package init(from decoder: any Decoder) throws {
        description = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: DocumentID, right: DocumentID) -> Bool {
        left.description < right.description
    }
}

/// What sort of text a document is.
package enum DocumentKind: String, CaseIterable, Sendable, Codable {
    /// Speech, written down: a podcast, an interview.
    case transcript
    /// Written news in items.
    case newsletter
    /// Notes gathered from posts, with their sources listed.
    case notes
    /// A digest that somebody else wrote; a secondary source.
    case digest
}

/// Where a document's date came from, the most trusted first.
package enum DateOrigin: String, CaseIterable, Sendable, Codable {
    case option
    case frontMatter
    case publishedLine
    case message
    case fileName
    case statusID
    /// The file's modification time: a guess.
    case fileTime
}

/// When a document was published.
package struct DocumentDate: Hashable, Sendable, Codable {
    /// A day as written, or a point in time.
    package enum Moment: Hashable, Sendable, Codable {
        case day(CalendarDay)
        /// Seconds since 1 January 1970, UTC.
        case instant(Int)
    }

    package let moment: Moment
    package let origin: DateOrigin

    package init(_ moment: Moment, origin: DateOrigin) {
        self.moment = moment
        self.origin = origin
    }

    /// Whether the date is the file's, not the text's.
    package var isGuess: Bool { origin == .fileTime }

    /// The day in a time zone, given as the seconds east of UTC at an instant.
    package func day(utcOffset: (Int) -> Int) -> CalendarDay {
        switch moment {
        case .day(let day): day
        case .instant(let seconds):
            CalendarDay(daysSinceEpoch: floorDivide(seconds + utcOffset(seconds), by: 86_400))
        }
    }

    private func floorDivide(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }
}

/// One file, message or feed entry: its whole text and what is known about it.
///
/// The text is what was read after decoding: UTF-8, line feeds only, no byte order mark. Of a timed
/// transcript it is the words spoken, one sentence a line. Every range of every other value is a range
/// of it.
package struct Document: Hashable, Sendable {
    package let id: DocumentID
    /// The path inside the folder given, with `/` between its parts.
    package let path: String
    package let kind: DocumentKind
    package let title: String
    /// Who publishes: the name of a podcast, newsletter, feed or account list.
    package let source: String
    package let date: DocumentDate
    /// Where the original can be found, when the text says so.
    package let url: String?
    package let text: String
    /// The stretches of a timed transcript, in the order of the text and disjoint; empty where the text
    /// itself says who speaks and when, or nothing does.
    package let cues: [Cue]
    /// What was odd about reading it.
    package let findings: [Finding]

    package init(
        id: DocumentID, path: String, kind: DocumentKind, title: String, source: String,
        date: DocumentDate, url: String? = nil, text: String, cues: [Cue] = [],
        findings: [Finding] = []
    ) {
        self.id = id
        self.path = path
        self.kind = kind
        self.title = title
        self.source = source
        self.date = date
        self.url = url
        self.text = text
        self.cues = cues
        self.findings = findings
    }
}
