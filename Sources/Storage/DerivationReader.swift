internal import GRDB
internal import StoryModel

/// Reads derived documents: one query for each table, grouped in memory.
struct DerivationReader {
    /// Which documents are read.
    enum Scope {
        case all
        case week(Week)
        case document(DocumentID)
    }

    private let db: Database
    private let scope: Scope

    init(_ db: Database, _ scope: Scope) {
        self.db = db
        self.scope = scope
    }

    /// The documents of the scope, ordered by path, then id.
    func taggedDocuments() throws -> [TaggedDocument] {
        let states = try rows(DerivationRecord.self, order: [])
        let dayOf = Dictionary(uniqueKeysWithValues: states.map { ($0.document, $0.state.day) })
        let passages = try grouped(PassageRecord.self, by: \.document)
        let statements = try grouped(StatementRecord.self, by: \.document)
        let findings = try grouped(DerivationFindingRecord.self, by: \.document)
        let stories = Dictionary(grouping: try taggedStories(), by: \.story.id.document)
        return try documents().compactMap { document in
            guard let day = dayOf[document.id] else { return nil }
            let id = document.id
            let structure = DocumentStructure(
                passages: (passages[id] ?? []).map(\.passage),
                stories: (stories[id] ?? []).map(\.story),
                statements: (statements[id] ?? []).map(\.statement),
                findings: (findings[id] ?? []).map(\.finding))
            return TaggedDocument(
                document: document, structure: structure, stories: stories[id] ?? [], day: day)
        }
    }

    private func documents() throws -> [Document] {
        switch scope {
        case .all: try db.documents()
        case .week(let week): try db.documents(in: week)
        case .document(let id): try db.documents(ids: [id])
        }
    }

    private func taggedStories() throws -> [TaggedStory] {
        let bodies = try grouped(StoryBodyRecord.self, by: \.story, order: ["story"])
        let links = try grouped(StoryLinkRecord.self, by: \.story, order: ["story"])
        let themes = try themes()
        let mentions = try grouped(MentionRecord.self, by: \.id.story, order: ["story"])
        let corrections = try grouped(CorrectionRecord.self, by: \.id.story, order: ["story"])
        let overrides = try grouped(OverrideRecord.self, by: \.id.story, order: ["story"])
        let sentiments = try sentiments()
        return try rows(StoryRecord.self, order: ["number"]).map { record in
            let id = record.id
            let story = Story(
                id: id, title: record.title, range: record.range,
                body: (bodies[id] ?? []).map(\.range), role: record.role,
                links: (links[id] ?? []).map(\.link))
            let tags = StoryTags(
                themes: themes[id] ?? [], mentions: (mentions[id] ?? []).map(\.mention),
                sentiments: sentiments[id] ?? [],
                corrections: (corrections[id] ?? []).map(\.correction),
                overrides: (overrides[id] ?? []).map(\.use))
            return TaggedStory(story: story, tags: tags)
        }
    }

    private func themes() throws -> [StoryID: [ThemeScore]] {
        let evidence = try grouped(ThemeEvidenceRecord.self, by: \.tag, order: ["story", "theme"])
        let records = try grouped(ThemeRecord.self, by: \.id.story, order: ["story"])
        return records.mapValues { list in
            list.map {
                ThemeScore(
                    theme: $0.theme, score: $0.score, evidence: (evidence[$0.id] ?? []).map(\.range)
                )
            }
        }
    }

    private func sentiments() throws -> [StoryID: [Sentiment]] {
        let evidence = try grouped(
            SentimentEvidenceRecord.self, by: \.tag, order: ["story", "sentiment"])
        let records = try grouped(SentimentRecord.self, by: \.id.story, order: ["story"])
        return records.mapValues { list in
            list.map {
                Sentiment(
                    company: $0.company, score: $0.score, confidence: $0.confidence,
                    evidence: (evidence[$0.id] ?? []).map(\.evidence))
            }
        }
    }

    /// The rows of a table under what they belong to, each list in the order of its numbers.
    private func grouped<Record: StoredRecord, Key: Hashable>(
        _ type: Record.Type, by key: (Record) -> Key, order: [String] = []
    ) throws -> [Key: [Record]] {
        Dictionary(grouping: try rows(type, order: order + ["number"]), by: key)
    }

    /// The rows of a table that belong to the scope, ordered by document and then as given, which is
    /// the order of the table's key.
    private func rows<Record: StoredRecord>(
        _ type: Record.Type, order: [String]
    ) throws -> [Record] {
        let columns = ["document"] + order
        let sorting = "ORDER BY " + columns.map { "\(Record.table).\($0)" }.joined(separator: ", ")
        switch scope {
        case .all: return try db.records(type, sorting)
        case .document(let id):
            return try db.records(type, "WHERE document = ? \(sorting)", [id.description])
        case .week(let week):
            let clause = """
                WHERE document IN (SELECT document FROM derivation WHERE week = ?) \(sorting)
                """
            return try db.records(type, clause, [week.description])
        }
    }
}
