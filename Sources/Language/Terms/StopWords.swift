internal import CLanguageData

/// The words that tell nothing of what a text is about: `the`, `really`, `something`.
package struct StopWords: Sendable {
    private let table = WordTable(language_data_stopwords()) { _ in true }

    /// Reads the list that ships with the program, in some ten microseconds.
    package init() {}

    /// Whether a word, in lower case with straight apostrophes, is one of them.
    package func contains(_ folded: String) -> Bool { table[folded] != nil }

    /// The same of its bytes.
    package func contains(_ folded: Span<UInt8>) -> Bool { table[folded] != nil }

    /// The same of its bytes, whose hash is at hand.
    func contains(_ folded: Span<UInt8>, hash: UInt32) -> Bool {
        table.entry(of: folded, hash: hash)?.role != nil
    }
}
