internal import Foundation

/// Writes files whole or not at all: beside the place first, then renamed to it.
struct AtomicWriter {
    /// What became of a file.
    enum Outcome: Equatable {
        case written
        /// The file held these very bytes and was left alone.
        case same
    }

    /// Writes a file that everybody may read, and makes the folders above it.
    func write(_ text: String, to path: String) throws(Failure) -> Outcome {
        let bytes = Array(text.utf8)
        if let present = FileManager.default.contents(atPath: path), present.elementsEqual(bytes) {
            return .same
        }
        let folder = (path as NSString).deletingLastPathComponent
        try makeFolder(folder.isEmpty ? "." : folder)
        let beside = "\(path).\(getpid()).tmp"
        // An interruption between the two steps would leave the file beside behind.
        let signals = HeldSignals()
        defer { signals.release() }
        do {
            try put(bytes, at: beside)
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

    /// Makes a folder and those above it.
    func makeFolder(_ path: String, mode: mode_t = 0o777) throws(Failure) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw Failure.cannotWrite(path: path, reason: SystemReason(code: ENOTDIR))
            }
            return
        }
        let above = (path as NSString).deletingLastPathComponent
        if !above.isEmpty, above != path { try makeFolder(above, mode: mode) }
        guard mkdir(path, mode) == 0 || errno == EEXIST else {
            throw Failure.cannotWrite(path: path, reason: SystemReason(code: errno))
        }
    }

    private func put(_ bytes: [UInt8], at path: String) throws(SystemReason) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw SystemReason(code: errno) }
        defer { close(file) }
        try FileBytes.write(bytes, to: file)
        guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw SystemReason(code: errno)
        }
    }
}
