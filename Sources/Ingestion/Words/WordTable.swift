internal import StoryModel

/// The words of a text in order, hashed in lower case, so that they compare fast.
///
/// A word is a run of letters and digits, and of `'`, `-`, `.` and `,` between them as in `don't`,
/// `GPT-5.5` and `3,000`.
struct WordTable {
    struct Entry {
        /// 64-bit FNV-1a of the word in lower case with straight apostrophes.
        let hash: UInt64
        /// The same without a possessive ending.
        let stem: UInt64
        let start: Int32
        let count: Int32
        /// The number of the word among the different ones, by `hash` and so by `stem`, too.
        let form: Int32
        fileprivate let marks: Marks

        /// Whether its first letter is a capital.
        var isCapitalized: Bool { marks.contains(.isCapitalized) }
        /// Whether an ASCII capital is in it.
        var hasCapital: Bool { marks.contains(.hasCapital) }
        var hasDigit: Bool { marks.contains(.hasDigit) }
        /// Whether a full stop joins parts of it.
        var hasStop: Bool { marks.contains(.hasStop) }
        /// Whether nothing but one blank parts it from the word before.
        var isBehindBlank: Bool { marks.contains(.isBehindBlank) }
        var range: TextRange { TextRange(Int(start), Int(start) + Int(count)) }
    }

    /// What is told of a word by how it is written.
    fileprivate struct Marks: OptionSet {
        let rawValue: UInt8

        static let isCapitalized = Marks(rawValue: 1 << 0)
        static let hasCapital = Marks(rawValue: 1 << 1)
        static let hasDigit = Marks(rawValue: 1 << 2)
        static let hasStop = Marks(rawValue: 1 << 3)
        static let isBehindBlank = Marks(rawValue: 1 << 4)
    }

    let entries: [Entry]
    /// The index of the first entry of each different word.
    let forms: [Int]

    /// Scans a range of a text once.
    init(_ text: String, range: TextRange) {
        let bytes = text.utf8Span.span
        let end = min(range.end, bytes.count)
        var entries: [Entry] = []
        entries.reserveCapacity(range.count / 5)
        var numbers = WordNumbers()
        var forms: [Int] = []
        var offset = range.start
        // The offset behind the last word.
        var last = -1
        while offset < end {
            if Self.isWordByte(bytes[offset]) {
                let isBehindBlank = last == offset - 1 && last >= 0 && bytes[last] == 0x20
                let word = Self.word(in: bytes, at: offset, end: end, isBehindBlank: isBehindBlank)
                (offset, last) = (word.end, word.end)
                let form = numbers.add(word.hash)
                if form == forms.count { forms.append(entries.count) }
                entries.append(Entry(word, form: Int32(form)))
            } else {
                // What continues a sign is no letter.
                repeat { offset += 1 } while offset < end && Self.isContinuation(bytes[offset])
            }
        }
        self.entries = entries
        self.forms = forms
    }

    /// What is told of each different word, asked once a word.
    func byForm<Value>(_ value: (Entry) -> Value) -> [Value] { forms.map { value(entries[$0]) } }

    /// The hash of a word as it stands in `entries`.
    static func hash(_ word: some StringProtocol) -> UInt64 { hash(word.utf8) }

