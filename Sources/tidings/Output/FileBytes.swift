internal import Foundation

/// Why the system refused to read or write, as its number for it.
struct SystemReason: Error, Hashable, Sendable {
    let code: Int32
}

/// Reading and writing of whole byte arrays through file descriptors.
enum FileBytes {
    /// Writes all bytes, going on after interruptions.
    static func write(_ bytes: [UInt8], to file: Int32) throws(SystemReason) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(file, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                throw SystemReason(code: errno)
            }
            done += count
        }
    }

    /// Reads to the end, or one byte more than the limit when there is more.
    static func read(from file: Int32, upTo limit: Int) throws(SystemReason) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = chunk.withUnsafeMutableBytes { buffer in
                Foundation.read(file, buffer.baseAddress, buffer.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemReason(code: errno)
            }
            guard count > 0 else { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        return bytes
    }
}
