import Foundation
import Testing

/// Judgements over the fixtures, each held above its floor.
///
/// `QUALITY_REPORT=FILE swift test --filter QualityTests` writes all values and mistakes to a file.
struct QualityTests {
    @Test(arguments: try Self.measurements())
    func `a measure is not below its floor`(_ measurement: Measurement) throws {
        let floor = try #require(try Floors()[measurement.name], "no floor: \(measurement.name)")
        let mistakes = measurement.mistakes.prefix(20).map { "\n    " + $0 }.joined()
        #expect(
            measurement.value >= floor,
            "\(measurement.name) is \(measurement.value), its floor is \(floor)\(mistakes)")
    }

    private static func spokenLines() throws -> Measurement {
        let labels = Place.fixtures().appending(path: "labels/spoken.tsv")
        return SpokenLines(rows: try Table(contentsOf: labels).rows).measurement()
    }

    /// Reads the fixtures once for all measures.
    private static func measurements() throws -> [Measurement] {
        let measurements =
            Measurer(try FixtureRun(.found)).measurements()
            + Measurer(try FixtureRun(.labelled)).judgements(prefix: "given.")
            + (try FixtureRun.conversations()).measurements()
            + (try FixtureRun.letters()).measurements() + [try spokenLines()]
        let environment = ProcessInfo.processInfo.environment
        if let report = environment["QUALITY_REPORT"] {
            let lines = measurements.map { measurement in
                "\(measurement.name)\t\(measurement.value)\n"
                    + measurement.mistakes.map { "    \($0)\n" }.joined()
            }
            try Data(lines.joined().utf8).write(to: URL(filePath: report))
        }
        guard environment["RECORD_FLOORS"] == "1" else { return measurements }
        try Floors().record(measurements)
        return measurements + [Measurement(name: "floors.tsv was written anew", value: 0)]
    }
}
