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
