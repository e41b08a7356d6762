internal import StoryModel

/// A time in a recording: `12:34`, `1:02:03`, `[12:34]`, `\[08:09\]`, `(00:12:34.5)`, `` `0:07` ``,
/// `[00:12.000 --> 00:14.500]`, `[(0:12)](https://...)`.
struct TimeMark: Hashable {
    /// Of a stretch of time, its start.
    let seconds: Double
    /// The offset behind the mark, its brackets and the address that it leads to.
    let end: Int

    /// The mark at an offset, white space in front of it allowed; `nil` where there is none.
    init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
        var offset = start
        while offset < end, bytes.isSpace(at: offset) { offset += 1 }
        let brackets = Self.brackets(in: bytes, from: &offset, end: end)
        guard let clock = Clock(in: bytes, at: offset, end: end) else { return nil }
        offset = clock.end
        if brackets.isEmpty {
            guard offset == end || bytes.isSpace(at: offset) || bytes[offset] == 0x2a else {
                return nil
            }
        } else {
            offset = Self.end(ofStretchAt: offset, in: bytes, end: end)
            for bracket in brackets.reversed() {
                if offset < end, bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
                guard offset < end, bytes[offset] == bracket else { return nil }
                offset += 1
            }
            offset = Self.end(ofAddressAt: offset, in: bytes, end: end)
        }
        seconds = clock.seconds
        self.end = offset
    }

    /// The mark that a line is; `nil` for any other line.
    init?(allOf line: TextRange, in bytes: Span<UInt8>) {
        self.init(in: bytes, at: line.start, end: line.end)
        guard end == line.end else { return nil }
    }

    /// What closes the brackets that open at an offset, the outermost first; goes behind them.
    private static func brackets(
        in bytes: Span<UInt8>, from offset: inout Int, end: Int
    ) -> [UInt8] {
        var brackets: [UInt8] = []
        if offset < end, bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
        while offset < end, brackets.count < 2 {
            switch bytes[offset] {
            case UInt8(ascii: "["): brackets.append(UInt8(ascii: "]"))
            case UInt8(ascii: "("): brackets.append(UInt8(ascii: ")"))
            case UInt8(ascii: "`"): brackets.append(UInt8(ascii: "`"))
            default: return brackets
            }
            offset += 1
        }
        return brackets
    }

    /// The offset behind ` --> 00:14.500` or ` - 0:14`; the offset given where there is none.
    private static func end(ofStretchAt start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
        var offset = start
        while offset < end, [0x20, 0x2d, 0x3e].contains(bytes[offset]) { offset += 1 }
        guard offset > start, let clock = Clock(in: bytes, at: offset, end: end) else {
            return start
        }
        return clock.end
    }

    private static func end(ofAddressAt start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
        guard bytes.has("(http", at: start) else { return start }
        var offset = start
        while offset < end, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ")") { offset += 1 }
        return offset < end && bytes[offset] == UInt8(ascii: ")") ? offset + 1 : start
    }

    /// Hours, minutes and seconds, with or without the hours and a fraction.
    private struct Clock {
        let seconds: Double
        let end: Int

        init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
            var offset = start
            var fields: [Int] = []
            while offset < end, bytes.isDigit(at: offset), fields.count < 3 {
                var number = 0
                let first = offset
                while offset < end, bytes.isDigit(at: offset), offset - first < 3 {
                    number = number * 10 + Int(bytes[offset] - 0x30)
                    offset += 1
                }
                guard fields.isEmpty || offset - first == 2 else { return nil }
                fields.append(number)
                guard offset + 1 < end, bytes[offset] == 0x3a, bytes.isDigit(at: offset + 1) else {
                    break
                }
                offset += 1
            }
            guard fields.count >= 2, fields.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
            if offset < end, bytes[offset] == 0x2e || bytes[offset] == 0x2c {
                offset += 1
                while offset < end, bytes.isDigit(at: offset) { offset += 1 }
            }
            seconds = Double(fields.reduce(0) { $0 * 60 + $1 })
            self.end = offset
        }
    }
}
