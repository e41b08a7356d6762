package import StoryModel

/// Tells the shape of sentences.
package struct SentenceShapeReader: Sendable {
    private let words = ShapeWords()

    /// Reads the lists of words, in some hundred microseconds.
    package init() {}

    /// The shape of a sentence as it would be shown.
    package func shape(of text: String) -> SentenceShape {
        shape(in: text, range: text.wholeRange)
    }

    /// The shape of a sentence of a text.
    package func shape(in text: String, range: TextRange) -> SentenceShape {
        SentenceShape(ShapeFacts(text, range: range, words: words))
    }
}
