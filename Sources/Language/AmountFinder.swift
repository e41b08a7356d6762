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
        let parser = AmountParser(tokens: AmountTokens(text, range: range), words: words)
        return parser.amounts()
    }
}
