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

    /// What the whole numbers of a row are to be multiplied with.
    func scale(of row: Int, in table: RawSpan) -> Float {
        Float(bitPattern: table.word(at: scales + 4 * row))
    }

    /// Where the whole numbers of a row begin.
    func start(of row: Int) -> Int { weights + row * dimensions }

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
        let limit = min(word.count, start + Self.longest)
        let first = PieceHash(isRest: start > 0)
        var hash = first
        for offset in start..<limit { hash.add(word[offset]) }
        // A whole word is mostly known.
        if let row = row(of: word.extracting(start..<limit), hash: hash, in: table) {
            return (row, limit)
        }
        var found: (row: Int, end: Int)?
        hash = first
        for offset in start..<limit {
            hash.add(word[offset])
            if let row = row(of: word.extracting(start...offset), hash: hash, in: table) {
                found = (row, offset + 1)
            }
        }
        return found
    }

    /// In bytes: no piece is longer.
    static let longest = 20

    /// The row of a piece, which without its "##" is `letters`.
    func row(of letters: Span<UInt8>, hash: PieceHash, in table: RawSpan) -> Int? {
        var slot = Int(hash.value) & (slots - 1)
        while true {
            let number = Int(table.word(at: index + 4 * slot))
            guard number > 0 else { return nil }
            if isSame(number - 1, letters, isRest: hash.isRest, in: table) { return number - 1 }
            slot = (slot + 1) & (slots - 1)
        }
    }

    private func isSame(
        _ row: Int, _ letters: Span<UInt8>, isRest: Bool, in table: RawSpan
    ) -> Bool {
        let end = Int(table.word(at: ends + 4 * row))
        var start = row > 0 ? Int(table.word(at: ends + 4 * (row - 1))) : 0
        guard end - start == letters.count + (isRest ? 2 : 0) else { return false }
        if isRest {
            guard table.byte(at: pieces + start) == PieceHash.mark else { return false }
            start += 2
        }
        for offset in letters.indices
        where table.byte(at: pieces + start + offset) != letters[offset] | PieceHash.small {
            return false
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

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte | Self.small)) &* 0x0100_0193 }
}

extension RawSpan {
    /// A number at an offset, least significant byte first.
    fileprivate func number<Number: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int, as type: Number.Type
    ) -> Number {
        Number(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
    }

    fileprivate func word(at offset: Int) -> UInt32 { number(at: offset, as: UInt32.self) }

    fileprivate func byte(at offset: Int) -> UInt8 {
        unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }
}
