internal import GRDB
internal import GRDBSQLite
internal import StoryModel

/// The columns of a row, read from left to right.
struct ColumnReader {
    private let row: Row
    private var index = 0

    init(_ row: Row) { self.row = row }

    private mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>()
        throws -> Value
    {
        defer { index += 1 }
        return try row.decode(Value.self, atIndex: index)
    }

    private mutating func nextIfAny<Value: DatabaseValueConvertible & StatementColumnConvertible>()
        throws -> Value?
    {
        defer { index += 1 }
        return try row.decode(Value?.self, atIndex: index)
    }

    mutating func text() throws -> String { try (next() as ExactText).text }
    mutating func textIfAny() throws -> String? { try (nextIfAny() as ExactText?)?.text }
    mutating func integer() throws -> Int { try next() }
    mutating func integerIfAny() throws -> Int? { try nextIfAny() }
    mutating func number() throws -> Double { try next() }
    mutating func numberIfAny() throws -> Double? { try nextIfAny() }
    mutating func flag() throws -> Bool { try next() }
    mutating func document() throws -> DocumentID { DocumentID(try text()) }

    /// A story's id from the columns of its document and its number.
    mutating func story() throws -> StoryID {
        StoryID(document: try document(), number: try integer())
    }

    /// A range from the columns of its start and its end.
    mutating func range() throws -> TextRange { TextRange(try integer(), try integer()) }

    /// A range that may be missing, from the columns of its start and its end.
    mutating func rangeIfAny() throws -> TextRange? {
        let start = try integerIfAny()
        let end = try integerIfAny()
        guard let start, let end else { return nil }
        return TextRange(start, end)
    }

    mutating func day() throws -> CalendarDay { try parsed { CalendarDay($0) } }
    mutating func week() throws -> Week { try parsed { Week($0) } }

    /// A value of a list, by its name.
    mutating func named<Value: RawRepresentable<String>>() throws -> Value {
        try parsed { Value(rawValue: $0) }
    }

    private mutating func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
        let text = try text()
        guard let value = parse(text) else {
            throw UnreadableColumn(type: "\(Value.self)", text: text)
        }
        return value
    }
}

/// A text in the archive that stands for no value of its type.
struct UnreadableColumn: Error {
    let type: String
    let text: String
}

/// A text read with its length: GRDB's own reading ends at the first NUL.
private struct ExactText: DatabaseValueConvertible, StatementColumnConvertible {
    let text: String

    init(_ text: String) { self.text = text }

    init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard let address = sqlite3_column_text(sqliteStatement, index) else { return nil }
        // The length belongs to the text asked for last, so it comes after it.
        let count = Int(sqlite3_column_bytes(sqliteStatement, index))
        text = String(decoding: UnsafeBufferPointer(start: address, count: count), as: UTF8.self)
    }

    // What GRDB asks of values outside of statements; rows read here never leave theirs.
    var databaseValue: DatabaseValue { text.databaseValue }

    static func fromDatabaseValue(_ dbValue: DatabaseValue) -> ExactText? {
        String.fromDatabaseValue(dbValue).map(ExactText.init)
    }
}
