package import StoryModel

/// Finds what a text is about: the stems of its words without the stop words.
package struct TermScanner: Sendable {
    private let stopWords = StopWords()
    private let stemmer = Stemmer()
    private let scanner = WordScanner()

    package init() {}

    /// The terms of a range, in order and with repetitions, for `TermVector` and `TermStatistics`.
    ///
    /// Words of letters joined by hyphens give a term for each part, as others write them apart;
    /// those with digits, such as `gpt-5.5`, give one. Single letters are left out.
    package func termWords(in text: String, range: TextRange) -> [String] {
        termWords(of: scanner.words(in: text, range: range))
    }

    /// The terms of words that are at hand.
    package func termWords(of words: some Sequence<Word>) -> [String] {
        var terms: [String] = []
        for word in words {
            if word.folded.utf8.contains(0x2d), !word.folded.utf8.contains(where: \.isDigit) {
                for part in word.folded.split(separator: "-") { add(String(part), to: &terms) }
            } else {
                add(word.folded, to: &terms)
            }
        }
        return terms
    }

    private func add(_ word: String, to terms: inout [String]) {
        guard !stopWords.contains(word) else { return }
        let stem = stemmer.stem(word)
        guard stem.utf8.count > 1 || stem.utf8.allSatisfy(\.isDigit) else { return }
        terms.append(stem)
    }
}
