/// The words of a sentence that is tidied, as ranges of its bytes.
struct SpokenText {
    /// The sentence with a full stop added, which `fullStop` is the range of.
    let bytes: [UInt8]
    let fullStop: Range<Int>
    /// The words in lower case, one behind the other.
    let folded: [UInt8]
    let tokens: [SpokenToken]

    /// Cuts a sentence of single spaces at them, with what stands in double quotes marked.
    init(_ plain: [UInt8], words: SpeechWords) {
        var reader = SpokenTokenReader(bytes: plain, words: words)
        reader.read()
        tokens = reader.tokens
        folded = reader.folded
        fullStop = plain.count..<(plain.count + 1)
        bytes = plain + [0x2e]
    }

    // MARK: Signs

    /// Whether a range holds one sign, one of these of ASCII.
    func isOneOf(_ signs: StaticString, _ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        let signs = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
        return signs.contains(bytes[range.lowerBound])
    }

    /// Whether a range holds one sign, of ASCII or not.
    func isOneSign(_ range: Range<Int>) -> Bool {
        bytes[range].count { !$0.isContinuation } == 1
    }

    /// Whether a stop that ends sentences is among the signs of a range.
    func hasStop(_ range: Range<Int>) -> Bool {
        range.contains { offset in
            switch bytes[offset] {
            case 0x21, 0x2e, 0x3f: true
            case 0xe2: bytes.span.hasMark(0xa6, at: offset)
            default: false
            }
        }
    }

    /// Whether a token is a dash that stands alone.
    func isDash(_ token: SpokenToken) -> Bool {
        guard token.core.isEmpty else { return false }
        let sign = bytes.span.extracting(token.lead)
        return sign.isEqual(to: "-") || sign.isEqual(to: "--") || sign.isEqual(to: "–")
            || sign.isEqual(to: "—")
    }

    // MARK: Words

    /// Whether a token's word, in lower case, is the one given.
    func isWord(_ word: StaticString, _ token: SpokenToken) -> Bool {
        folded.span.extracting(token.folded).isEqual(to: word)
    }

    /// Whether a token's word is of small letters and hyphens.
    func isSmallWord(_ token: SpokenToken) -> Bool {
        bytes[token.core].allSatisfy { $0.isLower || $0 == 0x2d }
    }
}

/// The place that the reading of tokens has reached.
private struct SpokenTokenReader {
    /// The parts of a token: its signs and word, and the word as it is compared.
    private struct Parts {
        var core: Range<Int>
        var isCapitalized = false
        var isQuoted: Bool
    }

    let bytes: [UInt8]
    let words: SpeechWords
    private(set) var folded: [UInt8] = []
    private(set) var tokens: [SpokenToken] = []
    private var isQuoted = false

    init(bytes: [UInt8], words: SpeechWords) {
        self.bytes = bytes
        self.words = words
        folded.reserveCapacity(bytes.count)
        tokens.reserveCapacity(bytes.count / 5 + 4)
    }

    mutating func read() {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != .space { end += 1 }
            if end > start { add(start..<end) }
            start = end + 1
        }
    }

    private mutating func add(_ range: Range<Int>) {
        let first = folded.count
        let parts = isPlain(range) ? plainParts(range) : otherParts(range)
        let (hash, entry) = entry(from: first)
        let hasWord = !parts.core.isEmpty
        tokens.append(
            SpokenToken(
                lead: range.lowerBound..<(hasWord ? parts.core.lowerBound : range.upperBound),
                core: parts.core,
                tail: (hasWord ? parts.core.upperBound : range.upperBound)..<range.upperBound,
                folded: first..<folded.count, hash: hash, roles: entry?.role ?? RoleSet(),
                opensPhrase: entry?.opensPhrase ?? false, isCapitalized: parts.isCapitalized,
                isQuoted: parts.isQuoted))
    }

    /// What is told of the word that was folded last.
    private func entry(from start: Int) -> (UInt32, WordTable<RoleSet<SpeechWords.Role>>.Entry?) {
        let word = folded.span.extracting(start..<folded.count)
        let hash = ByteIndex.hash(word)
        return (hash, words.entry(of: word, hash: hash))
    }

    /// Whether all is ASCII or a mark from U+2010 to U+2027, so that bytes tell what characters do.
    private func isPlain(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] < 0x80 {
                offset += 1
            } else if bytes[offset] == 0xe2, range.upperBound - offset > 2,
                bytes[offset + 1] == 0x80, (0x90...0xa7).contains(bytes[offset + 2])
            {
                offset += 3
            } else {
                return false
            }
        }
        return true
    }

    private mutating func plainParts(_ range: Range<Int>) -> Parts {
        var parts = Parts(core: range.upperBound..<range.upperBound, isQuoted: isQuoted)
        for offset in range where bytes[offset] == 0x22 || bytes[offset] == 0xe2 {
            switch bytes[offset] == 0x22 ? 0 : bytes[offset + 2] {
            case 0: isQuoted.toggle()
            case 0x9c: isQuoted = true
            case 0x9d: isQuoted = false
            default: continue
            }
            parts.isQuoted = true
        }
        guard var first = range.first(where: { Self.isCore(bytes[$0]) }) else { return parts }
        var last = range.upperBound - 1
        while !Self.isCore(bytes[last]) { last -= 1 }
        parts.core = first..<(last + 1)
        parts.isCapitalized = bytes[first].isUpper
        while first <= last {
            if bytes[first] == 0xe2, bytes[first + 2] == 0x99 {
                folded.append(0x27)
                first += 3
            } else {
                folded.append(bytes[first].lowered)
                first += 1
            }
        }
        return parts
    }

    private mutating func otherParts(_ range: Range<Int>) -> Parts {
        var parts = Parts(core: range.upperBound..<range.upperBound, isQuoted: isQuoted)
        let text = String(decoding: bytes[range], as: UTF8.self)
        for character in text where "\"“”".contains(character) {
            isQuoted = character == "“" || character == "\"" && !isQuoted
            parts.isQuoted = true
        }
        guard let first = text.firstIndex(where: Self.isCore),
            let last = text.lastIndex(where: Self.isCore)
        else { return parts }
        let core = text[first...last]
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: first)
        parts.core = start..<(start + core.utf8.count)
        parts.isCapitalized = text[first].isUppercase
        folded.append(contentsOf: core.lowercased().replacing("\u{2019}", with: "'").utf8)
        return parts
    }

    private static func isCore(_ byte: UInt8) -> Bool {
        if byte.isLetter || byte.isDigit { return true }
        switch byte {
        case 0x23, 0x24, 0x25, 0x26, 0x2b, 0x40: return true
        default: return false
        }
    }

    private static func isCore(_ character: Character) -> Bool {
        if let byte = character.asciiValue { return isCore(byte) }
        return character.isLetter || character.isNumber || "€£°".contains(character)
    }
}
