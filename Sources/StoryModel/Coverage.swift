/// What was left out of a digest, and what to know about how it was made.
package struct Coverage: Hashable, Sendable, Codable {
    /// Words by role, over the week's documents.
    package let words: [String: Int]
    /// Stories of the week that no section shows.
    package let storiesLeftOut: Int
    /// Paths of documents whose date is their file's.
    package let guessedDates: [String]
    /// Paths of documents that repeat another one.
    package let folded: [String]
    /// Findings by document path.
    package let findings: [String: [Finding]]

    package init(
        words: [String: Int], storiesLeftOut: Int, guessedDates: [String], folded: [String],
        findings: [String: [Finding]]
    ) {
        self.words = words
        self.storiesLeftOut = storiesLeftOut
        self.guessedDates = guessedDates
        self.folded = folded
        self.findings = findings
    }
}
