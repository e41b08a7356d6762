/// Reads words as a vector table knows them: runs of a-z and 0-9, in lower case without accents.
struct PlainWordReader {
    /// What stands over the letter before it, in texts that write accents so.
    private static let marks = 0x300..<0x370

    let layout: VectorLayout
    /// What stands for the letters of the last word, where some are beyond ASCII.
    private(set) var letters: [UInt8] = []
    /// The hash of the bytes of its range.
    private(set) var hash = PieceHash(isRest: false)
    private var offset = 0

    init(layout: VectorLayout) { self.layout = layout }

    /// Where the next word is; `nil` at the end of the text.
    ///
    /// Its letters are `letters` where there are any, else the bytes of its range, with capitals among
    /// them.
    @inline(__always)
    mutating func next(in text: Span<UInt8>, table: RawSpan) -> Range<Int>? {
        if !letters.isEmpty { letters.removeAll(keepingCapacity: true) }
        // Numbers of their own, as these are changed at each byte of a text.
        var (start, read) = (offset, PieceHash(isRest: false))
        while start < text.count {
            var end = start
            while end < text.count, case let byte = text[unchecked: end], byte.isPlain {
                read.add(byte)
                end &+= 1
            }
            if end < text.count, text[unchecked: end] >= 0x80 {
                offset = end
                if let word = longWord(in: text, from: start, table: table) { return word }
                (start, read) = (offset, PieceHash(isRest: false))
            } else if end > start {
                (offset, hash) = (end, read)
                return Range(uncheckedBounds: (start, end))
            } else {
                start &+= 1
            }
        }
        offset = start
        return nil
    }

    /// The word that begins at an offset and has a longer character at or behind it; `nil` where that is no
    /// letter and nothing stands in front of it.
    private mutating func longWord(
        in text: Span<UInt8>, from start: Int, table: RawSpan
    ) -> Range<Int>? {
        for place in start..<offset { letters.append(text[place].lowered) }
        while offset < text.count {
            let byte = text[offset]
            if byte.isPlain {
                letters.append(byte.lowered)
                offset += 1
            } else if byte < 0x80 || !addLetter(in: text, table: table) {
                break
            }
        }
        return letters.isEmpty ? nil : start..<offset
    }

    /// Adds what stands for a longer character, and whether the word may go on behind it.
    private mutating func addLetter(in text: Span<UInt8>, table: RawSpan) -> Bool {
        let byte = text[offset]
        guard byte & 0xe0 == 0xc0 else {
            offset += 1
            return false
        }
        let code = Int(byte & 0x1f) << 6 | Int(text.byte(at: offset + 1) & 0x3f)
        offset += 2
        guard !Self.marks.contains(code) else { return true }
        let (first, second) = layout.plain(code, in: table)
        if first > 0 { letters.append(first) }
        if second > 0 { letters.append(second) }
        return first > 0
    }
}

extension UInt8 {
    /// Whether the byte is one of a-z, A-Z and 0-9; without a branch.
    fileprivate var isPlain: Bool { ((self | 0x20) &- 0x61 < 26) != (self &- 0x30 < 10) }
}
