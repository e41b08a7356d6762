/// What an ASCII byte is; every predicate is false for bytes of longer characters.
extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isUpper: Bool { (0x41...0x5a).contains(self) }
    var isLower: Bool { (0x61...0x7a).contains(self) }
    var isLetter: Bool { (self | 0x20).isLower }
    /// The byte with a capital made small.
    var lowered: UInt8 { isUpper ? self | 0x20 : self }
    /// Whether the byte is inside a character, not at its start.
    var isContinuation: Bool { self & 0xc0 == 0x80 }
    static let lineFeed: UInt8 = 0x0a
    static let space: UInt8 = 0x20
}

extension Span<UInt8> {
    /// The byte at an offset; zero outside, as no text that is read holds a zero.
    func byte(at offset: Int) -> UInt8 {
        offset >= 0 && offset < count ? self[offset] : 0
    }

    /// Whether three bytes at an offset are E2 80 and the one given: a mark of the block U+2000.
    func hasMark(_ last: UInt8, at offset: Int) -> Bool {
        byte(at: offset) == 0xe2 && byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == last
    }

    /// The offset of the first such byte; `nil` where there is none.
    func firstOffset(of byte: UInt8) -> Int? {
        for offset in indices where self[offset] == byte { return offset }
        return nil
    }

    /// Whether the last bytes are these.
    func hasSuffix(_ suffix: StaticString) -> Bool {
        let start = count - suffix.utf8CodeUnitCount
        guard start >= 0 else { return false }
        for offset in start..<count where self[offset] != suffix.utf8Start[offset - start] {
            return false
        }
        return true
    }

    /// Whether the bytes are these.
    func isEqual(to word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && hasSuffix(word)
    }

    /// The length in bytes of the white space at an offset; zero where there is none.
    func spaceLength(at offset: Int) -> Int {
        let first = byte(at: offset)
        if first.isSpace { return 1 }
        if first == 0xc2, byte(at: offset + 1) == 0xa0 { return 2 }
        return hasMark(0xaf, at: offset) || hasMark(0x89, at: offset) ? 3 : 0
    }

    /// The text of some bytes in lower case, where all are ASCII; `nil` where they are not.
    func folded(from start: Int, to end: Int) -> String? {
        var isASCII = true
        let text = String(unsafeUninitializedCapacity: end - start) { buffer in
            for offset in start..<end {
                let byte = self[offset]
                guard byte < 0x80 else {
                    isASCII = false
                    return 0
                }
                buffer[offset - start] = byte.lowered
            }
            return end - start
        }
        return isASCII ? text : nil
    }
}
