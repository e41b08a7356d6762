/// Reads words as a vector table knows them: runs of a-z and 0-9, in lower case without accents.
struct PlainWordReader {
    /// What stands over the letter before it, in texts that write accents so.
    private static let marks = 0x300..<0x370

    let layout: VectorLayout
    /// The letters of the last word read; none at the end of the text alone.
    private(set) var word: [UInt8] = []
    private(set) var offset = 0

    init(layout: VectorLayout) {
        self.layout = layout
        word.reserveCapacity(64)
    }

    /// Reads the next word.
    mutating func next(in text: Span<UInt8>, table: RawSpan) {
        word.removeAll(keepingCapacity: true)
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x80 {
                offset += 1
                let plain = byte.lowered
                if plain.isLower || plain.isDigit {
                    word.append(plain)
                } else if !word.isEmpty {
                    return
                }
            } else if !addLetter(in: text, table: table), !word.isEmpty {
                return
            }
        }
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
        if first > 0 { word.append(first) }
        if second > 0 { word.append(second) }
        return first > 0
    }
}
