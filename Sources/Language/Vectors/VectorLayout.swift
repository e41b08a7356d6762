/// Where the parts of a vector table lie in its bytes; none of its offsets leads out of them.
///
/// Every function takes the bytes that the layout was made from.
struct VectorLayout: Sendable {
    let dimensions: Int
    private let rows: Int
    private let slots: Int
    private let scales: Int
    private let index: Int
    private let ends: Int
    private let pieces: Int
    private let folds: Int
    private let weights: Int

    /// The letters that stand for others: Latin-1 to Latin Extended-B.
    private static let folded = 0xc0..<0x250
    private static let header = 24
    // "TIDVEC01", which begins the file.
    private static let magic: UInt64 = 0x3130_4345_5644_4954

    /// Checks every number of the table's head and of its index; `nil` where one is wrong.
    init?(_ table: RawSpan) {
        guard table.byteCount >= Self.header, table.number(at: 0, as: UInt64.self) == Self.magic
        else { return nil }
        rows = Int(table.word(at: 8))
        dimensions = Int(table.word(at: 12))
        slots = Int(table.word(at: 16))
        let length = Int(table.word(at: 20))
        guard (1...1 << 20).contains(rows), (VectorSum.lanes...1024).contains(dimensions),
            dimensions % VectorSum.lanes == 0, slots > rows, slots <= 1 << 22,
            slots & (slots - 1) == 0
        else { return nil }
        scales = Self.header
        index = scales + 4 * rows
        ends = index + 4 * slots
        pieces = ends + 4 * rows
        folds = pieces + length
        weights = folds + 2 * Self.folded.count
        guard table.byteCount == weights + rows * dimensions, isSound(table, length: length)
        else { return nil }
    }

    /// Whether the pieces lie in their part, and each row has at most one slot, so that some are free.
    private func isSound(_ table: RawSpan, length: Int) -> Bool {
        var last: UInt32 = 0
        for row in 0..<rows {
            let end = table.word(at: ends + 4 * row)
            guard end >= last, end <= length else { return false }
            last = end
        }
        var taken = 0
        for slot in 0..<slots {
            let row = table.word(at: index + 4 * slot)
            guard row <= rows else { return false }
            if row > 0 { taken += 1 }
        }
        return taken <= rows
    }

    /// A vector in whole numbers.
    struct Row {
        /// Where the numbers begin, a byte each.
        let start: Int
        /// What they are to be multiplied with.
        let scale: Float
    }

    func row(_ number: Int, in table: RawSpan) -> Row {
        Row(
            start: weights &+ number &* dimensions,
            scale: Float(bitPattern: table.word(at: scales &+ 4 &* number)))
    }

    /// The one or two small letters that stand for a letter; zeros where it is none.
    func plain(_ code: Int, in table: RawSpan) -> (UInt8, UInt8) {
        guard Self.folded.contains(code) else { return (0, 0) }
        let offset = folds + 2 * (code - Self.folded.lowerBound)
        return (table.byte(at: offset), table.byte(at: offset + 1))
    }

    /// Calls `body` with the rows that a word is made of: one, or its longest known pieces in order.
    ///
    /// A word is of a-z, A-Z and 0-9. Linear in its length, as no piece is longer than `longest`.
    func eachPiece(of word: Span<UInt8>, in table: RawSpan, _ body: (Int) -> Void) {
        var start = 0
        while start < word.count {
            guard let found = longestPiece(of: word, at: start, in: table) else {
                start += 1
                continue
            }
            body(found.row)
            start = found.end
        }
    }

    /// The longest piece that a word has at an offset.
    private func longestPiece(
        of word: Span<UInt8>, at start: Int, in table: RawSpan
    ) -> (row: Int, end: Int)? {
        var end = min(word.count, start + Self.longest)
        var hash = PieceHash(isRest: start > 0)
        for offset in start..<end { hash.add(word[offset]) }
        while end > start {
            if let row = row(of: word, start..<end, hash: hash, in: table) { return (row, end) }
            end -= 1
            hash.removeLast(word[end])
        }
        return nil
    }

