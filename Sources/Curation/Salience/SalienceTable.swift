private import CCurationData
internal import Language

/// What each feature of a sentence weighs, in writing and in speech; read as `NamedWeights`.
struct SalienceTable: Sendable {
    /// In the order of `SalienceFeatures.Name`.
    let writing: [Double]
    /// In the same order; fitted, see Training/salience.py.
    let speech: [Double]

    init(table: String) {
        let weights = NamedWeights(table: table)
        writing = weights.row("writing", of: SalienceFeatures.Name.self)
        speech = weights.row("speech", of: SalienceFeatures.Name.self)
    }

    /// The table that ships with the program.
    static func shipped() -> SalienceTable {
        let data = curation_data_salience()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return SalienceTable(table: String(decoding: bytes, as: UTF8.self))
    }
}
