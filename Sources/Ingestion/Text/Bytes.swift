internal import Foundation
internal import StoryModel

extension Span where Element == UInt8 {
    /// The range without the white space at its ends.
    func trimmed(_ range: TextRange) -> TextRange {
        var start = range.start
        var end = Swift.min(range.end, count)
        while start < end, isSpace(at: start) { start += 1 }
        while end > start, isSpace(at: end - 1) { end -= 1 }
        return TextRange(start, end)
    }

    func isSpace(at index: Int) -> Bool {
        self[index] == 0x20 || (0x09...0x0d).contains(self[index])
    }

    func isDigit(at index: Int) -> Bool { (0x30...0x39).contains(self[index]) }

    /// Whether these bytes stand at an offset.
    func has(_ word: StaticString, at offset: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return word.withUTF8Buffer { buffer in
            for index in 0..<length where self[offset + index] != buffer[index] { return false }
            return true
        }
    }
}

extension Span where Element == UInt8 {
    /// The first place of a byte in a range.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress,
                let found = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }

    /// The first place of a byte from an offset on.
    func first(_ byte: UInt8, from start: Int) -> Int? {
        start < count ? first(byte, in: start..<count) : nil
    }
}

extension Span where Element == UInt8 {
    /// The last character border at or before an offset.
    func border(atOrBefore offset: Int) -> Int {
        var border = Swift.min(offset, count)
        while border > 0, border < count, self[border] & 0xc0 == 0x80 { border -= 1 }
        return border
    }

    /// Whether a full stop at an offset belongs to an initial or an abbreviation like `U.S.`.
    func isInitial(before stop: Int) -> Bool {
        stop >= 2 && (0x41...0x5a).contains(self[stop - 1])
            && (stop == 2 || self[stop - 2] == 0x2e || self[stop - 2] == 0x20)
    }
}

extension Span where Element == UInt8 {
    /// Whether all white space is single spaces between words.
    var isFolded: Bool {
        guard let last = indices.last else { return true }
        guard self[0] != 0x20, self[last] != 0x20 else { return false }
        // Most texts need no closer look, which one wide loop tells.
        return isPlain
            || !indices.contains { index in
                let byte = self[index]
                if byte == 0x20 { return self[index + 1] == 0x20 }
                return (byte < 0x20 || byte >= 0xc2) && spaceLength(at: index) > 0
            }
    }

    /// Whether there is neither white space but single spaces, nor a byte that other space begins with.
    private var isPlain: Bool {
        withUnsafeBufferPointer { bytes in
            var odd: UInt8 = 0
            // No branches, so that the loops are wide.
            for index in 1..<max(1, bytes.count) {
                odd |= (bytes[index] ^ 0x20) | (bytes[index - 1] ^ 0x20) == 0 ? 1 : 0
            }
            for byte in bytes {
                odd |= (byte < 0x20 ? 1 : 0) | (byte == 0xc2 ? 1 : 0) | (byte &- 0xe1 < 3 ? 1 : 0)
            }
            return odd == 0
        }
    }

    /// How many bytes the white space at an offset takes, any of Unicode's; 0 where there is none.
    func spaceLength(at index: Int) -> Int {
        switch self[index] {
        case 0x20, 0x09...0x0d: return 1
        case 0xc2: return index + 1 < count && [0x85, 0xa0].contains(self[index + 1]) ? 2 : 0
        case 0xe1, 0xe2, 0xe3:
            guard index + 2 < count else { return 0 }
            let isSpace =
                switch (self[index], self[index + 1], self[index + 2]) {
                case (0xe1, 0x9a, 0x80), (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80): true
                case (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8...0xa9), (0xe2, 0x80, 0xaf): true
                default: false
                }
            return isSpace ? 3 : 0
        default: return 0
        }
    }
}

extension String {
    /// The text with one space for each run of white space, and none at its ends; linear.
    var foldingSpace: String {
        let source = utf8Span.span
        guard !source.isFolded else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var offset = 0
        var hasGap = false
        while offset < source.count {
            let length = source.spaceLength(at: offset)
            guard length == 0 else {
                hasGap = true
                offset += length
                continue
            }
            if hasGap, !bytes.isEmpty { bytes.append(0x20) }
            hasGap = false
            bytes.append(source[offset])
            offset += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
