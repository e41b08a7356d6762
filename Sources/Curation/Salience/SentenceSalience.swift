internal import Language

/// Tells how much each sentence says of its text.
///
/// What is written well by itself, binds its words as writing does, repeats what the text repeats and
/// stands early says much; what speaks of its speakers says little.
struct SentenceSalience: Sendable {
    private let table: SalienceTable

    init(table: SalienceTable) { self.table = table }

    /// How telling the sentences of one text are, in their order; in thousandths, so that ties are the
    /// same everywhere.
    func scores(of candidates: [SentenceCandidate], isSpeech: Bool) -> [Int] {
        let weights = isSpeech ? table.speech : table.writing
        return SalienceFeatures(candidates).rows.map { row in
            let score = zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
            return Int((score * 1000).rounded())
        }
    }
}
