internal import CLanguageData

/// The words that tell nothing of what a text is about: `the`, `really`, `something`.
package struct StopWords: Sendable {
    private enum Role: String, Sendable {
        case stop
    }

    private let table = WordTable<Role>(language_data_stopwords(), default: .stop)

    /// Reads the list that ships with the program, in some ten microseconds.
    package init() {}

    /// Whether a word, in lower case with straight apostrophes, is one of them.
    package func contains(_ folded: String) -> Bool { table[folded] != nil }
}
