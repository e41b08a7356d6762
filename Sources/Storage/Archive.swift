internal import GRDB

/// The SQLite file that holds documents and what was derived from them.
///
/// Documents are the truth; structures, tags, events and digests carry the fingerprint of what made
/// them and can be made again. Each call is one transaction: it happens whole or not at all, also when
/// the process is killed. Several processes may use one file; a call waits five seconds for another
/// process's transaction before it throws `busy`. The file is closed when the last copy of the value
/// goes.
package struct Archive: Sendable {
    /// The path that the archive was opened at.
    package let path: String
    private let queue: DatabaseQueue

    /// Opens the archive and brings its tables up to this version.
    ///
    /// A missing file is made, readable and writable by its owner alone; its folder is not made. Read
    /// only, a missing file is an error, and so is all writing. The path `:memory:` gives an archive
    /// that ends with the value.
    package init(path: String, readOnly: Bool = false) throws(StorageError) {
        try self.init(path: path, readOnly: readOnly, patience: 5)
    }

    /// Opens the archive; `patience` is how many seconds to wait for another process.
    init(path: String, readOnly: Bool = false, patience: Double) throws(StorageError) {
        self.path = path
        do {
            queue = try ArchiveFile(path: path, readOnly: readOnly, patience: patience).open()
        } catch {
            throw StorageError(error, path: path, while: .opening)
        }
    }

    /// Reads in one transaction: all that is read is of one moment.
    func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.read(body) } catch {
            throw StorageError(error, path: path, while: .reading)
        }
    }

    /// Writes in one transaction: all of it is done, or nothing when it throws.
    func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.write(body) } catch {
            throw StorageError(error, path: path, while: .writing)
        }
    }

    /// Runs what SQLite refuses inside of a transaction.
    func withoutTransaction<Value>(
        _ body: (Database) throws -> Value
    ) throws(StorageError) -> Value {
        do { return try queue.writeWithoutTransaction(body) } catch {
            throw StorageError(error, path: path, while: .writing)
        }
    }
}
