internal import GRDB
internal import StoryModel

extension Archive {
    /// The stories that a question finds, the best first; of equals the newest.
    ///
    /// The index is brought up to date first: it costs nothing until something is searched, and then
    /// only what is new.
    package func search(_ query: SearchQuery) throws(StorageError) -> [SearchHit] {
        try updateIndex()
        return try read { db in
            try db.found(by: query).map { found in
                SearchHit(
                    story: found.story, score: found.score,
                    matches: try db.matches(of: query, in: found))
            }
        }
    }

    /// Whether any story names a company, by its canonical name.
    package func mentions(_ company: String) throws(StorageError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT * FROM mention WHERE company = ?)",
                arguments: [company]) ?? false
        }
    }

    /// Brings the index of words up to date with the derived documents.
    private func updateIndex() throws(StorageError) {
        let (gone, new) = try read { db in
            (try String.fetchAll(db, sql: Self.staleSQL), try String.fetchAll(db, sql: Self.newSQL))
        }
        guard !gone.isEmpty || !new.isEmpty else { return }
        try write { db in
            for document in gone { try db.removeFromIndex(document) }
            for document in new { try db.addToIndex(document) }
        }
    }

    private static let staleSQL = """
        SELECT document FROM searchDocument
        WHERE NOT EXISTS (
            SELECT * FROM derivation
            WHERE derivation.document = searchDocument.document
                AND derivation.fingerprint = searchDocument.fingerprint)
        ORDER BY document
        """

    private static let newSQL = """
        SELECT document FROM derivation
        WHERE NOT EXISTS (
            SELECT * FROM searchDocument
            WHERE searchDocument.document = derivation.document
                AND searchDocument.fingerprint = derivation.fingerprint)
        ORDER BY document
        """
}

extension Database {
    /// A story as the index knows it.
    fileprivate struct Found {
        let row: Int64
        let story: StoryID
        let score: Double
    }

    fileprivate func found(by query: SearchQuery) throws -> [Found] {
        let sql = """
            SELECT searchStory.id, searchStory.document, searchStory.story,
                round(-bm25(searchText, 5.0, 1.0, 1.0), 9) AS score
            FROM searchText
            JOIN searchStory ON searchStory.id = searchText.rowid
            JOIN derivation ON derivation.document = searchStory.document
            WHERE searchText MATCH :match
                AND (:first IS NULL OR derivation.week >= :first)
                AND (:last IS NULL OR derivation.week <= :last)
                AND (:company IS NULL OR EXISTS (
                    SELECT * FROM mention WHERE mention.company = :company
                        AND mention.document = searchStory.document
                        AND mention.story = searchStory.story))
                AND (:theme IS NULL OR EXISTS (
                    SELECT * FROM storyTheme WHERE storyTheme.theme = :theme COLLATE NOCASE
                        AND storyTheme.document = searchStory.document
                        AND storyTheme.story = searchStory.story))
            ORDER BY score DESC, derivation.day DESC, searchStory.document, searchStory.story
            LIMIT :limit
            """
        let rows = try Row.fetchAll(
            self, sql: sql,
            arguments: [
                "match": query.match, "first": query.first?.description,
                "last": query.last?.description, "company": query.company, "theme": query.theme,
                "limit": query.limit,
            ])
        return rows.map { row in
            Found(
                row: row["id"],
                story: StoryID(document: DocumentID(row["document"]), number: row["story"]),
                score: row["score"])
        }
    }

    /// Where the words of a question stand in a story that it found.
    fileprivate func matches(of query: SearchQuery, in found: Found) throws -> [TextRange] {
        let (open, close) = (IndexedStory.open, IndexedStory.close)
        let row = try Row.fetchOne(
            self,
            sql: """
                SELECT highlight(searchText, 1, ?, ?) AS body, highlight(searchText, 2, ?, ?) AS meant
                FROM searchText WHERE searchText MATCH ? AND rowid = ?
                """,
            arguments: [open, close, open, close, query.match, found.row])
        guard let row,
            let story = try indexedStories(of: found.story.document.description)
                .first(where: { $0.id == found.story })
        else { return [] }
        return story.matches(body: row["body"], meant: row["meant"])
    }

    /// Adds a document's stories to the index of words.
    fileprivate func addToIndex(_ document: String) throws {
        let story = try cachedStatement(
            sql: "INSERT INTO searchStory (document, story) VALUES (?, ?)")
        let text = try cachedStatement(
            sql: "INSERT INTO searchText (rowid, title, body, meant) VALUES (?, ?, ?, ?)")
        for indexed in try indexedStories(of: document) {
            try story.execute(arguments: [document, indexed.id.number])
            try text.execute(
                arguments: [lastInsertedRowID, indexed.title, indexed.body, indexed.meant])
        }
        try execute(
            sql: """
                INSERT INTO searchDocument
                SELECT document, fingerprint FROM derivation WHERE document = ?
                """,
            arguments: [document])
    }

    /// Removes a document's stories from the index of words.
    func removeFromIndex(_ document: String) throws {
        try cachedStatement(
            sql: """
                DELETE FROM searchText
                WHERE rowid IN (SELECT id FROM searchStory WHERE document = ?)
                """
        ).execute(arguments: [document])
        for table in ["searchStory", "searchDocument"] {
            try cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?")
                .execute(arguments: [document])
        }
    }

    /// Empties the index, so that no word of what was in it is left in the file.
    ///
    /// A word that is removed alone stays in the index's own lists until these are merged.
    func emptyIndex() throws {
        guard try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT * FROM searchDocument)") == true
        else { return }
        try execute(
            sql: "DROP TABLE searchText; DELETE FROM searchStory; DELETE FROM searchDocument")
        try execute(sql: Schema.searchText)
    }

    private func indexedStories(of document: String) throws -> [IndexedStory] {
        guard
            let text = try records(DocumentRecord.self, "WHERE id = ?", [document]).first?.document
                .text
        else { return [] }
        let bodies = Dictionary(
            grouping: try records(
                StoryBodyRecord.self, "WHERE document = ? ORDER BY story, number", [document]),
            by: \.story)
        let corrections = Dictionary(
            grouping: try records(
                CorrectionRecord.self, "WHERE document = ? ORDER BY story, number", [document]),
            by: \.id.story)
        return try records(StoryRecord.self, "WHERE document = ? ORDER BY number", [document]).map {
            IndexedStory(
                id: $0.id, title: $0.title.text, ranges: (bodies[$0.id] ?? []).map(\.range),
                corrections: (corrections[$0.id] ?? []).map(\.correction), text: text)
        }
    }
}
