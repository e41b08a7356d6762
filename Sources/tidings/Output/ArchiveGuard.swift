internal import Foundation

/// Keeps output files from taking the place of the archive in use.
struct ArchiveGuard {
    private let archive: String

    init(archive: String) { self.archive = archive }

    /// What SQLite keeps beside a database.
    private static let suffixes = ["", "-wal", "-shm", "-journal"]

    /// Refuses a path at which the archive lies, or a file that belongs to it; behind links as well.
    func check(_ path: String) throws(Failure) {
        let files =
            Self.suffixes.map { archive + $0 } + Self.suffixes.map { Self.whole(archive) + $0 }
        let isOfArchive = files.contains { file in
            Self.whole(file) == Self.whole(path) || Self.isSame(file, path)
        }
        if isOfArchive { throw .overArchive(path: path) }
    }

    /// Writes a file, which must be none of the archive's.
    func write(_ text: String, to path: String) throws(Failure) -> AtomicWriter.Outcome {
        try check(path)
        return try AtomicWriter().write(text, to: path)
    }

    /// Whether one file is at both paths.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        var (mine, theirs) = (stat(), stat())
        return stat(left, &mine) == 0 && stat(right, &theirs) == 0
            && mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
    }

    /// A path without links; of what is not there, that of its folder.
    private static func whole(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        let parts = PathParts(path)
        guard let folder = realpath(parts.folder.isEmpty ? "." : parts.folder, nil) else {
            return path
        }
        defer { free(folder) }
        let name = String(cString: folder)
        return (name == "/" ? "" : name) + "/" + parts.name
    }
}
