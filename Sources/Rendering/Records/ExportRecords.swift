package import StoryModel

// The tables of the model, a record a row. Keys are a contract, as in all machine output.

/// A document with its text.
package struct ExportedDocument: Encodable, Hashable, Sendable {
    private let document: DocumentRecord
    private let text: String

    /// The row of a document.
    package init(_ tagged: TaggedDocument) {
        document = DocumentRecord(tagged)
        text = tagged.document.text
    }

    private enum CodingKeys: String, CodingKey { case text }

    package func encode(to encoder: any Encoder) throws {
        try document.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
    }
}

/// A passage of a document.
package struct ExportedPassage: Encodable, Hashable, Sendable {
    /// The document's path.
    private let document: String
    /// Counted from 1.
    private let number: Int
    private let role: PassageRole
    private let range: TextRange
    private let line: Int
    @OrNull private var speaker: String?
    /// Seconds from the start of the recording.
    @OrNull private var time: Double?
    private let confidence: Double
    private let reason: String

    init(_ passage: Passage, number: Int, of document: Document, lines: LineTable) {
        self.document = document.path
        self.number = number
        role = passage.role
        range = passage.range
        line = lines.line(at: passage.range.start)
        _speaker = OrNull(wrappedValue: passage.speaker)
        _time = OrNull(wrappedValue: passage.time?.rounded(toDecimals: 3))
        confidence = passage.confidence.rounded(toDecimals: 2)
        reason = passage.reason
    }

    /// The rows of a document, in the order of its text.
    package static func rows(of tagged: TaggedDocument) -> [ExportedPassage] {
        let lines = LineTable(tagged.document.text)
        return tagged.structure.passages.enumerated().map {
            ExportedPassage($1, number: $0 + 1, of: tagged.document, lines: lines)
        }
    }
}

/// A story without what it is tagged with.
package struct ExportedStory: Encodable, Hashable, Sendable {
    private let id: String
    /// The document's path.
    private let document: String
    /// Counted from 1.
    private let number: Int
    private let week: Week
    private let title: String
    private let titleRange: TextRange
    private let role: StoryRole
    private let range: TextRange
    private let body: [TextRange]
    private let line: Int
    private let endLine: Int
    private let links: [String]

    init(_ story: Story, of tagged: TaggedDocument, lines: LineTable) {
        id = story.id.description
        document = tagged.document.path
        number = story.id.number
        week = Week(containing: tagged.day)
        title = story.title.text
        titleRange = story.title.range
        role = story.role
        range = story.range
        body = story.body
        line = lines.line(at: story.range.start)
        endLine = lines.line(at: max(story.range.start, story.range.end - 1))
        links = story.links.map(\.url)
    }

    /// The rows of a document, in the order of its text.
    package static func rows(of tagged: TaggedDocument) -> [ExportedStory] {
        let lines = LineTable(tagged.document.text)
        return tagged.stories.map { ExportedStory($0.story, of: tagged, lines: lines) }
    }
}

/// A theme of a story.
package struct ExportedTheme: Encodable, Hashable, Sendable {
    /// The story's id.
    private let story: String
    private let theme: String
    private let score: Double
    private let evidence: [TextRange]

    /// The rows of a document, in the order of its stories, the best theme first.
    package static func rows(of tagged: TaggedDocument) -> [ExportedTheme] {
        tagged.stories.flatMap { story in
            story.tags.themes.map {
                ExportedTheme(
                    story: story.story.id.description, theme: $0.theme,
                    score: $0.score.rounded(toDecimals: 2), evidence: $0.evidence)
            }
        }
    }
}

/// A place where a story names a company.
package struct ExportedMention: Encodable, Hashable, Sendable {
    /// The story's id.
    private let story: String
    /// The canonical name.
    private let company: String
    /// The words as stored.
    private let text: String
    private let range: TextRange
    private let resolution: Mention.Resolution

    /// The rows of a document, as its stories have them.
    package static func rows(of tagged: TaggedDocument) -> [ExportedMention] {
        tagged.stories.flatMap { story in
            story.tags.mentions.map {
                ExportedMention(
                    story: story.story.id.description, company: $0.company,
                    text: String(tagged.document.text[$0.range]), range: $0.range,
                    resolution: $0.resolution)
            }
        }
    }
}

/// How a story reads for a company.
package struct ExportedSentiment: Encodable, Hashable, Sendable {
    /// The story's id.
    private let story: String
    private let company: String
    /// From -5 to +5 in tenths.
    private let score: Double
    private let confidence: Double
    private let evidence: [TextRange]
    /// What each range adds to the score.
    private let additions: [Double]

    /// The rows of a document, in the order of its stories.
    package static func rows(of tagged: TaggedDocument) -> [ExportedSentiment] {
        tagged.stories.flatMap { story in
            story.tags.sentiments.map {
                ExportedSentiment(
                    story: story.story.id.description, company: $0.company,
                    score: $0.score.rounded(toDecimals: 1),
                    confidence: $0.confidence.rounded(toDecimals: 2),
                    evidence: $0.evidence.map(\.range), additions: $0.evidence.map(\.addition))
            }
        }
    }
}

/// An event of a week.
package struct ExportedEvent: Encodable, Hashable, Sendable {
    private let week: Week
    /// Counted from 1, the most important first.
    private let number: Int
    private let title: String
    @OrNull private var theme: String?
    /// The id of its lead story.
    private let lead: String
    /// The ids of its stories, the lead first.
    private let stories: [String]
    /// The week in which it was first told; its own where it is new.
    private let firstTold: Week
    /// The id of the story of an earlier week that it goes on from.
    @OrNull private var continues: String?

    /// The row of an event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - number: Its place in its week, counted from 1.
    package init(_ event: Event, number: Int) {
        week = event.week
        self.number = number
        title = event.title.text
        _theme = OrNull(wrappedValue: event.theme)
        lead = event.lead.description
        stories = event.members.map(\.description)
        firstTold = event.continues?.firstWeek ?? event.week
        _continues = OrNull(wrappedValue: event.continues?.lead.description)
    }
}

/// A row with the name of its table, for lines of several tables in one file.
package struct ExportedRow<Row: Encodable>: Encodable {
    private let row: Row
    private let table: String

    /// A row of a table.
    package init(row: Row, table: String) {
        self.row = row
        self.table = table
    }

    private enum CodingKeys: String, CodingKey { case table }

    package func encode(to encoder: any Encoder) throws {
        try row.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(table, forKey: .table)
    }
}
