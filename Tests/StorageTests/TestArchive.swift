import Foundation
import GRDB
import StoryModel
import Testing

@testable import Storage

/// A folder of its own for a test; removed with the value.
final class TestFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "storage-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}

/// The week of 4 May 2026 and its Tuesday.
let tuesday = CalendarDay(daysSinceEpoch: 20_578)
let week19 = Week(containing: tuesday)

/// What tells values apart that Swift calls equal: the bytes of their texts.
func bytes(_ value: some Any) -> [UInt8] { Array(String(reflecting: value).utf8) }

extension Archive {
    /// Stores a document as an input of its own, with what is derived from it.
    func store(_ tagged: TaggedDocument, fingerprint: String = "made") throws {
        let document = tagged.document
        _ = try store([document], input: document.path, root: "/in", fingerprint: "bytes")
        try derive(tagged, fingerprint: fingerprint)
    }

    func derive(_ tagged: TaggedDocument, fingerprint: String = "made") throws {
        try storeDerivation(
            of: tagged.document.id, fingerprint: fingerprint, day: tagged.day,
            structure: tagged.structure, stories: tagged.stories)
    }

    /// The rows of all tables, each as text, in the order of their keys.
    func dump() throws -> [String: [String]] {
        try read { db in
            var rows: [String: [String]] = [:]
            let names = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
                        AND name NOT LIKE 'search%'
                    """)
            for name in names {
                rows[name] = try Row.fetchAll(db, sql: "SELECT * FROM \(name) ORDER BY 1, 2, 3")
                    .map(\.description)
            }
            return rows
        }
    }
}
