internal import Foundation

/// Writes records as JSON: one object a line, keys sorted, nothing in it that a terminal would obey.
///
/// Keys are a contract: they are added, never renamed or removed.
package struct JSONRenderer: Sendable {
    package init() {}

    /// A record on one line that ends in a line feed.
    ///
    /// - Throws: `EncodingError` for a number that is not finite; the records of this target round
    ///   such numbers away.
    package func line(_ record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return escapingHidden(String(decoding: try encoder.encode(record), as: UTF8.self)) + "\n"
    }

    /// JSON Lines: a line for each record.
    package func lines(_ records: some Sequence<some Encodable>) throws -> String {
        try records.map(line).joined()
    }

    /// Hidden characters stand only in strings, where an escape is the same text.
    private func escapingHidden(_ json: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if scalar.isHidden || [0x85, 0x2028, 0x2029].contains(scalar.value) {
                let digits = String(scalar.value, radix: 16)
                let zeros = String(repeating: "0", count: 4 - digits.count)
                escaped.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

/// A value whose absence is written as `null`, not by leaving out its key.
@propertyWrapper
package struct OrNull<Value: Encodable & Hashable & Sendable>: Encodable, Hashable, Sendable {
    package let wrappedValue: Value?

    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard let wrappedValue else { return try container.encodeNil() }
        try container.encode(wrappedValue)
    }
}

extension Double {
    /// The number with so many decimals at most; zero where it is not finite.
    func rounded(toDecimals decimals: Int) -> Double {
        guard isFinite else { return 0 }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let rounded = (self * scale).rounded() / scale
        return rounded == 0 ? 0 : rounded
    }
}
