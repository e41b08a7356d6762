/// That a correction by the user binds to a story, and what it says of it.
package struct OverrideUse: Hashable, Sendable, Codable {
    /// What the correction is about.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// Words of the story name the company.
        case company
        /// Words of the story do not name the company.
        case notCompany
        /// A company of the story is another one.
        case same
        case theme
        case noTheme
        /// How the story reads for the company.
        case score
        /// How the story's week reads for the company.
        case weekScore
        /// Stories with the same key tell the same.
        case merge
        /// Stories with the same key, and another part, do not tell the same.
        case split
        case sponsor
    }

    /// The correction's key.
    package let key: String
    package let kind: Kind
    /// The company's canonical name, or the theme's name; empty where there is neither.
    package let subject: String
    /// Of `score` and `weekScore`, from -5 to +5 in tenths.
    package let score: Double?
    /// Which of the stories that the correction names this is, from 0.
    package let part: Int

    package init(
        key: String, kind: Kind, subject: String = "", score: Double? = nil, part: Int = 0
    ) {
        self.key = key
        self.kind = kind
        self.subject = subject
        self.score = score
        self.part = part
    }
}

extension StoryTags {
    /// The week's score of each company that the user has set; the last of several holds.
    package var givenWeekScores: [String: Double] {
        overrides.reduce(into: [:]) { scores, use in
            if use.kind == .weekScore { scores[use.subject] = use.score }
        }
    }

    /// Whether the user has said something of one kind about a company or a theme.
    package func isOverridden(_ kind: OverrideUse.Kind, of subject: String) -> Bool {
        overrides.contains { $0.kind == kind && $0.subject == subject }
    }
}
