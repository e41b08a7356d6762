internal import GRDB
package import StoryModel

/// A row of `writing`: a digest file and what it was made of.
struct WritingRecord: StoredRecord {
    static let table = "writing"
    static let columns = [
        "path", "week", "text", "program", "settings", "length", "template", "documents",
    ]

    let writing: Writing

    func write(by insert: Insertion) throws {
        let documents = Dictionary(
            uniqueKeysWithValues: writing.documents.map { ($0.key.description, $0.value) })
        try insert(
            writing.path, writing.week.description, writing.text, writing.program,
            writing.settings, writing.length.rawValue, writing.template,
            try JSONText(documents).text)
    }
}

extension WritingRecord {
    init(_ row: inout ColumnReader) throws {
        let path = try row.text()
        let week = try row.week()
        let (text, program, settings) = (try row.text(), try row.text(), try row.text())
        let length: DigestLength = try row.named()
        let template = try row.text()
        let documents: [String: String] = try JSONText(text: try row.text()).decoded()
        writing = Writing(
            path: path, week: week, text: text, program: program, settings: settings,
            length: length, template: template,
            documents: Dictionary(
                documents.map { (DocumentID($0.key), $0.value) },
                uniquingKeysWith: { first, _ in first }))
    }
}

extension Archive {
    /// Keeps what a digest file was made of, in the place of what was kept for its path.
    package func storeWriting(_ writing: Writing) throws(StorageError) {
        try write { db in
            try db.execute(sql: "DELETE FROM writing WHERE path = ?", arguments: [writing.path])
            try db.insert([WritingRecord(writing: writing)])
        }
    }

    /// What the digest file at a path was made of; `nil` where this archive wrote none.
    package func writing(at path: String) throws(StorageError) -> Writing? {
        try read { db in
            try db.records(WritingRecord.self, "WHERE path = ?", [path]).first?.writing
        }
    }
}
