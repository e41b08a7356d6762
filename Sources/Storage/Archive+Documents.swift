internal import GRDB
package import StoryModel

extension Archive {
    /// What is known of an input file by its path; `nil` when it is new.
    package func input(at path: String) throws(StorageError) -> InputState? {
        try read { db in try db.inputs("WHERE path = ?", [path]).first }
    }

    /// What is known of the input files at a path inside of whatever folder, ordered by path.
    package func inputs(inside path: String) throws(StorageError) -> [InputState] {
        try read { db in try db.inputs("WHERE inside = ?", [path]) }
    }

    /// The folders that input files were found in.
    package func inputRoots() throws(StorageError) -> Set<String> {
        try read { db in try String.fetchSet(db, sql: "SELECT DISTINCT root FROM input") }
    }

    /// Notes that an input file lies in another folder now; all else stays.
    package func move(
        input: String, to root: String, inside: String
    ) throws(StorageError) {
        try write { db in
            try db.execute(
                sql: "UPDATE input SET root = ?, inside = ? WHERE path = ?",
                arguments: [root, inside, input])
        }
    }

    /// What is known of all input files, ordered by path.
    package func inputs() throws(StorageError) -> [InputState] {
        try read { db in try db.inputs() }
    }

    /// Puts the documents of an input file in the place of all that came from it before.
    ///
    /// Documents that are the same to the byte stay, with all that is derived from them. What is
    /// derived from the others goes, with the weeks that they were in and those whose events went on
    /// from theirs. Of two inputs that give a document of the same id, the later has it; an input that
    /// gives two of the same id cannot be written.
    ///
    /// `failure` is what could not be read of it, in a form that the caller can read back; not empty.
    /// `inside` is where it lies in the folder `root`, where that is not its path.
    ///
    /// Returns what it changed, and the weeks that went: the old weeks, not the new ones, since the day
    /// of a document is known when it is derived.
    package func store(
        _ documents: [Document], input: String, root: String, inside: String? = nil,
        fingerprint: String, failure: String? = nil
    ) throws(StorageError) -> (outcome: StoreOutcome, weeks: Set<Week>) {
        try write { db in
            let before = try db.records(InputRecord.self, "WHERE path = ?", [input]).first
            try db.put(
                InputRecord(
                    path: input, root: root, inside: inside ?? input, fingerprint: fingerprint,
                    failure: failure, wasRead: true))
            let (areSame, weeks) = try db.replaceDocuments(of: input, with: documents)
            guard let before else { return (.new, weeks) }
            let wasAsGood = before.wasRead && before.failure == failure
            return (areSame && wasAsGood ? .unchanged : .changed, weeks)
        }
    }

    /// Notes that an input file could not be read, so that it is left alone until it changes.
    ///
    /// A file that was good before and is now bad keeps its documents. `failure` is kept as it is, in
    /// a form that the caller can read back; not empty. `inside` is as for `store`.
    package func storeFailure(
        input: String, root: String, inside: String? = nil, fingerprint: String, failure: String
    ) throws(StorageError) {
        try write { db in
            try db.put(
                InputRecord(
                    path: input, root: root, inside: inside ?? input, fingerprint: fingerprint,
                    failure: failure, wasRead: false))
        }
    }

    /// All documents, ordered by path, then id; holds all their texts.
    package func documents() throws(StorageError) -> [Document] {
        try read { db in try db.documents() }
    }

    /// The documents of these ids, ordered by path, then id; ids that are unknown are left out.
    package func documents(ids: [DocumentID]) throws(StorageError) -> [Document] {
        try read { db in try db.documents(ids: ids) }
    }

    /// The documents that a user may mean, ordered by path, then id.
    ///
    /// An id or a whole path comes first; without one, the beginning of an id (four digits or more)
    /// or the last parts of a path (`letter.md` for `news/letter.md`). None is unknown, more than one
    /// is ambiguous.
    package func document(_ key: String) throws(StorageError) -> [Document] {
        try read { db in
            let names = try Row.fetchAll(db, sql: "SELECT id, path FROM document").map {
                DocumentName(id: DocumentID($0["id"]), path: $0["path"])
            }
            return try db.documents(ids: DocumentName.matches(for: key, in: names))
        }
    }

