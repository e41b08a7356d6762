internal import Foundation
internal import Ingestion

/// Reads the bytes of inputs, none larger than a limit.
struct InputReader: Sendable {
    /// In bytes.
    let limit: Int

    /// The bytes of a file and its modification time; a file over the limit is not read.
    func read(_ input: FoundInput) throws(InputProblem) -> InputFile {
        // Without waiting: opening a pipe that nobody writes to would never end.
        let file = open(input.place, O_RDONLY | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(SystemReason(code: errno)) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(SystemReason(code: errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else {
            throw .tooLarge(bytes: Int(status.st_size), limit: limit)
        }
        return InputFile(
            path: input.path, bytes: try bytes(of: file), modified: Self.modified(status))
    }

    /// All of standard input, which has no name and no time.
    func readStandardInput(path: (_ bytes: [UInt8]) -> String) throws(InputProblem) -> InputFile {
        let bytes = try bytes(of: STDIN_FILENO)
        return InputFile(path: path(bytes), bytes: bytes, modified: nil)
    }

    private func bytes(of file: Int32) throws(InputProblem) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(from: file, upTo: limit)
        } catch {
            throw .unreadable(error)
        }
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        return bytes
    }

    private static func modified(_ status: stat) -> Int {
        #if canImport(Darwin)
            Int(status.st_mtimespec.tv_sec)
        #else
            Int(status.st_mtim.tv_sec)
        #endif
    }
}
