package import StoryModel

/// A word of a text.
package struct Word: Hashable, Sendable {
    package let range: TextRange
    /// The word in lower case, with straight apostrophes.
    package let folded: String
    /// Whether the first letter is a capital.
    package let isCapitalized: Bool

    package init(range: TextRange, folded: String, isCapitalized: Bool) {
        self.range = range
        self.folded = folded
        self.isCapitalized = isCapitalized
    }
}
