/// What was left out of a digest, and what to know about how it was made.
package struct Coverage: Hashable, Sendable, Codable {
    /// Words by role, over the week's documents.
    package let words: [String: Int]
    /// Stories of the week that no section shows.
    package let storiesLeftOut: Int
    /// The titles of the leading ones among them, with where they stand.
    package let untold: [CitedText]
    /// Paths of documents whose date is their file's.
    package let guessedDates: [String]
    /// Paths of documents that repeat another one.
    package let folded: [String]
    /// Findings by document path.
    package let findings: [String: [Finding]]
    /// The names that are shown otherwise than they were heard, those heard most first.
    package let corrections: [CorrectedName]
    /// What the user has set, by kind and subject.
    package let overrides: [OverrideCount]

    package init(
        words: [String: Int], storiesLeftOut: Int, untold: [CitedText] = [],
        guessedDates: [String], folded: [String],
        findings: [String: [Finding]], corrections: [CorrectedName] = [],
        overrides: [OverrideCount] = []
    ) {
        self.words = words
        self.storiesLeftOut = storiesLeftOut
        self.untold = untold
        self.guessedDates = guessedDates
        self.folded = folded
        self.findings = findings
        self.corrections = corrections
        self.overrides = overrides
    }
}

/// What the user has set in a week's stories.
package struct OverrideCount: Hashable, Sendable, Codable {
    package let kind: OverrideUse.Kind
    /// The company or the theme; empty where there is neither.
    package let subject: String
    /// The number of stories, at least 1.
    package let stories: Int

    package init(_ kind: OverrideUse.Kind, _ subject: String, stories: Int) {
        self.kind = kind
        self.subject = subject
        self.stories = stories
    }
}

/// A name that a week's sources write otherwise than it is meant, and how often.
package struct CorrectedName: Hashable, Sendable, Codable {
    /// What was heard and what is meant.
    package struct Words: Hashable, Sendable, Codable {
        package let heard: String
        package let meant: String

        package init(heard: String, meant: String) {
            self.heard = heard
            self.meant = meant
        }
    }

    package let words: Words
    /// The number of places, at least 1.
    package let count: Int

    package init(_ words: Words, count: Int) {
        self.words = words
        self.count = count
    }
}
