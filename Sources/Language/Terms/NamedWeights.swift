/// Weights of features by their names, in sets.
///
/// A line of the table is `set<TAB>name<TAB>weight`; a name that is missing weighs nothing, and lines
/// of another form, or behind `//`, are passed over.
package struct NamedWeights: Sendable {
    private let weights: [String: [String: Double]]

    /// Reads a table as described above; nothing in it is an error.
    package init(table: String) {
        var weights: [String: [String: Double]] = [:]
        for line in table.utf8.split(separator: UInt8(ascii: "\n"))
        where !line.starts(with: "//".utf8) {
            let fields = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
            guard fields.count == 3, let weight = Double(fields[2]) else { continue }
            weights[fields[0], default: [:]][fields[1]] = weight
        }
        self.weights = weights
    }

    /// The weights of a set by name; empty where there is no such set.
    package subscript(set: String) -> [String: Double] { weights[set] ?? [:] }

    /// The weights of a set, in the order of the names.
    package func row<Name: CaseIterable>(_ set: String, of names: Name.Type) -> [Double] {
        let weights = self[set]
        return names.allCases.map { weights["\($0)"] ?? 0 }
    }
}
