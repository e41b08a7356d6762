internal import StoryModel

/// A row of `week`: a week's digest and what made it.
struct WeekRecord: StoredRecord {
    static let table = "week"
    static let columns = ["week", "fingerprint", "digest"]

    let week: Week
    let fingerprint: String
    let digest: Digest

    func write(by insert: Insertion) throws {
        try insert(week.description, fingerprint, try JSONText(digest).text)
    }
}

extension WeekRecord {
    init(_ row: inout ColumnReader) throws {
        week = try row.week()
        fingerprint = try row.text()
        digest = try JSONText(text: try row.text()).decoded()
    }
}

/// A row of `event`: an event without its members.
struct EventRecord: StoredRecord {
    static let table = "event"
    static let columns = [
        "week", "number", "leadDocument", "leadStory", "title", "titleStart", "titleEnd", "theme",
        "firstWeek", "earlierWeek", "earlierDocument", "earlierStory",
    ]

    let week: Week
    let number: Int
    let lead: StoryID
    let title: CitedWords
    let theme: String?
    let continues: Event.Earlier?

    func write(by insert: Insertion) throws {
        try insert(
            week.description, number, lead.document.description, lead.number, title.text,
            title.range.start, title.range.end, theme, continues?.firstWeek.description,
            continues?.week.description, continues?.lead.document.description,
            continues?.lead.number)
    }
}

extension EventRecord {
    init(_ event: Event, number: Int) {
        self.init(
            week: event.week, number: number, lead: event.lead, title: event.title,
            theme: event.theme, continues: event.continues)
    }

    init(_ row: inout ColumnReader) throws {
        week = try row.week()
        number = try row.integer()
        lead = try row.story()
        title = CitedWords(try row.text(), range: try row.range())
        theme = try row.textIfAny()
        continues = try Self.earlier(&row)
    }

    private static func earlier(_ row: inout ColumnReader) throws -> Event.Earlier? {
        guard let first = try row.textIfAny() else { return nil }
        guard let firstWeek = Week(first) else {
            throw UnreadableColumn(type: "Week", text: first)
        }
        return Event.Earlier(firstWeek: firstWeek, week: try row.week(), lead: try row.story())
    }
}

/// A row of `eventMember`: a telling of an event.
struct EventMemberRecord: StoredRecord {
    static let table = "eventMember"
    static let columns = ["week", "event", "number", "document", "story"]

    let week: Week
    let event: Int
    let number: Int
    let story: StoryID

    func write(by insert: Insertion) throws {
        try insert(week.description, event, number, story.document.description, story.number)
    }
}

extension EventMemberRecord {
    init(_ row: inout ColumnReader) throws {
        week = try row.week()
        event = try row.integer()
        number = try row.integer()
        story = try row.story()
    }
}

/// A row of `companyWeek`: a line of a digest's company table.
struct CompanyWeekRecord: StoredRecord {
    static let table = "companyWeek"
    static let columns = [
        "week", "number", "company", "score", "change", "confidence", "mentions", "reason",
        "isStated", "isOverride", "citations",
    ]

    /// What a line cites, kept as one value: nothing is asked of single citations.
    private struct Citations: Codable {
        let reason: [Citation]
        let evidence: [Citation]
    }

    let week: Week
    let number: Int
    let line: CompanyLine

    func write(by insert: Insertion) throws {
        let citations = Citations(reason: line.reason.citations, evidence: line.evidence)
        try insert(
            week.description, number, line.name, line.score, line.change, line.confidence,
            line.mentions, line.reason.text, line.isStated, line.isOverride,
            try JSONText(citations).text)
    }
}

extension CompanyWeekRecord {
    init(_ row: inout ColumnReader) throws {
        week = try row.week()
        number = try row.integer()
        let (name, score, change) = (try row.text(), try row.number(), try row.numberIfAny())
        let (confidence, mentions) = (try row.number(), try row.integer())
        let (reason, isStated) = (try row.text(), try row.flag())
        let isOverride = try row.flag()
        let citations: Citations = try JSONText(text: try row.text()).decoded()
        line = CompanyLine(
            name: name, score: score, change: change, confidence: confidence, mentions: mentions,
            reason: CitedText(reason, citations: citations.reason), evidence: citations.evidence,
            isStated: isStated, isOverride: isOverride)
    }
}
