internal import Language
internal import StoryModel

/// Tells by their stems which words of a text tell of its subject, and numbers them.
struct TermFinder {
    struct Term {
        /// Dense, from 0.
        let number: Int
        /// Thousandths of how far the inverse document frequency lies above that of common terms.
        let weight: Int
    }

    private let text: String
    private let grammar: Grammar
    private var numbers = WordNumbers()
    /// The last word in lower case.
    private var folded: [UInt8] = []

    init(_ text: String, grammar: Grammar) {
        self.text = text
        self.grammar = grammar
    }

    /// The term that a word stands for; `nil` for words that tell nothing of the subject.
    mutating func term(of entry: WordTable.Entry) -> Term? {
        guard entry.count > 2 else { return nil }
        fold(entry)
        guard !grammar.stopWords.contains(folded.span) else { return nil }
        let (hash, weight) = grammar.stemmer.withStem(of: folded.span) { stem in
            (
                WordTable.hash(stem),
                Int((grammar.statistics.inverseFrequency(of: stem) - 2) * 1000)
            )
        }
        return weight > 0 ? Term(number: numbers.add(hash), weight: weight) : nil
    }

    /// Makes a word small; over its bytes, as nearly all are of ASCII.
    private mutating func fold(_ entry: WordTable.Entry) {
        folded.removeAll(keepingCapacity: true)
        let bytes = text.utf8Span.span
        for offset in entry.range.start..<entry.range.end {
            let byte = bytes[offset]
            guard byte < 0x80 else {
                folded = Array(text[entry.range].lowercased().utf8)
                return
            }
            folded.append((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
        }
    }
}
