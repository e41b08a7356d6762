internal import GRDB
internal import StoryModel

extension Database {
    /// All documents, ordered by path, then id.
    func documents() throws -> [Document] {
        try documents("", parts: { _ in "" }, [])
    }

    /// The documents that came from an input, ordered by path, then id.
    func documents(input: String) throws -> [Document] {
        try documents(
            "WHERE input = ?",
            parts: { "JOIN document ON document.id = \($0).document WHERE document.input = ?" },
            [input])
    }

    /// The documents of a week, ordered by path, then id.
    func documents(in week: Week) throws -> [Document] {
        try documents(
            "JOIN derivation ON derivation.document = document.id WHERE week = ?",
            parts: { _ in "JOIN derivation USING (document) WHERE week = ?" },
            [week.description])
    }

    /// The documents of these ids, ordered by path, then id; unknown ids are left out.
    func documents(ids: [DocumentID]) throws -> [Document] {
        let list = try JSONText(ids).text
        return try documents(
            "WHERE id IN (SELECT value FROM json_each(?))",
            parts: { _ in "WHERE document IN (SELECT value FROM json_each(?))" },
            [list])
    }

    /// The documents that a clause selects; `parts` makes the clause that selects the rows of theirs in
    /// a table, with the same arguments.
    private func documents(
        _ clause: String, parts: (_ table: String) -> String, _ arguments: StatementArguments
    ) throws -> [Document] {
        func rows<Record: StoredRecord>(of type: Record.Type) throws -> [Record] {
            let order = "ORDER BY \(type.table).document, \(type.table).number"
            return try records(type, "\(parts(type.table)) \(order)", arguments)
        }
        let documents = try records(
            DocumentRecord.self, "\(clause) ORDER BY document.path, document.id", arguments)
        let findings = Dictionary(
            grouping: try rows(of: DocumentFindingRecord.self), by: \.document)
        let cues = Dictionary(grouping: try rows(of: CueRecord.self), by: \.document)
        return documents.map { record in
            let id = record.document.id
            return record.document.with(
                cues: (cues[id] ?? []).map(\.cue), findings: (findings[id] ?? []).map(\.finding))
        }
    }
}

extension Document {
    fileprivate func with(cues: [Cue], findings: [Finding]) -> Document {
        guard !cues.isEmpty || !findings.isEmpty else { return self }
        return Document(
            id: id, path: path, kind: kind, title: title, source: source, date: date, url: url,
            text: text, cues: cues, findings: findings)
    }
}
