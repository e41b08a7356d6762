/// Weights of features by their names, in sets.
///
/// A line of the table is `set<TAB>name<TAB>weight`; a name that is missing weighs nothing, and lines
/// of another form are passed over.
struct NamedWeights {
    private let weights: [String: [String: Double]]

    init(table: String) {
        var weights: [String: [String: Double]] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("//") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3, let weight = Double(fields[2]) else { continue }
            weights[fields[0], default: [:]][fields[1]] = weight
        }
        self.weights = weights
    }

    /// The weights of a set, in the order of the names.
    func row<Name: CaseIterable & RawRepresentable>(
        _ set: String, of names: Name.Type
    ) -> [Double] where Name.RawValue == String {
        names.allCases.map { weights[set]?[$0.rawValue] ?? 0 }
    }
}
