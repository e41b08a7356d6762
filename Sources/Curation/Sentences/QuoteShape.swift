internal import Language
internal import StoryModel

/// The figures of speech that make a sentence worth repeating, found by its form.
struct QuoteShape {
    /// Says what is not, and then what is: "was never that people are careful, it was that they are
    /// slow".
    let isContrast: Bool
    /// Says the same words twice with another end: "the question was whether ..., the question was".
    let isParallel: Bool

    /// The shape of a sentence with its words; linear in them.
    init(_ words: [Word], in text: String, stopWords: StopWords) {
        isContrast = Self.isContrast(words, in: text)
        isParallel = Self.isParallel(words, stopWords)
    }

    private static func isContrast(_ words: [Word], in text: String) -> Bool {
        guard let denial = words.firstIndex(where: { denies($0.folded) }) else { return false }
        let bytes = text.utf8Span.span
        for index in words.indices.dropFirst(denial + 2) {
            let before = words[index - 1].range.end
            let isPaused =
                before < words[index].range.start
                && [0x2c, 0x3b, 0x3a].contains(bytes[before])
            if isPaused, index - denial <= 24, pivots.contains(words[index].folded) { return true }
        }
        return false
    }

    private static func denies(_ word: String) -> Bool {
        ["not", "never", "nobody", "no"].contains(word) || word.hasSuffix("n't")
    }

    /// Two words that stand together twice, one of them not among the commonest.
    private static func isParallel(_ words: [Word], _ stopWords: StopWords) -> Bool {
        var places: [String: Int] = [:]
        for index in words.indices.dropFirst() {
            let (left, right) = (words[index - 1].folded, words[index].folded)
            // A name said twice is no figure.
            guard right.utf8.count > 3 || left.utf8.count > 3, !words[index].isCapitalized,
                !words[index - 1].isCapitalized || index == 1
            else { continue }
            let pair = left + " " + right
            if let first = places[pair] {
                if index - first >= 3, !stopWords.contains(left) || !stopWords.contains(right) {
                    return true
                }
            } else {
                places[pair] = index
            }
        }
        return false
    }

    private static let pivots: Set<String> = [
        "it's", "it", "they're", "but", "that's", "he's", "she's", "you're", "the", "just", "is",
        "was",
    ]
}