    /// In bytes: no piece is longer.
    static let longest = 20

    /// The row of a piece, which without its "##" is a part of a text.
    func row(
        of text: Span<UInt8>, _ part: Range<Int>, hash: PieceHash, in table: RawSpan
    ) -> Int? {
        var slot = Int(hash.value) & (slots &- 1)
        while true {
            let row = Int(table.word(at: index &+ 4 &* slot)) &- 1
            guard row >= 0 else { return nil }
            let piece = piece(of: row, in: table)
            if isSame(piece, text, part, isRest: hash.isRest, in: table) { return row }
            slot = (slot &+ 1) & (slots &- 1)
        }
    }

    /// The first row that a piece of this hash may be; -1 where there is none.
    func likelyRow(of hash: PieceHash, in table: RawSpan) -> Int {
        Int(table.word(at: index &+ 4 &* (Int(hash.value) & (slots &- 1)))) &- 1
    }

    /// Where the letters of a row's piece begin and end among those of all.
    func piece(of row: Int, in table: RawSpan) -> Range<Int> {
        let end = Int(table.word(at: ends &+ 4 &* row))
        let start = row > 0 ? Int(table.word(at: ends &+ 4 &* (row &- 1))) : 0
        return Range(uncheckedBounds: (start, end))
    }

    /// Whether a piece is a part of a text.
    func isSame(
        _ piece: Range<Int>, _ text: Span<UInt8>, _ part: Range<Int>, isRest: Bool,
        in table: RawSpan
    ) -> Bool {
        var start = pieces &+ piece.lowerBound
        guard piece.count == part.count + (isRest ? 2 : 0) else { return false }
        if isRest {
            guard table.byte(at: start) == PieceHash.mark else { return false }
            start += 2
        }
        var count = 0
        // Eight letters at once, as most words have no more; the table's weights stand behind all.
        if part.lowerBound + 8 <= text.count {
            let letters = text.bytes.number(at: part.lowerBound, as: UInt64.self)
            let others = table.number(at: start, as: UInt64.self)
            let unread = 64 - 8 * UInt64(min(part.count, 8))
            guard ((letters | PieceHash.smallEight) ^ others) << unread == 0 else { return false }
            count = 8
        }
        while count < part.count {
            let letter = text[part.lowerBound + count] | PieceHash.small
            guard table.byte(at: start + count) == letter else { return false }
            count += 1
        }
        return true
    }
}

/// The hash FNV-1a of a piece of a word, letter by letter.
struct PieceHash {
    private(set) var value: UInt32 = 0x811c_9dc5
    let isRest: Bool

    /// What a piece begins with, twice, that does not begin a word.
    static let mark = UInt8(ascii: "#")

    init(isRest: Bool) {
        self.isRest = isRest
        guard isRest else { return }
        add(Self.mark)
        add(Self.mark)
    }

    /// The bit that makes letters small; digits and the mark have it.
    static let small: UInt8 = 0x20
    static let smallEight: UInt64 = 0x2020_2020_2020_2020

    private static let prime: UInt32 = 0x0100_0193
    /// What undoes a multiplication with the prime.
    private static let inverse: UInt32 = 0x359c_449b

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte | Self.small)) &* Self.prime }

    /// Takes back the letter that was added last.
    mutating func removeLast(_ byte: UInt8) {
        value = value &* Self.inverse ^ UInt32(byte | Self.small)
    }
}

extension RawSpan {
    /// A number at an offset, least significant byte first.
    ///
    /// The offset is not checked, as this is done for each word of a text: a layout is made only where
    /// all that it leads to lies in the table.
    fileprivate func number<Number: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int, as type: Number.Type
    ) -> Number {
        Number(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: type))
    }

    fileprivate func word(at offset: Int) -> UInt32 { number(at: offset, as: UInt32.self) }

    fileprivate func byte(at offset: Int) -> UInt8 {
        unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }
}
