/// Where shown words come from.
package struct Citation: Hashable, Sendable, Codable {
    /// The document's path.
    package let document: String
    package let title: String
    package let source: String
    package let date: CalendarDay
    /// The bytes of the stored text.
    package let range: TextRange
    /// The line of the range's first byte, counted from 1.
    package let line: Int
    /// Seconds from the start of the recording.
    package let time: Double?
    package let url: String?
    /// Whether the document is a digest that somebody else wrote ("as told by").
    package let isSecondary: Bool

    package init(
        document: String, title: String, source: String, date: CalendarDay, range: TextRange,
        line: Int, time: Double? = nil, url: String? = nil, isSecondary: Bool = false
    ) {
        self.document = document
        self.title = title
        self.source = source
        self.date = date
        self.range = range
        self.line = line
        self.time = time
        self.url = url
        self.isSecondary = isSecondary
    }
}

/// A sentence or two as shown, with the ranges they come from.
package struct CitedText: Hashable, Sendable, Codable {
    package let text: String
    /// In the order in which the text uses them; never empty.
    package let citations: [Citation]

    package init(_ text: String, citations: [Citation]) {
        self.text = text
        self.citations = citations
    }
}

/// What happened and why it matters.
package struct KeyInsight: Hashable, Sendable, Codable {
    package let headline: String
    package let insight: CitedText
    package let impact: CitedText?
    package let theme: String?
    package let stories: [StoryID]
    /// One for each document that tells it, the lead first.
    package let tellings: [Citation]
    /// The week in which an event that goes on was first told.
    package let firstTold: Week?
    /// Where sources differ about a number: the differing words, each with its source.
    package let differences: [CitedText]

    package init(
        headline: String, insight: CitedText, impact: CitedText?, theme: String?,
        stories: [StoryID], tellings: [Citation], firstTold: Week?, differences: [CitedText]
    ) {
        self.headline = headline
        self.insight = insight
        self.impact = impact
        self.theme = theme
        self.stories = stories
        self.tellings = tellings
        self.firstTold = firstTold
        self.differences = differences
    }
}

/// Somebody's words, verbatim.
package struct KeyQuote: Hashable, Sendable, Codable {
    package let text: String
    package let speaker: String?
    package let citation: Citation

    package init(text: String, speaker: String?, citation: Citation) {
        self.text = text
        self.speaker = speaker
        self.citation = citation
    }
}

/// What the week brought in one theme.
package struct ThemeSummary: Hashable, Sendable, Codable {
    package let theme: String
    package let sentences: [CitedText]

    package init(theme: String, sentences: [CitedText]) {
        self.theme = theme
        self.sentences = sentences
    }
}

/// What a source tells somebody to do.
package struct ActionItem: Hashable, Sendable, Codable {
    /// `Enterprises`, `Investors`, `Developers`, `Researchers`, `Policymakers`, or as named.
    package let audience: String
    package let action: CitedText
    package let impact: CitedText?

    package init(audience: String, action: CitedText, impact: CitedText?) {
        self.audience = audience
        self.action = action
        self.impact = impact
    }
}

/// How the week read for a company.
package struct CompanyLine: Hashable, Sendable, Codable {
    package let name: String
    /// From -5 to +5 in tenths.
    package let score: Double
    /// Against the last week in which the company was scored; `nil` when there is none.
    package let change: Double?
    /// From 0 to 1.
    package let confidence: Double
    package let mentions: Int
    package let reason: CitedText
    package let evidence: [Citation]
    /// A score that a secondary source states, not ours.
    package let isStated: Bool

    package init(
        name: String, score: Double, change: Double?, confidence: Double, mentions: Int,
        reason: CitedText, evidence: [Citation], isStated: Bool = false
    ) {
        self.name = name
        self.score = score
        self.change = change
        self.confidence = confidence
        self.mentions = mentions
        self.reason = reason
        self.evidence = evidence
        self.isStated = isStated
    }
}

/// An open question or a date to come.
package struct WatchItem: Hashable, Sendable, Codable {
    package let text: CitedText
    /// The day named, where there is one.
    package let day: CalendarDay?

    package init(text: CitedText, day: CalendarDay? = nil) {
        self.text = text
        self.day = day
    }
}

/// A document that the digest was made from.
package struct SourceLine: Hashable, Sendable, Codable {
    package let document: String
    package let title: String
    package let source: String
    package let kind: DocumentKind
    package let date: CalendarDay
    package let dateOrigin: DateOrigin
    package let words: Int
    package let stories: Int
    package let url: String?
    /// The path of the document that tells the same in fuller form; this one is not counted.
    package let foldedInto: String?

    package init(
        document: String, title: String, source: String, kind: DocumentKind, date: CalendarDay,
        dateOrigin: DateOrigin, words: Int, stories: Int, url: String?, foldedInto: String? = nil
    ) {
        self.document = document
        self.title = title
        self.source = source
        self.kind = kind
        self.date = date
        self.dateOrigin = dateOrigin
        self.words = words
        self.stories = stories
        self.url = url
        self.foldedInto = foldedInto
    }
}

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

/// A week's result as a value; renderers only turn it into text.
package struct Digest: Hashable, Sendable, Codable {
    package let week: Week
    package let headline: String
    package let opening: CitedText?
    package let insights: [KeyInsight]
    package let quotes: [KeyQuote]
    package let summary: [ThemeSummary]
    package let actions: [ActionItem]
    package let companies: [CompanyLine]
    package let watch: [WatchItem]
    package let sources: [SourceLine]
    package let coverage: Coverage
    package let storyCount: Int
    package let eventCount: Int

    package init(
        week: Week, headline: String, opening: CitedText?, insights: [KeyInsight],
        quotes: [KeyQuote], summary: [ThemeSummary], actions: [ActionItem],
        companies: [CompanyLine], watch: [WatchItem], sources: [SourceLine], coverage: Coverage,
        storyCount: Int, eventCount: Int
    ) {
        self.week = week
        self.headline = headline
        self.opening = opening
        self.insights = insights
        self.quotes = quotes
        self.summary = summary
        self.actions = actions
        self.companies = companies
        self.watch = watch
        self.sources = sources
        self.coverage = coverage
        self.storyCount = storyCount
        self.eventCount = eventCount
    }
}
