internal import Foundation

/// Writes files whole or not at all: beside the place first, then renamed to it.
struct AtomicWriter {
    /// What became of a file.
    enum Outcome: Equatable {
        case written
        /// The file held these very bytes and was left alone.
        case same
    }

    /// Writes a file, and makes the folders above it.
    ///
    /// A new one everybody may read; one that was there stays open to those to whom it was.
    /// Behind a link the file that it leads to is written; a device or a pipe is written to as it is.
    func write(_ text: String, to path: String) throws(Failure) -> Outcome {
        let bytes = Array(text.utf8)
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
            return try put(bytes, into: path)
        }
        let present = isThere ? FileManager.default.contents(atPath: path) : nil
        if let present, present.elementsEqual(bytes) { return .same }
        return try replace(
            isThere ? Self.realPath(of: path) : path, by: bytes,
            mode: isThere ? status.st_mode & 0o777 : nil)
    }

    private func replace(
        _ path: String, by bytes: [UInt8], mode: mode_t?
    ) throws(Failure) -> Outcome {
        let folder = PathParts(path).folder
        try makeFolder(folder.isEmpty ? "." : folder)
        let beside = "\(path).\(getpid()).tmp"
        // An interruption between the two steps would leave the file beside behind.
        let signals = HeldSignals()
        defer { signals.release() }
        do {
            try put(bytes, at: beside, mode: mode)
        } catch {
            unlink(beside)
            throw Failure.cannotWrite(path: path, reason: error)
        }
        guard rename(beside, path) == 0 else {
            let reason = SystemReason(code: errno)
            unlink(beside)
            throw Failure.cannotWrite(path: path, reason: reason)
        }
        return .written
    }

    private func put(_ bytes: [UInt8], into path: String) throws(Failure) -> Outcome {
        let file = open(path, O_WRONLY)
        guard file >= 0 else {
            throw Failure.cannotWrite(path: path, reason: SystemReason(code: errno))
        }
        defer { close(file) }
        do {
            try FileBytes.write(bytes, to: file)
        } catch {
            throw Failure.cannotWrite(path: path, reason: error)
        }
        return .written
    }

    private static func realPath(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Makes a folder and those above it.
    func makeFolder(_ path: String, mode: mode_t = 0o777) throws(Failure) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw Failure.cannotWrite(path: path, reason: SystemReason(code: ENOTDIR))
            }
            return
        }
        let above = PathParts(path).folder
        if !above.isEmpty, above != path { try makeFolder(above, mode: mode) }
        guard mkdir(path, mode) == 0 || errno == EEXIST else {
            throw Failure.cannotWrite(path: path, reason: SystemReason(code: errno))
        }
    }

    /// Writes a file that is nobody else's, and was not there but for what a killed run left behind.
    private func put(_ bytes: [UInt8], at path: String, mode: mode_t?) throws(SystemReason) {
        unlink(path)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        let file = open(path, flags, mode.map { $0 & 0o600 } ?? 0o644)
        guard file >= 0 else { throw SystemReason(code: errno) }
        defer { close(file) }
        // Not when it is made, since what the process masks out would be missing.
        if let mode, fchmod(file, mode) != 0 { throw SystemReason(code: errno) }
        try FileBytes.write(bytes, to: file)
        guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw SystemReason(code: errno)
        }
    }
}
