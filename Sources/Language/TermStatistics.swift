private import CLanguageData

/// In how many stretches of ordinary talk about the field each word stands.
package struct TermStatistics: Sendable {
    private let counts: [String: Int]
    private let stretches: Int

    /// Reads a table: the number of stretches, then `word<TAB>stretches` a line.
    package init(table: String) {
        var counts: [String: Int] = [:]
        var lines = table.split(separator: "\n")[...]
        stretches = lines.popFirst().flatMap { Int($0) } ?? 0
        for line in lines {
            guard let tab = line.firstIndex(of: "\t"), let count = Int(line[tab...].dropFirst())
            else { continue }
            counts[String(line[..<tab])] = count
        }
        self.counts = counts
    }

    /// The table that ships with the program, from 6,718 stretches of podcast talk.
    package static func shipped() -> TermStatistics {
        let data = language_data_frequencies()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return TermStatistics(table: String(decoding: bytes, as: UTF8.self))
    }

    /// The inverse document frequency `ln((N + 1) / (n + 1)) + 1`; highest for unknown words.
    package func inverseFrequency(of word: String) -> Double {
        logarithm(Double(stretches + 1) / Double((counts[word] ?? 0) + 1)) + 1
    }
}
