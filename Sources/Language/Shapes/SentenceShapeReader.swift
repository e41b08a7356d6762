package import StoryModel

/// Tells the shape of sentences.
package struct SentenceShapeReader: Sendable {
    private let words = Self.shipped

    /// Read once, since ten parts of a stage tell the shape of sentences.
    private static let shipped = ShapeWords()

    /// Reads the lists of words the first time, in some hundred microseconds.
    package init() {}

    /// The shape of a sentence as it would be shown.
    package func shape(of text: String) -> SentenceShape {
        shape(in: text, range: text.wholeRange)
    }

    /// The shape of a sentence of a text.
    package func shape(in text: String, range: TextRange) -> SentenceShape {
        let found = WordScanner().words(in: text, range: range)
        return SentenceShape(ShapeFacts(text, range: range, words: found, lexicon: words))
    }

    /// The shape of a sentence whose words are at hand, as `WordScanner` gives them; twice as fast.
    package func shape(of text: String, words found: [Word]) -> SentenceShape {
        SentenceShape(ShapeFacts(text, range: text.wholeRange, words: found, lexicon: words))
    }
}
