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
        for word in words { add(word, to: &terms) }
        return terms
    }

    /// Adds the terms of a word to those of the words before it.
    package func add(_ word: Word, to terms: inout [String]) {
        if word.folded.utf8.contains(0x2d), !word.folded.utf8.contains(where: \.isDigit) {
            for part in word.folded.split(separator: "-") { add(String(part), to: &terms) }
        } else {
            add(word.folded, to: &terms)
        }
    }

    /// The inverse document frequency of the term of a word of small letters; `nil` where it has none.
    package func inverseFrequency(
        ofTermOf letters: Span<UInt8>, in statistics: TermStatistics
    ) -> Double? {
        let hash = ByteIndex.hash(letters)
        guard !stopWords.contains(letters, hash: hash) else { return nil }
        return stemmer.withStem(of: letters, hash: hash) {
            $0.count > 1 ? statistics.inverseFrequency(of: $0) : nil
        }
    }

    private func add(_ word: String, to terms: inout [String]) {
        let hash = ByteIndex.hash(word.utf8Span.span)
        guard !stopWords.contains(word.utf8Span.span, hash: hash) else { return }
        let stem = stemmer.stem(word, hash: hash)
        guard stem.utf8.count > 1 || stem.utf8.allSatisfy(\.isDigit) else { return }
        terms.append(stem)
    }
}
