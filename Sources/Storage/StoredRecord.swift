internal import GRDB

/// A row of one table, read and written in the order of its columns.
protocol StoredRecord {
    static var table: String { get }
    static var columns: [String] { get }

    init(_ row: inout ColumnReader) throws
    func write(by insert: Insertion) throws
}

extension Database {
    /// Inserts rows by one statement.
    func insert<Record: StoredRecord>(_ records: [Record]) throws {
        guard !records.isEmpty else { return }
        let insertion = try Insertion(into: Record.table, columns: Record.columns, self)
        for record in records { try record.write(by: insertion) }
    }

    /// The rows of a table that a clause selects and orders, such as `WHERE week = ? ORDER BY number`.
    func records<Record: StoredRecord>(
        _ type: Record.Type, _ clause: String, _ arguments: StatementArguments = []
    ) throws -> [Record] {
        let columns = Record.columns.map { "\(Record.table).\($0)" }.joined(separator: ", ")
        let statement = try cachedStatement(
            sql: "SELECT \(columns) FROM \(Record.table) \(clause)")
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var records: [Record] = []
        while let row = try rows.next() {
            var reader = ColumnReader(row)
            records.append(try Record(&reader))
        }
        return records
    }
}
