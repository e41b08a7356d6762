internal import CLanguageData

/// In how many stretches of ordinary talk about the field each term stands.
package struct TermStatistics: Sendable {
    /// A class, so that a copy counts one reference and not one an array.
    private final class Storage: Sendable {
        let terms: ByteIndex
        /// By the numbers of the terms.
        let frequencies: [Double]
        let unknown: Double

        init(terms: consuming ByteIndex, frequencies: [Double], unknown: Double) {
            self.terms = terms
            self.frequencies = frequencies
            self.unknown = unknown
        }

        func inverseFrequency(of word: Span<UInt8>) -> Double {
            terms.number(of: word).map { frequencies[$0] } ?? unknown
        }
    }

    private let storage: Storage

    /// Reads a table: the number of stretches, then `term<TAB>stretches` a line.
    package init(table: String) { self.init(rows: DataRows(Array(table.utf8))) }

    private init(rows: DataRows) {
        var rows = rows
        let bytes = rows.bytes
        var stretches = 0.0
        var terms = ByteIndex(bytes, capacity: bytes.count / 9)
        var frequencies: [Double] = []
        frequencies.reserveCapacity(bytes.count / 9)
        var last = (count: -1, frequency: 0.0)
        while let (key, value) = rows.next() {
            if value.isEmpty {
                stretches = Double(Self.number(bytes[key]) ?? 0)
                continue
            }
            guard let count = Self.number(bytes[value]) else { continue }
            // The table is sorted by them.
            if count != last.count { last = (count, Self.inverse(count, of: stretches)) }
            let number = terms.add(key)
            if number == frequencies.count { frequencies.append(0) }
            frequencies[number] = last.frequency
        }
        storage = Storage(
            terms: terms, frequencies: frequencies, unknown: Self.inverse(0, of: stretches))
    }

    /// The table that ships with the program, from podcast talk; read in some 200 microseconds.
    package static func shipped() -> TermStatistics {
        TermStatistics(rows: DataRows(language_data_frequencies()))
    }

    /// The inverse document frequency `ln((N + 1) / (n + 1)) + 1`; highest for unknown terms.
    ///
    /// The word is a term as `TermScanner` gives it: in lower case and stemmed.
    package func inverseFrequency(of word: String) -> Double {
        inverseFrequency(of: word.utf8Span.span)
    }

    /// The same of its bytes.
    package func inverseFrequency(of word: Span<UInt8>) -> Double {
        storage.inverseFrequency(of: word)
    }

    private static func inverse(_ count: Int, of stretches: Double) -> Double {
        logarithm((stretches + 1) / Double(count + 1)) + 1
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit.isDigit, number < 1_000_000_000 else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return digits.isEmpty ? nil : number
    }
}
