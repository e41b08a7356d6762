internal import GRDB
package import StoryModel

extension Archive {
    /// What the derived rows of each document were made by; documents without any are not listed.
    package func derivations() throws(StorageError) -> [DocumentID: DerivationState] {
        try read { db in
            let records = try db.records(DerivationRecord.self, "")
            return Dictionary(uniqueKeysWithValues: records.map { ($0.document, $0.state) })
        }
    }

    /// Puts a document's structure and tags in the place of those it had.
    ///
    /// The stories are those of `stories`; the structure's own list is expected to be the same and is
    /// read back from there. The weeks that the document was and is in lose their events and digest,
    /// which were made from other rows. An unknown document cannot be written for.
    package func storeDerivation(
        of document: DocumentID, fingerprint: String, day: CalendarDay,
        structure: DocumentStructure, stories: [TaggedStory]
    ) throws(StorageError) {
        let state = DerivationState(fingerprint: fingerprint, day: day)
        try write { db in
            _ = try db.removeWeeks(touchedBy: document)
            try db.removeWeek(Week(containing: day))
            try db.cachedStatement(sql: "DELETE FROM derivation WHERE document = ?").execute(
                arguments: [document.description])
            try db.insert([DerivationRecord(document: document, state: state)])
            try db.insert(structure, of: document)
            try db.insert(stories)
        }
    }

    /// The derived documents of a week, ordered by path, then id.
    ///
    /// Costs a fixed number of queries, whatever the week holds.
    package func taggedDocuments(in week: Week) throws(StorageError) -> [TaggedDocument] {
        try read { db in try DerivationReader(db, .week(week)).taggedDocuments() }
    }

    /// All derived documents, ordered by path, then id.
    package func taggedDocuments() throws(StorageError) -> [TaggedDocument] {
        try read { db in try DerivationReader(db, .all).taggedDocuments() }
    }

    /// Where corrections by the user bind, by path, document and story.
    package func overridePlaces() throws(StorageError) -> [OverridePlace] {
        try read { db in
            let sql = """
                SELECT o.key, o.kind, o.subject, o.score, o.part, o.document, o.story, s.title,
                    d.path, r.week
                FROM storyOverride AS o
                JOIN story AS s ON s.document = o.document AND s.number = o.story
                JOIN document AS d ON d.id = o.document
                JOIN derivation AS r ON r.document = o.document
                ORDER BY d.path, o.document, o.story, o.number
                """
            return try Row.fetchAll(db, sql: sql).map { row in
                var row = ColumnReader(row)
                let use = OverrideUse(
                    key: try row.text(), kind: try row.named(), subject: try row.text(),
                    score: try row.numberIfAny(), part: try row.integer())
                return OverridePlace(
                    use: use, story: try row.story(), title: try row.text(),
                    document: try row.text(), week: try row.week())
            }
        }
    }

    /// A document with what was derived from it; `nil` when unknown or not derived.
    package func taggedDocument(_ id: DocumentID) throws(StorageError) -> TaggedDocument? {
        try read { db in try DerivationReader(db, .document(id)).taggedDocuments().first }
    }
}

extension Database {
    fileprivate func insert(_ structure: DocumentStructure, of document: DocumentID) throws {
        try insert(
            structure.findings.enumerated().map {
                DerivationFindingRecord(document: document, number: $0 + 1, finding: $1)
            })
        try insert(
            structure.passages.enumerated().map {
                PassageRecord(document: document, number: $0 + 1, passage: $1)
            })
        try insert(
            structure.statements.enumerated().map {
                StatementRecord(document: document, number: $0 + 1, statement: $1)
            })
    }

    fileprivate func insert(_ stories: [TaggedStory]) throws {
        try insert(stories.map { StoryRecord($0.story) })
        try insert(stories.flatMap { $0.story.bodyRecords })
        try insert(stories.flatMap { $0.story.linkRecords })
        try insert(stories.flatMap { $0.themeRecords })
        try insert(stories.flatMap { $0.themeEvidenceRecords })
        try insert(stories.flatMap { $0.mentionRecords })
        try insert(stories.flatMap { $0.correctionRecords })
        try insert(stories.flatMap { $0.overrideRecords })
        try insert(stories.flatMap { $0.sentimentRecords })
        try insert(stories.flatMap { $0.sentimentEvidenceRecords })
    }
}

extension Story {
    fileprivate var bodyRecords: [StoryBodyRecord] {
        body.enumerated().map { StoryBodyRecord(story: id, number: $0 + 1, range: $1) }
    }

    fileprivate var linkRecords: [StoryLinkRecord] {
        links.enumerated().map { StoryLinkRecord(story: id, number: $0 + 1, link: $1) }
    }
}

extension TaggedStory {
    private func tag(_ index: Int) -> TagID { TagID(story: story.id, number: index + 1) }

    fileprivate var themeRecords: [ThemeRecord] {
        tags.themes.enumerated().map {
            ThemeRecord(id: tag($0), theme: $1.theme, score: $1.score)
        }
    }

    fileprivate var themeEvidenceRecords: [ThemeEvidenceRecord] {
        tags.themes.enumerated().flatMap { index, theme in
            theme.evidence.enumerated().map {
                ThemeEvidenceRecord(tag: tag(index), number: $0 + 1, range: $1)
            }
        }
    }

    fileprivate var mentionRecords: [MentionRecord] {
        tags.mentions.enumerated().map { MentionRecord(id: tag($0), mention: $1) }
    }

    fileprivate var correctionRecords: [CorrectionRecord] {
        tags.corrections.enumerated().map { CorrectionRecord(id: tag($0), correction: $1) }
    }

    fileprivate var overrideRecords: [OverrideRecord] {
        tags.overrides.enumerated().map { OverrideRecord(id: tag($0), use: $1) }
    }

    fileprivate var sentimentRecords: [SentimentRecord] {
        tags.sentiments.enumerated().map {
            SentimentRecord(
                id: tag($0), company: $1.company, score: $1.score, confidence: $1.confidence)
        }
    }

    fileprivate var sentimentEvidenceRecords: [SentimentEvidenceRecord] {
        tags.sentiments.enumerated().flatMap { index, sentiment in
            sentiment.evidence.enumerated().map {
                SentimentEvidenceRecord(tag: tag(index), number: $0 + 1, evidence: $1)
            }
        }
    }
}