    /// The hash of a word by its bytes.
    static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        for byte in word { add(lowered(byte), to: &hash) }
        return hash
    }

    /// The hash of a word by its bytes.
    static func hash(_ word: Span<UInt8>) -> UInt64 {
        var hash = seed
        for offset in word.indices { add(lowered(word[offset]), to: &hash) }
        return hash
    }

    /// The indices of the words that begin in a range.
    func indices(in range: TextRange) -> Range<Int> {
        let low = firstIndex(from: range.start)
        return low..<max(low, firstIndex(from: range.end))
    }

    /// The indices of the words that begin in a range, where those in front of one are known not to;
    /// linear in the number of words from it on.
    func indices(in range: TextRange, from word: Int) -> Range<Int> {
        var low = word
        while low < entries.count, Int(entries[low].start) < range.start { low += 1 }
        var high = low
        while high < entries.count, Int(entries[high].start) < range.end { high += 1 }
        return low..<high
    }

    /// The index of the first word that begins at or after an offset.
    private func firstIndex(from offset: Int) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if Int(entries[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func word(
        in bytes: Span<UInt8>, at start: Int, end: Int, isBehindBlank: Bool
    ) -> Scanned {
        var offset = start
        var hash = seed
        // The bit 0x20 is set where a letter is a capital.
        var signs: UInt8 = 0
        var hasDigit = false
        var hasStop = false
        var possessive: UInt64?
        while true {
            letters: while offset < end {
                let byte = bytes[offset]
                if (byte | 0x20) &- 0x61 < 26 {
                    signs |= ~byte
                    add(byte | 0x20, to: &hash)
                } else if isWordByte(byte) {
                    if byte < 0x40 { hasDigit = true }
                    add(byte, to: &hash)
                } else {
                    break letters
                }
                offset += 1
            }
            guard offset < end, let joint = joint(in: bytes, at: offset, end: end) else { break }
            let byte = bytes[offset]
            let isApostrophe = byte == 0x27 || joint == 3
            offset += joint
            let isLast = offset + 1 >= end || !isWordByte(bytes[offset + 1])
            possessive = isApostrophe && isLast && lowered(bytes[offset]) == 0x73 ? hash : nil
            hasStop = hasStop || byte == 0x2e
            add(isApostrophe ? 0x27 : byte, to: &hash)
        }
        var marks: Marks = signs & 0x20 > 0 ? .hasCapital : []
        if isCapital(in: bytes, at: start) { marks.insert(.isCapitalized) }
        if hasDigit { marks.insert(.hasDigit) }
        if hasStop { marks.insert(.hasStop) }
        if isBehindBlank { marks.insert(.isBehindBlank) }
        return Scanned(
            hash: hash, stem: possessive ?? hash, start: start, end: offset, marks: marks)
    }

    /// A word before it has a number.
    fileprivate struct Scanned {
        let hash: UInt64
        let stem: UInt64
        let start: Int
        let end: Int
        let marks: Marks
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
    }

    private static func isCapital(in bytes: Span<UInt8>, at index: Int) -> Bool {
        let byte = bytes[index]
        if byte == 0xc3, index + 1 < bytes.count { return (0x80...0x9e).contains(bytes[index + 1]) }
        return (0x41...0x5a).contains(byte)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return true }
        switch byte {
        // Letters beyond ASCII begin with C3 and above; E2 begins punctuation.
        case 0xc3...0xe1, 0xe3...0xf4, 0x80...0xbf: return true
        default: return false
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }

    /// How many bytes join two halves of a word here; `nil` where the word ends.
    private static func joint(in bytes: Span<UInt8>, at offset: Int, end: Int) -> Int? {
        guard bytes[offset] != 0x20 else { return nil }
        let isTypographic =
            bytes[offset] == 0xe2 && offset + 2 < end && bytes[offset + 1] == 0x80
            && bytes[offset + 2] == 0x99
        let length = isTypographic ? 3 : 1
        guard isTypographic || [0x27, 0x2d, 0x2e, 0x2c].contains(bytes[offset]),
            offset + length < end, isWordByte(bytes[offset + length])
        else { return nil }
        if bytes[offset] == 0x2c {
            return bytes.isDigit(at: offset - 1) && bytes.isDigit(at: offset + 1) ? length : nil
        }
        return length
    }
}

extension WordTable.Entry {
    fileprivate init(_ word: WordTable.Scanned, form: Int32) {
        self.init(
            hash: word.hash, stem: word.stem, start: Int32(word.start),
            count: Int32(word.end - word.start), form: form, marks: word.marks)
    }
}
