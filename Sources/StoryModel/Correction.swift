/// A name that a text writes otherwise than it is meant, and what is meant.
///
/// A view over the text, which stays as it is.
package struct Correction: Hashable, Sendable, Codable {
    /// What led to it.
    package enum Origin: String, CaseIterable, Sendable, Codable {
        /// The user's glossary.
        case glossary
        /// A spelling that the gazetteer lists as misheard.
        case listed
        /// The heard words sound like the name, or nearly, and the context speaks for it.
        case sound
        /// The same letters in another case, or parted otherwise.
        case writing
    }

    /// The words heard, in the document's text; without a genitive's ending.
    package let range: TextRange
    package let meant: String
    /// The canonical name of the company meant, or of the one that makes the product meant; `nil`
    /// where a glossary names something else.
    package let company: String?
    package let origin: Origin
    /// From 0 to 1.
    package let confidence: Double

    /// Brings the confidence into its range and rounds it to hundredths.
    package init(
        range: TextRange, meant: String, company: String?, origin: Origin, confidence: Double
    ) {
        self.range = range
        self.meant = meant
        self.company = company
        self.origin = origin
        self.confidence = (min(1, max(0, confidence)) * 100).rounded() / 100
    }

    /// How the name is shown in place of what was heard: in square brackets, as an editor marks what
    /// the source does not say, but without where only case and spacing change.
    package func shown(for heard: some StringProtocol) -> String {
        isMarked(for: heard) ? "[\(meant)]" : meant
    }

    /// Whether more than case and spacing changes, so that the name is marked and listed.
    package func isMarked(for heard: some StringProtocol) -> Bool {
        Self.letters(heard) != Self.letters(meant)
    }

    private static func letters(_ text: some StringProtocol) -> String {
        String(text.filter { $0.isLetter || $0.isNumber }).lowercased()
    }
}
