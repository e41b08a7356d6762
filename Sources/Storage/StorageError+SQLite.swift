internal import GRDB

extension StorageError {
    /// What was being done when an error came up; it tells what the same error means.
    enum Activity {
        case opening
        case reading
        case writing
    }

    /// The archive's own error for one of SQLite's or of decoding; one of ours stays as it is.
    init(_ error: any Error, path: String, while activity: Activity) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError: self.init(error, path: path, while: activity)
        default: self.init(reason: String(describing: error), path: path, while: activity)
        }
    }

    private init(_ error: DatabaseError, path: String, while activity: Activity) {
        let reason = error.message ?? error.resultCode.description
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
        case .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_CONSTRAINT:
            self = .cannotWrite(path: path, reason: reason)
        default: self.init(reason: reason, path: path, while: activity)
        }
    }

    private init(reason: String, path: String, while activity: Activity) {
        switch activity {
        case .opening: self = .cannotOpen(path: path, reason: reason)
        case .reading: self = .damaged(path: path, reason: reason)
        case .writing: self = .cannotWrite(path: path, reason: reason)
        }
    }
}
