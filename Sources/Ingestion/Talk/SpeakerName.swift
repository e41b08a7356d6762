internal import StoryModel

/// A name that stands in front of speech, with the colon or the stars behind it.
struct SpeakerName: Hashable {
    /// The name alone.
    let range: TextRange
    /// The offset behind the colon, the stars and the spaces.
    let end: Int
    let isBold: Bool
    /// Whether a colon follows.
    let isClosed: Bool

    /// The name at an offset: one to four words with capitals (`Ada Byron`, `Speaker 2`).
    init?(in bytes: Span<UInt8>, from start: Int, end: Int) {
        var first = start
        while first < end, bytes.isSpace(at: first) { first += 1 }
        let isBold = bytes.has("**", at: first)
        let isItalic = !isBold && first < end && [0x2a, 0x5f].contains(bytes[first])
        first += isBold ? 2 : isItalic ? 1 : 0
        var last = first
        while last < end, last - first <= 40, !Self.isBorder(bytes[last]) { last += 1 }
        if last < end, bytes[last] == UInt8(ascii: ":") {
            last = Self.clockStart(in: bytes, from: first, colon: last, end: end)
        }
        let range = bytes.trimmed(TextRange(first, last))
        guard last < end || isBold, Self.isName(range, in: bytes) else { return nil }
        var offset = last
        var isClosed = false
        while offset < end,
            [0x3a, 0x2a, 0x20].contains(bytes[offset]) || isItalic && bytes[offset] == 0x5f
        {
            if bytes[offset] == 0x3a { isClosed = true }
            offset += 1
        }
        guard isClosed || !isItalic else { return nil }
        self.range = range
        self.end = offset
        self.isBold = isBold
        self.isClosed = isClosed
    }

    /// The name in brackets with a colon behind it, or one that a program made up: `[SPEAKER_00] text`.
    init?(inBrackets bytes: Span<UInt8>, from start: Int, end: Int) {
        var open = start
        while open < end, bytes.isSpace(at: open) { open += 1 }
        guard open < end, bytes[open] == UInt8(ascii: "[") else { return nil }
        var close = open + 1
        while close < end, close - open <= 42, bytes[close] != UInt8(ascii: "]") { close += 1 }
        let name = bytes.trimmed(TextRange(open + 1, close))
        guard close < end, Self.isName(name, in: bytes) else { return nil }
        let hasColon = bytes.has(":", at: close + 1)
        guard hasColon || name.count > 3 && bytes.isDigit(at: name.end - 1) else { return nil }
        range = name
        self.end = close + (hasColon ? 2 : 1)
        (isBold, isClosed) = (false, true)
    }

    /// The name that is all of a line but its time: behind it, or in brackets in front of it.
    init?(alone line: TextRange, behindTime: Bool, in bytes: Span<UInt8>) {
        let inner = bytes.trimmed(line)
        if behindTime {
            guard Self.isName(inner, in: bytes) else { return nil }
            (range, end) = (inner, inner.end)
        } else {
            guard inner.count > 2, bytes[inner.start] == UInt8(ascii: "[") else { return nil }
            var close = inner.start + 1
            while close < inner.end, close - inner.start <= 42, bytes[close] != UInt8(ascii: "]") {
                close += 1
            }
            let name = bytes.trimmed(TextRange(inner.start + 1, close))
            guard close < inner.end, Self.isName(name, in: bytes),
                let time = TimeMark(in: bytes, at: close + 1, end: inner.end), time.end == inner.end
            else { return nil }
            (range, end) = (name, close + 1)
        }
        (isBold, isClosed) = (false, true)
    }

    /// `:`, `*`, `(`, `[` and `\` end a name.
    private static func isBorder(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3a, 0x2a, 0x28, 0x5b, 0x5c: true
        default: false
        }
    }

    /// Where the time begins that a colon stands in; the colon, where it stands in none.
    ///
    /// Exports set `Ada Byron  12:34` above a turn: two spaces or a tab come before the time, or one
    /// where nothing follows it.
    private static func clockStart(
        in bytes: Span<UInt8>, from start: Int, colon: Int, end: Int
    ) -> Int {
        var digit = colon
        while digit > start, bytes.isDigit(at: digit - 1) { digit -= 1 }
        guard digit < colon, digit - start > 1, bytes.isSpace(at: digit - 1) else { return colon }
        if bytes[digit - 1] == 0x09 || bytes.isSpace(at: digit - 2) { return digit }
        for offset in colon..<end
        where !bytes.isDigit(at: offset) && ![0x3a, 0x2a].contains(bytes[offset]) {
            return colon
        }
        return digit
    }

    /// Whether a word of a surname stands here that is written small, with another behind it: "van der".
    private static func isParticle(
        at index: Int, end: Int, in bytes: Span<UInt8>
    ) -> Bool {
        particles.contains { particle in
            let next = index + particle.utf8CodeUnitCount
            return next < end && bytes.has(particle, at: index)
        }
    }

    private static let particles: [StaticString] = [
        "al ", "bin ", "da ", "de ", "del ", "della ", "den ", "der ", "di ", "dos ", "du ", "el ",
        "ibn ", "la ", "le ", "ten ", "ter ", "van ", "von ", "zu ",
    ]

    /// Whether each word has a capital, or is a number behind the first; `Q`, `A` and `speaker 2` too.
    private static func isName(_ range: TextRange, in bytes: Span<UInt8>) -> Bool {
        if range.count == 1 { return [0x51, 0x41].contains(bytes[range.start]) }
        guard range.count >= 2, range.count <= 40 else { return false }
        if bytes.has("speaker ", at: range.start), range.count <= 11 {
            return bytes.isDigit(at: range.end - 1)
        }
        var words = 0
        for index in range.start..<range.end {
            let byte = bytes[index]
            let isStart = index == range.start || bytes[index - 1] == 0x20
            if isStart {
                words += 1
                let isNumber = index > range.start && bytes.isDigit(at: index)
                guard
                    (0x41...0x5a).contains(byte) || byte >= 0xc3 || isNumber
                        || words > 1 && isParticle(at: index, end: range.end, in: bytes)
                else { return false }
            }
            let isAllowed =
                (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0x80
                || [0x20, 0x2e, 0x27, 0x2d, 0x5f].contains(byte) || bytes.isDigit(at: index)
            guard isAllowed else { return false }
        }
        return words <= 4
    }
}
