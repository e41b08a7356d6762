package import StoryModel

/// Finds the amounts that a text names: money, shares, power, counts, factors.
///
/// Versions, years, dates, times and numbers that name things are no amounts.
package struct AmountFinder: Sendable {
    private let words = AmountWords()

    /// Reads the list of words, in some microseconds.
    package init() {}

    /// The amounts of a range, in order and without overlaps; both ends of `80-90%` are given.
    package func amounts(in text: String, range: TextRange) -> [Amount] {
        amounts(in: text, range: range, words: WordScanner().words(in: text, range: range))
    }

    /// The same of a range whose words are at hand.
    package func amounts(in text: String, range: TextRange, words: [Word]) -> [Amount] {
        let tokens = AmountTokens(text, range: range, words: words)
        return AmountParser(tokens: tokens, words: self.words).amounts()
    }
}
