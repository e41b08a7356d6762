internal import GRDB

extension Archive {
    /// What SQLite finds wrong with the file, in its own words; empty when it is sound.
    ///
    /// Reads the whole file.
    package func integrityCheck() throws(StorageError) -> [String] {
        try withoutTransaction { db in
            try db.findings("PRAGMA integrity_check").filter { $0 != "ok" }
                + db.findings(
                    """
                    SELECT DISTINCT "table" || ': FOREIGN KEY' FROM pragma_foreign_key_check
                    """)
        }
    }

    /// Merges the write-ahead log into the file, so that what was overwritten there is gone at once.
    ///
    /// Where another process reads at the moment, it is merged when that one is done.
    func mergeLog() throws(StorageError) {
        _ = try withoutTransaction { db in
            try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }
}

extension Database {
    /// The texts that a query finds; where damage ends it early, the last text says so.
    fileprivate func findings(_ sql: String) throws -> [String] {
        var findings: [String] = []
        do {
            let cursor = try String.fetchCursor(self, sql: sql)
            while let finding = try cursor.next() { findings.append(finding) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            findings.append(error.message ?? error.resultCode.description)
        }
        return findings
    }
}