    /// Removes a document and all that came from it, overwriting its bytes in the file.
    ///
    /// Its input goes as well when nothing else came from it, so that the file can be read anew.
    ///
    /// Returns the weeks that went with it, as `store` does; empty when the id is unknown.
    package func forget(_ id: DocumentID) throws(StorageError) -> Set<Week> {
        let weeks = try write { db in
            let stored = try db.records(DocumentRecord.self, "WHERE id = ?", [id.description])
            guard let record = stored.first else { return Set<Week>() }
            let weeks = try db.removeWeeks(touchedBy: id)
            try db.remove([id])
            try db.emptyIndex()
            try db.execute(
                sql: """
                    DELETE FROM input WHERE path = ?
                    AND NOT EXISTS (SELECT * FROM document WHERE input = input.path)
                    """,
                arguments: [record.input])
            return weeks
        }
        try mergeLog()
        return weeks
    }
}

extension Database {
    fileprivate func inputs(
        _ clause: String = "", _ arguments: StatementArguments = []
    ) throws -> [InputState] {
        let inputs = try records(InputRecord.self, "\(clause) ORDER BY path", arguments)
        let sql = """
            SELECT input, id FROM document WHERE input IN (SELECT path FROM input \(clause))
            ORDER BY path, id
            """
        // By bytes: two paths that differ in how they write an accent are two files.
        var documents: [[UInt8]: [DocumentID]] = [:]
        for row in try Row.fetchAll(self, sql: sql, arguments: arguments) {
            let (path, id): (String, String) = (row["input"], row["id"])
            documents[Array(path.utf8), default: []].append(DocumentID(id))
        }
        return inputs.map { input in
            InputState(
                path: input.path, root: input.root, inside: input.inside,
                fingerprint: input.fingerprint, failure: input.failure, wasRead: input.wasRead,
                documents: documents[Array(input.path.utf8)] ?? [])
        }
    }

    /// Inserts an input or writes over what is known of it; its documents stay.
    fileprivate func put(_ input: InputRecord) throws {
        try execute(
            sql: """
                INSERT INTO input (path, root, inside, fingerprint, failure, wasRead)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (path) DO UPDATE SET
                    root = excluded.root, inside = excluded.inside,
                    fingerprint = excluded.fingerprint, failure = excluded.failure,
                    wasRead = excluded.wasRead
                """,
            arguments: [
                input.path, input.root, input.inside, input.fingerprint, input.failure,
                input.wasRead,
            ])
    }

    /// Replaces the documents of an input that differ; tells whether none did, and the weeks that went.
    fileprivate func replaceDocuments(
        of input: String, with documents: [Document]
    ) throws -> (areSame: Bool, weeks: Set<Week>) {
        let new = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let old = try self.documents(input: input)
        let kept = Set(old.filter { new[$0.id]?.isIdentical(to: $0) ?? false }.map(\.id))
        let gone = old.map(\.id).filter { !kept.contains($0) }
        let taken = try String.fetchAll(
            self,
            sql:
                "SELECT id FROM document WHERE input <> ? AND id IN (SELECT value FROM json_each(?))",
            arguments: [input, try JSONText(documents.map(\.id)).text]
        ).map { DocumentID($0) }
        var weeks: Set<Week> = []
        for id in gone + taken { weeks.formUnion(try removeWeeks(touchedBy: id)) }
        try remove(gone + taken)
        let added = documents.filter { !kept.contains($0.id) }
        try insert(added, input: input)
        return (gone.isEmpty && added.isEmpty, weeks)
    }

    private func insert(_ documents: [Document], input: String) throws {
        try insert(documents.map { DocumentRecord(input: input, document: $0) })
        try insert(
            documents.flatMap { document in
                document.cues.enumerated().map {
                    CueRecord(document: document.id, number: $0 + 1, cue: $1)
                }
            })
        try insert(
            documents.flatMap { document in
                document.findings.enumerated().map {
                    DocumentFindingRecord(
                        document: document.id, number: $0 + 1, finding: $1)
                }
            })
    }

    /// Deletes documents with all that is derived from them.
    fileprivate func remove(_ ids: [DocumentID]) throws {
        let statement = try cachedStatement(sql: "DELETE FROM document WHERE id = ?")
        for id in ids {
            try statement.execute(arguments: [id.description])
            try removeFromIndex(id.description)
        }
    }
}
