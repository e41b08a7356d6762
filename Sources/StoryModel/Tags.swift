/// How well a theme fits a story, and the words that led to it.
package struct ThemeScore: Hashable, Sendable, Codable {
    /// The theme's name: `models`, `compute`, `agents`, `safety`, `policy`, `business`, or a user's.
    package let theme: String
    /// From 0 to 1.
    package let score: Double
    /// Where the words stand that led to it.
    package let evidence: [TextRange]

    package init(theme: String, score: Double, evidence: [TextRange]) {
        self.theme = theme
        self.score = score
        self.evidence = evidence
    }
}

/// Where a story names a company.
package struct Mention: Hashable, Sendable, Codable {
    /// How the words led to the company.
    package enum Resolution: String, Sendable, Codable {
        case name
        case alias
        case product
        case ticker
        case person
        /// A spelling that speech recognition produces.
        case misheard
        /// By the form of the name and what stands around it: no list has the company.
        case unlisted
        /// The user says so.
        case override
    }

    /// The canonical name.
    package let company: String
    package let range: TextRange
    package let resolution: Resolution
    /// Whether it only says where, with what or among whom something happens.
    package let isPassing: Bool

    package init(
        company: String, range: TextRange, resolution: Resolution, isPassing: Bool = false
    ) {
        self.company = company
        self.range = range
        self.resolution = resolution
        self.isPassing = isPassing
    }
}

/// How a story reads for a company.
package struct Sentiment: Hashable, Sendable, Codable {
    /// The canonical name.
    package let company: String
    /// From -5 to +5 in tenths: +5 a defining win, 0 mixed or neutral.
    package let score: Double
    /// From 0 to 1.
    package let confidence: Double
    /// The sentences or clauses that carry it, the strongest first, then those that speak against it;
    /// never empty.
    package let evidence: [SentimentEvidence]

    /// Brings the score and the confidence into their ranges and rounds them, to tenths and hundredths.
    package init(
        company: String, score: Double, confidence: Double, evidence: [SentimentEvidence]
    ) {
        self.company = company
        self.score = (min(5, max(-5, score)) * 10).rounded() / 10
        self.confidence = (min(1, max(0, confidence)) * 100).rounded() / 100
        self.evidence = evidence
    }
}

/// A sentence or clause that a company's score comes from.
package struct SentimentEvidence: Hashable, Sendable, Codable {
    package let range: TextRange
    /// What it adds to the story's score, from -10 to +10 in hundredths; all that a story says of the
    /// company adds up to the score.
    package let addition: Double

    /// Rounds the addition to hundredths.
    package init(range: TextRange, addition: Double) {
        self.range = range
        let hundredths = (addition * 100).rounded()
        self.addition = hundredths == 0 ? 0 : hundredths / 100
    }
}

/// All that tagging finds in one story.
package struct StoryTags: Hashable, Sendable, Codable {
    /// Best first.
    package let themes: [ThemeScore]
    /// In the order of the text.
    package let mentions: [Mention]
    /// By the weight of the company in the story, most first.
    package let sentiments: [Sentiment]
    /// Names that the story writes otherwise than they are meant, in the order of the text; disjoint.
    package let corrections: [Correction]
    /// What the user says of the story, in the order of the user's file.
    package let overrides: [OverrideUse]

    package init(
        themes: [ThemeScore], mentions: [Mention], sentiments: [Sentiment],
        corrections: [Correction] = [], overrides: [OverrideUse] = []
    ) {
        self.themes = themes
        self.mentions = mentions
        self.sentiments = sentiments
        self.corrections = corrections
        self.overrides = overrides
    }
}

/// A story with its tags.
package struct TaggedStory: Hashable, Sendable {
    package let story: Story
    package let tags: StoryTags

    package init(story: Story, tags: StoryTags) {
        self.story = story
        self.tags = tags
    }
}
