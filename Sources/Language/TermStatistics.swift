internal import CLanguageData

/// In how many stretches of ordinary talk about the field each term stands.
package struct TermStatistics: Sendable {
    private let frequencies: [String: Double]
    private let unknown: Double

    /// Reads a table: the number of stretches, then `term<TAB>stretches` a line.
    package init(table: String) {
        var table = table
        self = table.withUTF8 { TermStatistics(bytes: $0) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        var stretches = 0.0
        var known: [Int: Double] = [:]
        var frequencies: [String: Double] = [:]
        frequencies.reserveCapacity(bytes.count / 9)
        for line in bytes.split(separator: .lineFeed) {
            guard let tab = line.firstIndex(of: 0x09) else {
                stretches = Double(Self.number(line) ?? 0)
                continue
            }
            guard let count = Self.number(line[(tab + 1)...]) else { continue }
            let frequency = known[count] ?? Self.inverse(count, of: stretches)
            known[count] = frequency
            frequencies[String(decoding: line[..<tab], as: UTF8.self)] = frequency
        }
        self.frequencies = frequencies
        unknown = Self.inverse(0, of: stretches)
    }

    /// The table that ships with the program, from podcast talk; read in about a millisecond.
    package static func shipped() -> TermStatistics {
        let data = language_data_frequencies()
        return TermStatistics(bytes: UnsafeBufferPointer(start: data.bytes, count: data.count))
    }

    /// The inverse document frequency `ln((N + 1) / (n + 1)) + 1`; highest for unknown terms.
    ///
    /// The word is a term as `TermScanner` gives it: in lower case and stemmed.
    package func inverseFrequency(of word: String) -> Double { frequencies[word] ?? unknown }

    private static func inverse(_ count: Int, of stretches: Double) -> Double {
        logarithm((stretches + 1) / Double(count + 1)) + 1
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit.isDigit, number < 1_000_000_000 else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return digits.isEmpty ? nil : number
    }
}
