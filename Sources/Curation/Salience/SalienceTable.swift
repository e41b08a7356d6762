private import CCurationData

/// What each feature of a sentence weighs, in writing and in speech.
///
/// A line of the table is `set<TAB>name<TAB>weight`; a name that is missing weighs nothing.
struct SalienceTable: Sendable {
    /// In the order of `SalienceFeatures.Name`.
    let writing: [Double]
    /// In the same order; fitted, see Training/salience.py.
    let speech: [Double]

    init(table: String) {
        var weights: [String: [String: Double]] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("//") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3, let weight = Double(fields[2]) else { continue }
            weights[fields[0], default: [:]][fields[1]] = weight
        }
        func row(_ set: String) -> [Double] {
            SalienceFeatures.Name.allCases.map { weights[set]?[$0.rawValue] ?? 0 }
        }
        writing = row("writing")
        speech = row("speech")
    }

    /// The table that ships with the program.
    static func shipped() -> SalienceTable {
        let data = curation_data_salience()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return SalienceTable(table: String(decoding: bytes, as: UTF8.self))
    }
}
