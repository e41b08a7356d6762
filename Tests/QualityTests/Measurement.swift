import Testing

/// How well one judgement agrees with the labels.
struct Measurement: Sendable, CustomTestStringConvertible {
    let name: String
    /// Higher is better; mostly from 0 to 1.
    let value: Double
    /// What disagrees, as far as that can be listed.
    var mistakes: [String] = []

    var testDescription: String { name }
}
