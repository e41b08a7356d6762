internal import StoryModel

/// A tag of a story by its number in its list, counted from 1; what evidence hangs on.
struct TagID: Hashable {
    let story: StoryID
    let number: Int
}

extension ColumnReader {
    /// A tag's id from the columns of its document, its story and its number.
    mutating func tag() throws -> TagID { TagID(story: try story(), number: try integer()) }
}

/// A row of `storyTheme`: a theme's score without its evidence.
struct ThemeRecord: StoredRecord {
    static let table = "storyTheme"
    static let columns = ["document", "story", "number", "theme", "score"]

    let id: TagID
    let theme: String
    let score: Double

    func write(by insert: Insertion) throws {
        try insert(id.story.document.description, id.story.number, id.number, theme, score)
    }
}

extension ThemeRecord {
    init(_ row: inout ColumnReader) throws {
        id = try row.tag()
        theme = try row.text()
        score = try row.number()
    }
}

/// A row of `storyThemeEvidence`: where words stand that led to a theme.
struct ThemeEvidenceRecord: StoredRecord {
    static let table = "storyThemeEvidence"
    static let columns = ["document", "story", "theme", "number", "rangeStart", "rangeEnd"]

    let tag: TagID
    let number: Int
    let range: TextRange

    func write(by insert: Insertion) throws {
        try insert(
            tag.story.document.description, tag.story.number, tag.number, number, range.start,
            range.end)
    }
}

extension ThemeEvidenceRecord {
    init(_ row: inout ColumnReader) throws {
        tag = try row.tag()
        number = try row.integer()
        range = try row.range()
    }
}

/// A row of `mention`.
struct MentionRecord: StoredRecord {
    static let table = "mention"
    static let columns = [
        "document", "story", "number", "company", "rangeStart", "rangeEnd", "resolution",
        "isPassing",
    ]

    let id: TagID
    let mention: Mention

    func write(by insert: Insertion) throws {
        try insert(
            id.story.document.description, id.story.number, id.number, mention.company,
            mention.range.start, mention.range.end, mention.resolution.rawValue,
            mention.isPassing)
    }
}

extension MentionRecord {
    init(_ row: inout ColumnReader) throws {
        id = try row.tag()
        mention = Mention(
            company: try row.text(), range: try row.range(), resolution: try row.named(),
            isPassing: try row.flag())
    }
}

/// A row of `correction`.
struct CorrectionRecord: StoredRecord {
    static let table = "correction"
    static let columns = [
        "document", "story", "number", "rangeStart", "rangeEnd", "meant", "company", "origin",
        "confidence",
    ]

    let id: TagID
    let correction: Correction

    func write(by insert: Insertion) throws {
        try insert(
            id.story.document.description, id.story.number, id.number, correction.range.start,
            correction.range.end, correction.meant, correction.company,
            correction.origin.rawValue, correction.confidence)
    }
}

extension CorrectionRecord {
    init(_ row: inout ColumnReader) throws {
        id = try row.tag()
        correction = Correction(
            range: try row.range(), meant: try row.text(), company: try row.textIfAny(),
            origin: try row.named(), confidence: try row.number())
    }
}

/// A row of `sentiment`: how a story reads for a company, without the evidence.
struct SentimentRecord: StoredRecord {
    static let table = "sentiment"
    static let columns = ["document", "story", "number", "company", "score", "confidence"]

    let id: TagID
    let company: String
    let score: Double
    let confidence: Double

    func write(by insert: Insertion) throws {
        try insert(
            id.story.document.description, id.story.number, id.number, company, score, confidence)
    }
}

extension SentimentRecord {
    init(_ row: inout ColumnReader) throws {
        id = try row.tag()
        company = try row.text()
        score = try row.number()
        confidence = try row.number()
    }
}

/// A row of `sentimentEvidence`: a sentence or clause that carries a score.
struct SentimentEvidenceRecord: StoredRecord {
    static let table = "sentimentEvidence"
    static let columns = [
        "document", "story", "sentiment", "number", "rangeStart", "rangeEnd", "addition",
    ]

    let tag: TagID
    let number: Int
    let evidence: SentimentEvidence

    func write(by insert: Insertion) throws {
        try insert(
            tag.story.document.description, tag.story.number, tag.number, number,
            evidence.range.start, evidence.range.end, evidence.addition)
    }
}

extension SentimentEvidenceRecord {
    init(_ row: inout ColumnReader) throws {
        tag = try row.tag()
        number = try row.integer()
        evidence = SentimentEvidence(range: try row.range(), addition: try row.number())
    }
}

/// A row of `storyOverride`: that a correction by the user binds to a story.
struct OverrideRecord: StoredRecord {
    static let table = "storyOverride"
    static let columns = [
        "document", "story", "number", "key", "kind", "subject", "score", "part",
    ]

    let id: TagID
    let use: OverrideUse

    func write(by insert: Insertion) throws {
        try insert(
            id.story.document.description, id.story.number, id.number, use.key, use.kind.rawValue,
            use.subject, use.score, use.part)
    }
}

extension OverrideRecord {
    init(_ row: inout ColumnReader) throws {
        id = try row.tag()
        use = OverrideUse(
            key: try row.text(), kind: try row.named(), subject: try row.text(),
            score: try row.numberIfAny(), part: try row.integer())
    }
}
