package import StoryModel

/// The bytes of an input and the facts of where they came from.
package struct InputFile: Sendable {
    /// The path inside the folder given, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]
    /// The modification time, seconds since 1 January 1970, UTC; `nil` for standard input.
    package let modified: Int?

    package init(path: String, bytes: [UInt8], modified: Int?) {
        self.path = path
        self.bytes = bytes
        self.modified = modified
    }
}

/// What the user says about all inputs of a run, and the day on which they are read.
package struct ReadingOptions: Sendable {
    package let kind: DocumentKind?
    package let date: CalendarDay?
    package let source: String?
    /// The day of reading; later dates than the day after it are not believed.
    package let today: CalendarDay

    package init(
        kind: DocumentKind? = nil, date: CalendarDay? = nil, source: String? = nil,
        today: CalendarDay
    ) {
        self.kind = kind
        self.date = date
        self.source = source
        self.today = today
    }
}

/// Why nothing could be read from an input.
package enum ReadingError: Error, Hashable, Sendable {
    case empty
    /// A NUL byte at an offset and a line counted from 1: no text file.
    case binary(offset: Int, line: Int)
    /// Bytes that are not UTF-8 at an offset and a line counted from 1.
    case undecodable(offset: Int, line: Int)
    /// Nothing tells when it was published.
    case undated
}

/// Reads inputs into documents.
package struct DocumentReader: Sendable {
    private let options: ReadingOptions

    package init(options: ReadingOptions) { self.options = options }

    /// The documents of an input; `nil` where it is one of our own digests.
    ///
    /// - Throws: `ReadingError` where no document can be made of it.
    package func read(_ file: InputFile) throws(ReadingError) -> [Document]? {
        throw .empty
    }
}
