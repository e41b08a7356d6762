internal import StoryModel

/// A row of `derivation`: what the rows derived from a document were made by.
struct DerivationRecord: StoredRecord {
    static let table = "derivation"
    static let columns = ["document", "fingerprint", "day", "week"]

    let document: DocumentID
    let state: DerivationState

    func write(by insert: Insertion) throws {
        let week = Week(containing: state.day)
        try insert(
            document.description, state.fingerprint, state.day.description, week.description)
    }
}

extension DerivationRecord {
    init(_ row: inout ColumnReader) throws {
        document = try row.document()
        state = DerivationState(fingerprint: try row.text(), day: try row.day())
    }
}

/// A row of `derivationFinding`: what was odd about a document's structure.
struct DerivationFindingRecord: StoredRecord {
    static let table = "derivationFinding"
    static let columns = DocumentFindingRecord.columns

    let document: DocumentID
    let number: Int
    let finding: Finding

    func write(by insert: Insertion) throws {
        try insert(
            document.description, number, finding.kind.rawValue, finding.line, finding.value)
    }
}

extension DerivationFindingRecord {
    init(_ row: inout ColumnReader) throws {
        document = try row.document()
        number = try row.integer()
        finding = Finding(try row.named(), line: try row.integerIfAny(), value: try row.text())
    }
}

/// A row of `passage`.
struct PassageRecord: StoredRecord {
    static let table = "passage"
    static let columns = [
        "document", "number", "rangeStart", "rangeEnd", "role", "confidence", "reason", "speaker",
        "time",
    ]

    let document: DocumentID
    let number: Int
    let passage: Passage

    func write(by insert: Insertion) throws {
        try insert(
            document.description, number, passage.range.start, passage.range.end,
            passage.role.rawValue, passage.confidence, passage.reason, passage.speaker,
            passage.time)
    }
}

extension PassageRecord {
    init(_ row: inout ColumnReader) throws {
        document = try row.document()
        number = try row.integer()
        passage = Passage(
            range: try row.range(), role: try row.named(), confidence: try row.number(),
            reason: try row.text(), speaker: try row.textIfAny(), time: try row.numberIfAny())
    }
}

/// A row of `statement`: what a document of somebody else's states.
struct StatementRecord: StoredRecord {
    static let table = "statement"
    static let columns = [
        "document", "number", "rangeStart", "rangeEnd", "kind", "wordsStart", "wordsEnd",
        "impactStart", "impactEnd", "company", "score",
    ]

    private enum Kind: String {
        case insight
        case quote
        case action
        case score
    }

    let document: DocumentID
    let number: Int
    let statement: Statement

    func write(by insert: Insertion) throws {
        switch statement.content {
        case .insight(let words, let impact): try write(insert, .insight, words, impact: impact)
        case .quote(let words): try write(insert, .quote, words)
        case .action(let words, let impact): try write(insert, .action, words, impact: impact)
        case .score(let company, let score, let reason):
            try write(insert, .score, reason, company: company, score: score)
        }
    }

    private func write(
        _ insert: Insertion, _ kind: Kind, _ words: TextRange, impact: TextRange? = nil,
        company: String? = nil, score: Double? = nil
    ) throws {
        try insert(
            document.description, number, statement.range.start, statement.range.end,
            kind.rawValue, words.start, words.end, impact?.start, impact?.end, company, score)
    }
}

extension StatementRecord {
    init(_ row: inout ColumnReader) throws {
        document = try row.document()
        number = try row.integer()
        let range = try row.range()
        statement = Statement(try Self.content(&row), range: range)
    }

    private static func content(_ row: inout ColumnReader) throws -> Statement.Content {
        let kind: Kind = try row.named()
        let words = try row.range()
        let impact = try row.rangeIfAny()
        switch kind {
        case .insight: return .insight(words, impact: impact)
        case .quote: return .quote(words)
        case .action: return .action(words, impact: impact)
        case .score:
            return .score(company: try row.text(), score: try row.number(), reason: words)
        }
    }
}
