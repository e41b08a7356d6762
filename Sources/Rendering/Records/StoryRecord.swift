package import StoryModel

/// A story in machine output.
package struct StoryRecord: Encodable, Hashable, Sendable {
    package let id: String
    /// The document's path.
    package let document: String
    /// As the text has it.
    package let title: String
    /// As it is shown, with corrected names.
    package let shownTitle: String
    package let week: Week
    package let role: StoryRole
    /// The first and the last line of the stored text, counted from 1.
    package let line: Int
    package let endLine: Int
    /// `[start, end)` in UTF-8 bytes of the stored text.
    package let range: TextRange
    /// Best first.
    package let themes: [ThemeRecord]
    /// By the weight of the company in the story, most first.
    package let companies: [StoryCompanyRecord]
    package let links: [String]
    /// What the user has set.
    package let overrides: [OverrideRecord]

    /// A story's record; the lines are those of the document's text.
    package init(_ tagged: TaggedStory, of document: TaggedDocument, lines: LineTable) {
        let story = tagged.story
        id = story.id.description
        self.document = document.document.path
        title = story.title.text
        shownTitle = document.title(of: tagged)
        week = Week(containing: document.day)
        role = story.role
        line = lines.line(at: story.range.start)
        // The last byte's line: a story that ends in a line feed does not reach the next line.
        endLine = lines.line(at: max(story.range.start, story.range.end - 1))
        range = story.range
        themes = tagged.tags.themes.map {
            ThemeRecord(
                $0, isOverride: tagged.tags.isOverridden(.theme, of: $0.theme), of: document,
                lines: lines)
        }
        companies = tagged.tags.sentiments.map {
            StoryCompanyRecord(
                $0, isOverride: tagged.tags.isOverridden(.score, of: $0.company), of: document,
                lines: lines)
        }
        links = story.links.map(\.url)
        overrides = tagged.tags.overrides.map(OverrideRecord.init)
    }

    /// The records of a document's stories, in the order of the text.
    package static func records(of document: TaggedDocument) -> [StoryRecord] {
        let lines = LineTable(document.document.text)
        return document.stories.map { StoryRecord($0, of: document, lines: lines) }
    }
}

/// A story's theme in machine output.
package struct ThemeRecord: Encodable, Hashable, Sendable {
    package let name: String
    /// From 0 to 1 in hundredths.
    package let score: Double
    /// The words that led to it.
    package let evidence: [EvidenceRecord]
    /// Whether the user has given it.
    package let isOverride: Bool

    init(_ theme: ThemeScore, isOverride: Bool, of document: TaggedDocument, lines: LineTable) {
        name = theme.theme
        score = theme.score.rounded(toDecimals: 2)
        evidence = theme.evidence.map { EvidenceRecord($0, of: document, lines: lines) }
        self.isOverride = isOverride
    }
}

/// What the user has set of a story, in machine output.
package struct OverrideRecord: Encodable, Hashable, Sendable {
    /// The same for the same entry of the user's file.
    package let key: String
    package let kind: OverrideUse.Kind
    /// The company or the theme; empty where there is neither.
    package let subject: String
    /// From -5 to +5 in tenths.
    @OrNull package var score: Double?

    package init(_ use: OverrideUse) {
        key = use.key
        kind = use.kind
        subject = use.subject
        _score = OrNull(wrappedValue: use.score?.rounded(toDecimals: 1))
    }
}

/// How a story reads for a company, in machine output.
package struct StoryCompanyRecord: Encodable, Hashable, Sendable {
    package let name: String
    /// From -5 to +5 in tenths.
    package let score: Double
    /// From 0 to 1 in hundredths.
    package let confidence: Double
    /// What carries the score, the strongest first, then what speaks against it.
    package let evidence: [ScoreEvidenceRecord]
    /// Whether the user has set the score.
    package let isOverride: Bool

    init(_ sentiment: Sentiment, isOverride: Bool, of document: TaggedDocument, lines: LineTable) {
        name = sentiment.company
        score = sentiment.score.rounded(toDecimals: 1)
        confidence = sentiment.confidence.rounded(toDecimals: 2)
        evidence = sentiment.evidence.map { ScoreEvidenceRecord($0, of: document, lines: lines) }
        self.isOverride = isOverride
    }
}

/// Words that a tag comes from, with the place where they stand.
package struct EvidenceRecord: Encodable, Hashable, Sendable {
    /// The words as stored.
    package let text: String
    private let citation: CitationRecord

    /// The line of the stored text, counted from 1.
    package var line: Int { citation.line }

    init(_ range: TextRange, of tagged: TaggedDocument, lines: LineTable) {
        let document = tagged.document
        text = String(document.text[range])
        citation = CitationRecord(
            Citation(
                document: document.path, title: document.title, source: document.source,
                date: tagged.day, range: range, line: lines.line(at: range.start),
                time: tagged.time(at: range.start), url: document.url,
                isSecondary: document.kind == .digest))
    }

    private enum CodingKeys: String, CodingKey { case text }

    package func encode(to encoder: any Encoder) throws {
        try citation.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
    }
}

/// Words that a score comes from, with what they add to it.
package struct ScoreEvidenceRecord: Encodable, Hashable, Sendable {
    package let evidence: EvidenceRecord
    /// From -9 to +9 in hundredths; all that a story says of the company adds up to the score.
    package let addition: Double

    init(_ evidence: SentimentEvidence, of tagged: TaggedDocument, lines: LineTable) {
        self.evidence = EvidenceRecord(evidence.range, of: tagged, lines: lines)
        addition = evidence.addition
    }

    private enum CodingKeys: String, CodingKey { case addition }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(addition, forKey: .addition)
    }
}
