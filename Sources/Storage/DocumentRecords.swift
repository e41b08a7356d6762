internal import StoryModel

/// A row of `input`: a file that was looked at.
struct InputRecord: StoredRecord {
    static let table = "input"
    static let columns = ["path", "root", "inside", "fingerprint", "failure", "wasRead"]

    let path: String
    let root: String
    let inside: String
    let fingerprint: String
    let failure: String?
    let wasRead: Bool

    func write(by insert: Insertion) throws {
        try insert(path, root, inside, fingerprint, failure, wasRead ? 1 : 0)
    }
}

extension InputRecord {
    init(_ row: inout ColumnReader) throws {
        path = try row.text()
        root = try row.text()
        inside = try row.text()
        fingerprint = try row.text()
        failure = try row.textIfAny()
        wasRead = try row.integer() == 1
    }
}

/// A row of `document`: a document without its findings and cues, and the input it came from.
struct DocumentRecord: StoredRecord {
    static let table = "document"
    static let columns = [
        "id", "input", "path", "kind", "title", "source", "day", "instant", "dateOrigin", "url",
        "text",
    ]

    let input: String
    let document: Document

    func write(by insert: Insertion) throws {
        var day: String?
        var instant: Int?
        switch document.date.moment {
        case .day(let value): day = value.description
        case .instant(let seconds): instant = seconds
        }
        try insert(
            document.id.description, input, document.path, document.kind.rawValue, document.title,
            document.source, day, instant, document.date.origin.rawValue, document.url,
            document.text)
    }
}

extension DocumentRecord {
    init(_ row: inout ColumnReader) throws {
        let id = try row.document()
        input = try row.text()
        document = Document(
            id: id, path: try row.text(), kind: try row.named(), title: try row.text(),
            source: try row.text(), date: try Self.date(&row), url: try row.textIfAny(),
            text: try row.text())
    }

    private static func date(_ row: inout ColumnReader) throws -> DocumentDate {
        let day = try row.textIfAny()
        let instant = try row.integerIfAny()
        let origin: DateOrigin = try row.named()
        if let instant { return DocumentDate(.instant(instant), origin: origin) }
        guard let value = CalendarDay(day ?? "") else {
            throw UnreadableColumn(type: "CalendarDay", text: day ?? "")
        }
        return DocumentDate(.day(value), origin: origin)
    }
}

/// A row of `documentFinding`: what was odd about reading a document.
struct DocumentFindingRecord: StoredRecord {
    static let table = "documentFinding"
    static let columns = ["document", "number", "kind", "line", "value"]

    let document: DocumentID
    let number: Int
    let finding: Finding

    func write(by insert: Insertion) throws {
        try insert(
            document.description, number, finding.kind.rawValue, finding.line, finding.value)
    }
}

extension DocumentFindingRecord {
    init(_ row: inout ColumnReader) throws {
        document = try row.document()
        number = try row.integer()
        finding = Finding(try row.named(), line: try row.integerIfAny(), value: try row.text())
    }
}

/// A row of `cue`: a stretch of a timed transcript.
struct CueRecord: StoredRecord {
    static let table = "cue"
    static let columns = [
        "document", "number", "rangeStart", "rangeEnd", "speaker", "beginSeconds", "endSeconds",
    ]

    let document: DocumentID
    let number: Int
    let cue: Cue

    func write(by insert: Insertion) throws {
        try insert(
            document.description, number, cue.range.start, cue.range.end, cue.speaker, cue.start,
            cue.end)
    }
}

extension CueRecord {
    init(_ row: inout ColumnReader) throws {
        document = try row.document()
        number = try row.integer()
        cue = Cue(
            range: try row.range(), speaker: try row.textIfAny(), start: try row.numberIfAny(),
            end: try row.numberIfAny())
    }
}
