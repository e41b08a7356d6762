private import CCurationData
internal import Language
internal import StoryModel

/// The fitted weights of what says why written news matters; made by Training/consequences.py and read
/// as `NamedWeights`.
struct ConsequenceTable: Sendable {
    /// In the order of `ConsequenceFeatures.Name`.
    let weights: [Double]
    /// Of words that stand in many letters, as words are folded.
    private let words: [String: Double]
    private let scanner = WordScanner()

    init(table: String) {
        let named = NamedWeights(table: table)
        weights = named.row("written", of: ConsequenceFeatures.Name.self)
        words = named["word"]
    }

    /// The table that ships with the program.
    static func shipped() -> ConsequenceTable {
        let data = curation_data_consequence()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return ConsequenceTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// The odds, as a logarithm, that each sentence of an item says why its news matters.
    func odds(of candidates: [SentenceCandidate], role: StoryRole) -> [Double] {
        zip(candidates, ConsequenceFeatures(candidates, role: role).rows).map { candidate, row in
            // In their order, since sums depend on it.
            let said = words(of: candidate).compactMap { words[$0] }.sorted()
            return zip(row, weights).reduce(said.reduce(0, +)) { $0 + $1.0 * $1.1 }
        }
    }

    /// The words of a sentence, each once.
    func words(of candidate: SentenceCandidate) -> Set<String> {
        Set(scanner.words(in: candidate.text, range: candidate.text.wholeRange).map(\.folded))
    }
}
