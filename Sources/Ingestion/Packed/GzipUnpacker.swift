internal import StoryModel

/// Unpacks gzip files.
///
/// Source: RFC 1952.
struct GzipUnpacker {
    /// What a gzip file packs; of several packed one after the other, all.
    func unpacked(_ bytes: [UInt8], limit: Int) throws(ReadingError) -> [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        // What stands behind the last one is none of them.
        while offset == 0 || Self.isSigned(bytes, at: offset) {
            guard let start = Self.start(in: bytes, at: offset) else { throw .damaged(.gzip) }
            var inflater = Inflater(
                bytes, in: TextRange(start, bytes.count), limit: limit - result.count)
            do {
                try inflater.run()
            } catch {
                throw error == .tooLarge ? .unpacksTooLarge(limit: limit) : .damaged(.gzip)
            }
            let sum = inflater.end
            guard sum + 8 <= bytes.count,
                bytes.littleEndian(4, at: sum) == Int(Checksum().of(inflater.output))
            else { throw .damaged(.gzip) }
            result += inflater.output
            offset = sum + 8
        }
        return result
    }

    static func isSigned(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
        bytes[offset...].starts(with: [0x1f, 0x8b, 8])
    }

    /// Where the packed data begins, behind a header with a name and other fields perhaps.
    private static func start(in bytes: [UInt8], at offset: Int) -> Int? {
        guard offset + 10 <= bytes.count else { return nil }
        let flags = bytes[offset + 3]
        var start = offset + 10
        if flags & 4 != 0 {
            guard start + 2 <= bytes.count else { return nil }
            start += 2 + bytes.littleEndian(2, at: start)
        }
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            guard start < bytes.count, let end = bytes[start...].firstIndex(of: 0) else {
                return nil
            }
            start = end + 1
        }
        if flags & 2 != 0 { start += 2 }
        return start <= bytes.count ? start : nil
    }
}

extension [UInt8] {
    /// A number of so many bytes, the lowest first; 0 where they are not all there.
    func littleEndian(_ size: Int, at offset: Int) -> Int {
        guard offset >= 0, offset <= count - size else { return 0 }
        return (0..<size).reduce(0) {
            $0 | Int(truncatingIfNeeded: UInt64(self[offset + $1]) << UInt64(8 * $1))
        }
    }
}
