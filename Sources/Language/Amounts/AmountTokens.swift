internal import StoryModel

/// The words of a text, cut at hyphens, with the signs beside them that matter to amounts.
struct AmountTokens {
    /// What stands between a token and the one before it.
    enum Gap {
        case space, hyphen, dash, other
    }

    struct Token {
        let word: String
        let range: TextRange
        let isCapitalized: Bool
        let gap: Gap
        /// The currency sign before it.
        var sign: CurrencySign?
        /// The offset behind a percent sign behind it.
        var percentEnd: Int?
        /// Whether a sign beside its digits makes them a time, a date, a score or a tag.
        var isTag = false

        var isNumeric: Bool { word.utf8.first?.isDigit == true }
    }

    struct CurrencySign {
        /// Unknown for dollars and yen of unclear countries.
        let unit: Amount.Unit?
        let start: Int
    }

    private var tokens: [Token] = []
    var count: Int { tokens.count }

    /// Cuts the words of a range.
    init(_ text: String, range: TextRange, words: [Word]) {
        tokens.reserveCapacity(words.count)
        let bytes = text.utf8Span.span
        var end = range.start
        for word in words {
            let gap = Self.gap(in: bytes, from: end, to: word.range.start)
            let isPlain = word.folded.utf8.count == word.range.count
            if isPlain, word.folded.utf8.contains(0x2d) {
                addParts(of: word, gap: gap, in: bytes)
            } else {
                add(word.folded, range: word.range, gap: gap, in: bytes)
            }
            end = word.range.end
        }
    }

    subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    private mutating func addParts(of word: Word, gap: Gap, in bytes: Span<UInt8>) {
        var start = word.range.start
        var gap = gap
        for part in word.folded.split(separator: "-", omittingEmptySubsequences: false) {
            let range = TextRange(start, start + part.utf8.count)
            add(String(part), range: range, gap: gap, in: bytes)
            start = range.end + 1
            gap = .hyphen
        }
    }

    private mutating func add(
        _ word: String, range: TextRange, gap: Gap, in bytes: Span<UInt8>
    ) {
        let isCapital = bytes.byte(at: range.start).isUpper
        var token = Token(word: word, range: range, isCapitalized: isCapital, gap: gap)
        if token.isNumeric {
            token.sign = Self.sign(in: bytes, before: range.start)
            token.percentEnd = Self.percentEnd(in: bytes, behind: range.end)
            token.isTag = Self.isTag(in: bytes, range: range)
        }
        tokens.append(token)
    }

    private static func gap(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Gap {
        guard end - start <= 6 else { return .other }
        var hasDash = false
        var offset = start
        while offset < end {
            let length = bytes.spaceLength(at: offset)
            if length > 0 {
                offset += length
            } else if bytes.hasMark(0x93, at: offset) || bytes.hasMark(0x94, at: offset) {
                hasDash = true
                offset += 3
            } else if bytes[offset] == 0x2d || hasDash && bytes[offset] == 0x24
                || bytes[offset] == 0x25
            {
                hasDash = hasDash || bytes[offset] == 0x2d
                offset += 1
            } else if bytes[offset] == 0x24 {
                offset += 1
            } else {
                return .other
            }
        }
        return hasDash ? .dash : .space
    }

    private static func sign(in bytes: Span<UInt8>, before start: Int) -> CurrencySign? {
        var start = start
        if bytes.byte(at: start - 1) == .space { start -= 1 }
        switch bytes.byte(at: start - 1) {
        case 0x24:
            start -= 1
            guard bytes.byte(at: start - 1).isLetter else {
                return CurrencySign(unit: .dollars, start: start)
            }
            let isAmerican = bytes.byte(at: start - 1) == 0x53 && bytes.byte(at: start - 2) == 0x55
            return CurrencySign(
                unit: isAmerican ? .dollars : nil, start: isAmerican ? start - 2 : start)
        case 0xa3 where bytes.byte(at: start - 2) == 0xc2:
            return CurrencySign(unit: .pounds, start: start - 2)
        case 0xa5 where bytes.byte(at: start - 2) == 0xc2:
            let isChinese =
                bytes.byte(at: start - 3) == 0x4e && bytes.byte(at: start - 4) == 0x43
            return CurrencySign(unit: isChinese ? .yuan : nil, start: start - (isChinese ? 4 : 2))
        case 0xac where bytes.byte(at: start - 2) == 0x82 && bytes.byte(at: start - 3) == 0xe2:
            return CurrencySign(unit: .euros, start: start - 3)
        default: return nil
        }
    }

    private static func percentEnd(in bytes: Span<UInt8>, behind end: Int) -> Int? {
        if bytes.byte(at: end) == 0x25 { return end + 1 }
        return bytes.byte(at: end) == .space && bytes.byte(at: end + 1) == 0x25 ? end + 2 : nil
    }

    private static func isTag(in bytes: Span<UInt8>, range: TextRange) -> Bool {
        let before = bytes.byte(at: range.start - 1)
        let after = bytes.byte(at: range.end)
        if [0x23, 0x2f, 0x3a, 0x3d, 0x40, 0x5f].contains(before) { return true }
        return [0x2f, 0x3a, 0x5f].contains(after) && bytes.byte(at: range.end + 1).isDigit
    }
}
