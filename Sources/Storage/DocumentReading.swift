internal import GRDB
internal import StoryModel

extension Database {
    /// All documents, ordered by path, then id.
    func documents() throws -> [Document] {
        try documents("", findings: "ORDER BY document, number", [])
    }

    /// The documents that came from an input, ordered by path, then id.
    func documents(input: String) throws -> [Document] {
        try documents(
            "WHERE input = ?",
            findings: """
                JOIN document ON document.id = documentFinding.document WHERE document.input = ?
                ORDER BY documentFinding.document, documentFinding.number
                """,
            [input])
    }

    /// The documents of a week, ordered by path, then id.
    func documents(in week: Week) throws -> [Document] {
        try documents(
            "JOIN derivation ON derivation.document = document.id WHERE week = ?",
            findings: """
                JOIN derivation USING (document) WHERE week = ?
                ORDER BY documentFinding.document, documentFinding.number
                """,
            [week.description])
    }

    /// The documents of these ids, ordered by path, then id; unknown ids are left out.
    func documents(ids: [DocumentID]) throws -> [Document] {
        let list = try JSONText(ids).text
        return try documents(
            "WHERE id IN (SELECT value FROM json_each(?))",
            findings: """
                WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, number
                """,
            [list])
    }

    private func documents(
        _ clause: String, findings: String, _ arguments: StatementArguments
    ) throws -> [Document] {
        let records = try records(
            DocumentRecord.self, "\(clause) ORDER BY document.path, document.id", arguments)
        let lists = Dictionary(
            grouping: try self.records(DocumentFindingRecord.self, findings, arguments),
            by: \.document)
        return records.map { $0.document.with((lists[$0.document.id] ?? []).map(\.finding)) }
    }
}

extension Document {
    fileprivate func with(_ findings: [Finding]) -> Document {
        guard !findings.isEmpty else { return self }
        return Document(
            id: id, path: path, kind: kind, title: title, source: source, date: date, url: url,
            text: text, findings: findings)
    }
}
