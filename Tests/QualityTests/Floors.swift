import Foundation

/// The least values that measures may have, kept in `floors.tsv`.
///
/// To raise floors to a little below what is reached: `RECORD_FLOORS=1 swift test --filter
/// QualityTests`, which fails so that nobody forgets. A floor is lowered by hand, with the reason.
struct Floors {
    /// How far below what is reached a floor is set.
    static let slack = 0.02

    private let url = Place.tests().appending(path: "floors.tsv")
    private var rows: [(measure: String, floor: Double, reason: String)] = []

    init() throws {
        rows = try Table(contentsOf: url).rows.map { row in
            guard let measure = row["measure"], let floor = row["floor"].flatMap({ Double($0) }),
                let reason = row["reason"]
            else { throw LabelError(row: row) }
            return (measure, floor, reason)
        }
    }

    var measures: [String] { rows.map(\.measure) }

    subscript(measure: String) -> Double? { rows.first { $0.measure == measure }?.floor }

    /// Raises the floors that are further below what is reached than they need be.
    func record(_ measurements: [Measurement]) throws {
        var text = "measure\tfloor\treason\n"
        for measurement in measurements {
            let old = rows.first { $0.measure == measurement.name }
            let new = max(0, ((measurement.value - Self.slack) * 100).rounded(.down) / 100)
            let floor = max(old?.floor ?? 0, new)
            let written = String(Int((floor * 100).rounded()))
            let digits = String(repeating: "0", count: max(0, 3 - written.count)) + written
            let reason = old?.reason ?? ""
            text += "\(measurement.name)\t\(digits.dropLast(2)).\(digits.suffix(2))\t\(reason)\n"
        }
        try Data(text.utf8).write(to: url)
    }
}
