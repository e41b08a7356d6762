/// Reads the rows of a vector table that the words of a text stand for, in the order of the text.
///
/// Plain words are looked up some dozens at a time, step by step: each step waits for memory that is
/// far away, and the waits of words that do not hang on each other pass together.
struct VectorRows {
    /// A plain word that is being looked up.
    private struct Pending {
        let range: Range<Int>
        let hash: PieceHash
        /// The row that it may be; -1 for none.
        var row = -1
        /// Where the piece of this row begins and ends.
        var piece = 0..<0
    }

    private let layout: VectorLayout
    private var reader: PlainWordReader
    private var pending: [Pending] = []
    /// The rows that were read last.
    private(set) var rows: [VectorLayout.Row] = []

    /// How many words are looked up together.
    private static let most = 64

    init(layout: VectorLayout) {
        self.layout = layout
        reader = PlainWordReader(layout: layout)
        pending.reserveCapacity(Self.most)
        rows.reserveCapacity(2 * Self.most)
    }

    /// Reads the rows of the next words in place of those read before; whether there are more words.
    mutating func readNext(in text: Span<UInt8>, table: RawSpan) -> Bool {
        rows.removeAll(keepingCapacity: true)
        while pending.count < Self.most {
            guard let word = reader.next(in: text, table: table) else {
                findPending(in: text, table: table)
                return false
            }
            if !reader.letters.isEmpty {
                let letters = reader.letters
                findPending(in: text, table: table)
                addPieces(of: letters.span, in: table)
            } else if word.count > VectorLayout.longest {
                findPending(in: text, table: table)
                addPieces(of: text.extracting(word), in: table)
            } else {
                pending.append(Pending(range: word, hash: reader.hash))
            }
        }
        findPending(in: text, table: table)
        return true
    }

    private mutating func findPending(in text: Span<UInt8>, table: RawSpan) {
        findLikelyRows(in: table)
        for index in pending.indices {
            let word = pending[index]
            if word.row >= 0,
                layout.isSame(word.piece, text, word.range, isRest: false, in: table)
            {
                rows.append(layout.row(word.row, in: table))
            } else {
                addPieces(of: text.extracting(word.range), in: table)
            }
        }
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func findLikelyRows(in table: RawSpan) {
        let layout = layout
        var words = pending.mutableSpan
        for index in words.indices {
            words[index].row = layout.likelyRow(of: words[index].hash, in: table)
        }
        for index in words.indices where words[index].row >= 0 {
            words[index].piece = layout.piece(of: words[index].row, in: table)
        }
    }

    private mutating func addPieces(of word: Span<UInt8>, in table: RawSpan) {
        layout.eachPiece(of: word, in: table) { rows.append(layout.row($0, in: table)) }
    }
}
