internal import GRDB
internal import GRDBSQLite

/// An INSERT into one table, prepared once and run for each row.
struct Insertion {
    private let statement: Statement

    init(into table: String, columns: [String], _ db: Database) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        statement = try db.cachedStatement(
            sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
        // Tells GRDB that the arguments are bound, which `callAsFunction` does.
        statement.setUncheckedArguments([])
    }

    /// Inserts a row, its values in the order of the columns.
    func callAsFunction<each Value: ColumnValue>(_ value: repeat each Value) throws {
        sqlite3_reset(statement.sqliteStatement)
        var index: CInt = 0
        for value in repeat each value {
            index += 1
            let code = value.bind(to: statement.sqliteStatement, at: index)
            guard code == SQLITE_OK else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
        }
        try statement.execute()
    }
}
