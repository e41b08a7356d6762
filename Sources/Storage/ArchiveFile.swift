internal import GRDB

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// How an archive's file is made, recognized and opened.
///
/// The journal is a write-ahead log: `digest` can read while `run` writes, a transaction costs no
/// wait for the disk, and after a crash the file holds every transaction up to some point, each whole
/// (the last few may be missing after a power cut, and are read again from their files). When the
/// last process lets go of the archive, the log is merged and removed, so at rest the archive is one
/// file that can be copied.
struct ArchiveFile {
    let path: String
    let readOnly: Bool
    /// Seconds to wait for another process's transaction.
    let patience: Double

    private var isInMemory: Bool { path == ":memory:" }

    /// Opens the file with tables of this version.
    func open() throws -> DatabaseQueue {
        if !isInMemory { try findOrMake() }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let isCurrent = try queue.read(isCurrent)
        if !readOnly {
            try prepare(queue)
            if !isCurrent { try migrate(queue) }
        } else if !isCurrent {
            throw DatabaseError(resultCode: .SQLITE_READONLY)
        }
        return queue
    }

    /// Makes a missing file readable by its owner alone; the journal's files get the mode of this one.
    ///
    /// An existing file is not opened here: closing it would drop the locks that SQLite holds on it
    /// for another archive of this process.
    private func findOrMake() throws {
        guard access(path, F_OK) != 0 else { return }
        if readOnly, errno == ENOENT { throw StorageError.notFound(path: path) }
        let file = Self.create(path)
        guard file >= 0 else {
            throw StorageError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        close(file)
    }

    private static func create(_ path: String) -> Int32 {
        #if canImport(Darwin)
            Darwin.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #elseif canImport(Musl)
            Musl.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #else
            Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #endif
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.label = "archive"
        configuration.prepareDatabase { db in
            // What is forgotten is overwritten, not only unlinked.
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA synchronous = NORMAL;
                    PRAGMA cache_size = -16000;
                    """)
        }
        return configuration
    }

    /// Whether the tables are of this version; throws where the file is not ours or is newer.
    private func isCurrent(_ db: Database) throws -> Bool {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        let isEmpty = try Bool.fetchOne(
            db, sql: "SELECT NOT EXISTS (SELECT * FROM sqlite_schema)")
        guard application == Schema.applicationID || (application == 0 && isEmpty == true) else {
            throw StorageError.notADatabase(path: path)
        }
        guard isEmpty == false else { return false }
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
            throw StorageError.newerVersion(path: path)
        }
        return try Schema.migrator.hasCompletedMigrations(db)
    }

    /// Marks the file as ours, before the first table, and turns on the write-ahead log.
    private func prepare(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { db in
            if try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0 {
                try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            }
            // Where a file system cannot share memory, SQLite keeps its other journal.
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        }
    }

    /// Brings the tables up to this version, unless another process does so at the same moment.
    private func migrate(_ queue: DatabaseQueue) throws {
        do {
            try Schema.migrator.migrate(queue)
        } catch {
            guard try queue.read(Schema.migrator.hasCompletedMigrations) else { throw error }
        }
    }
}
