private import CCurationData
internal import Language
internal import StoryModel

/// The fitted weights of what says why written news matters; made by Training/consequences.py and read
/// as `NamedWeights`.
struct ConsequenceTable: Sendable {
    /// In the order of `ConsequenceFeatures.Name`.
    let weights: [Double]

    init(table: String) {
        weights = NamedWeights(table: table).row("written", of: ConsequenceFeatures.Name.self)
    }

    /// The table that ships with the program.
    static func shipped() -> ConsequenceTable {
        let data = curation_data_consequence()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return ConsequenceTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// The odds, as a logarithm, that each sentence of an item says why its news matters.
    func odds(of candidates: [SentenceCandidate], role: StoryRole) -> [Double] {
        ConsequenceFeatures(candidates, role: role).rows.map { row in
            zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }
}
