import Foundation
import GRDB
import StoryModel
import Testing

@testable import Storage

struct ArchiveFileTests {
    private let folder: TestFolder
    private let path: String
    private var maker = SampleMaker(seed: 41)

    init() throws {
        folder = try TestFolder()
        path = folder.file("archive.sqlite")
    }

    private mutating func document(_ path: String) -> Document { maker.document(path: path) }

    private func store(_ document: Document, in archive: Archive) throws {
        _ = try archive.store([document], input: document.path, root: "", fingerprint: "1")
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// Makes an SQLite file of any content at the path.
    private func makeDatabase(_ sql: String) throws {
        try DatabaseQueue(path: path).write { db in try db.execute(sql: sql) }
    }

    // MARK: Making and opening

    @Test mutating func `the file and its journal are readable by their owner alone`() throws {
        let archive = try Archive(path: path)
        try store(document("a"), in: archive)
        #expect(try mode(path) == 0o600)
        #expect(try mode(path + "-wal") == 0o600)
        #expect(try mode(path + "-shm") == 0o600)
    }

    @Test mutating func `a closed archive is one file`() throws {
        let document = document("a")
        do { try store(document, in: try Archive(path: path)) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names == ["archive.sqlite"])
        #expect(try Archive(path: path).documents() == [document])
    }

    @Test mutating func `a missing file is not made for reading`() throws {
        #expect(throws: StorageError.notFound(path: path)) {
            try Archive(path: path, readOnly: true)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a missing folder is named by the system`() throws {
        let missing = folder.file("none/archive.sqlite")
        #expect(
            throws: StorageError.cannotOpen(path: missing, reason: "No such file or directory")
        ) {
            try Archive(path: missing)
        }
    }

    @Test func `a folder cannot be opened`() throws {
        #expect {
            try Archive(path: folder.path)
        } throws: {
            guard case .cannotOpen = $0 as? StorageError else { return false }
            return true
        }
    }

    @Test mutating func `reading only reads and refuses to write`() throws {
        let document = document("a")
        let writing = try Archive(path: path)
        try store(document, in: writing)
        let reading = try Archive(path: path, readOnly: true)
        #expect(try reading.documents() == [document])
        #expect {
            try store(document, in: reading)
        } throws: {
            guard case .cannotWrite = $0 as? StorageError else { return false }
            return true
        }
    }

    @Test func `an empty file becomes an archive`() throws {
        try write([])
        #expect(try Archive(path: path).documents() == [])
        #expect(try Archive(path: path, readOnly: true).documents() == [])
    }

    @Test(arguments: [
        Array("An ordinary note, long enough to be no empty database.\n".utf8),
        Array("SQLite format 2\u{0}".utf8) + [UInt8](repeating: 7, count: 4096),
    ])
    func `a file that is not a database is left alone`(bytes: [UInt8]) throws {
        try write(bytes)
        #expect(throws: StorageError.notADatabase(path: path)) { try Archive(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes))
    }

    @Test func `another program's database is left alone`() throws {
        try makeDatabase("CREATE TABLE photo (id INTEGER PRIMARY KEY)")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: StorageError.notADatabase(path: path)) { try Archive(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test(arguments: [true, false])
    func `an archive of a newer version is left alone`(readOnly: Bool) throws {
        do {
            let archive = try Archive(path: path)
            try archive.write { db in
                try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99-later')")
            }
        }
        #expect(throws: StorageError.newerVersion(path: path)) {
            try Archive(path: path, readOnly: readOnly)
        }
    }

    @Test
    mutating func `an archive from before cues gets a table for them and keeps its documents`()
        throws
    {
        let document = document("a")
        do { try store(document, in: try Archive(path: path)) }
        try makeDatabase("DROP TABLE cue; DELETE FROM grdb_migrations WHERE identifier = '2'")
        let kept = try #require(try Archive(path: path).documents().first)
        #expect(kept.text == document.text)
        #expect(kept.cues == [])
    }

    @Test
    mutating func `an archive from before files read in part knows which of its files were read`()
        throws
    {
        do {
            let archive = try Archive(path: path)
            try store(document("a"), in: archive)
            try archive.storeFailure(input: "b", root: "/in", fingerprint: "1", failure: "f")
        }
        try makeDatabase(
            """
            ALTER TABLE input DROP COLUMN wasRead;
            DELETE FROM grdb_migrations WHERE identifier = '3'
            """)
        let inputs = try Archive(path: path).inputs()
        #expect(inputs.filter { !$0.wasRead }.map(\.path) == ["b"])
        #expect(inputs.count == 2)
    }

    @Test
    mutating func `an archive from before folders were told apart knows its files by their paths`()
        throws
    {
        do { try store(document("a"), in: try Archive(path: path)) }
        try makeDatabase(
            """
            DROP INDEX inputInside;
            ALTER TABLE input DROP COLUMN inside;
            DELETE FROM grdb_migrations WHERE identifier = '13'
            """)
        let inputs = try Archive(path: path).inputs(inside: "a")
        #expect(inputs.map(\.path) == ["a"])
    }

    @Test func `an archive that was only begun is finished`() throws {
        try makeDatabase("PRAGMA application_id = \(Schema.applicationID)")
        #expect(try Archive(path: path).documents() == [])
    }

    @Test mutating func `a damaged file is an error, not a crash`() throws {
        do {
            let archive = try Archive(path: path)
            for number in 1...30 {
                let document = document("\(number)")
                try archive.store(maker.tagged(document, day: tuesday))
            }
        }
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        // Behind the tables of the schema, which are read when a file is opened.
        for offset in bytes.indices.dropFirst(bytes.count * 2 / 3) { bytes[offset] = 0x5a }
        try write(bytes)
        let archive = try Archive(path: path)
        #expect(try archive.integrityCheck() != [])
        #expect {
            try archive.taggedDocuments()
        } throws: {
            guard case .damaged(path, _) = $0 as? StorageError else { return false }
            return true
        }
    }

    @Test mutating func `a sound archive passes the check`() throws {
        let archive = try Archive(path: path)
        try archive.store(maker.tagged(document("a"), day: tuesday))
        #expect(try archive.integrityCheck() == [])
    }

    @Test func `rows that belong to nothing are found by the check`() throws {
        let archive = try Archive(path: path)
        try archive.withoutTransaction { db in
            try db.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    INSERT INTO documentFinding VALUES ('none', 1, 'noStory', NULL, '');
                    PRAGMA foreign_keys = ON;
                    """)
        }
        let problems = try archive.integrityCheck()
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("documentFinding") == true)
    }

    // MARK: Several at once

    @Test mutating func `an archive that another holds is busy`() throws {
        let (one, two) = (try Archive(path: path), try Archive(path: path, patience: 0.05))
        let document = document("a")
        try one.write { _ throws -> Void in
            #expect(throws: StorageError.busy(path: path)) { try store(document, in: two) }
            #expect(try two.documents() == [])
        }
        try store(document, in: two)
        #expect(try one.documents() == [document])
    }

    @Test mutating func `a reader sees one moment while another writes`() throws {
        let (one, two) = (try Archive(path: path), try Archive(path: path, readOnly: true))
        let (first, second) = (document("a"), document("b"))
        try store(first, in: one)
        try two.read { db throws -> Void in
            #expect(try db.documents() == [first])
            try store(second, in: one)
            #expect(try db.documents() == [first])
        }
        #expect(try two.documents() == [first, second])
    }

    @Test func `many that open a new archive at once all succeed`() async throws {
        let path = path
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...8 {
                group.addTask {
                    var maker = SampleMaker(seed: UInt64(number))
                    let document = maker.document(path: "\(number)")
                    let archive = try Archive(path: path)
                    _ = try archive.store(
                        [document], input: document.path, root: "", fingerprint: "")
                    return try archive.documents().count
                }
            }
            for try await count in group { #expect(count >= 1) }
        }
        #expect(try Archive(path: path).documents().count == 8)
    }

    // MARK: Crashes

    /// Copies the archive's files as they are at this moment, which is what a killed process leaves.
    private func crash() throws -> String {
        let copy = folder.file("crashed.sqlite")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
        return copy
    }

    @Test mutating func `a transaction that a crash cut off did not happen`() throws {
        let archive = try Archive(path: path)
        let (first, second) = (document("a"), document("b"))
        try store(first, in: archive)
        let copy = try archive.write { db in
            // A tiny cache sends pages to the journal before the transaction ends.
            try db.execute(sql: "PRAGMA cache_size = 1")
            try db.execute(
                sql: """
                    INSERT INTO input VALUES ('b', '', '', NULL, 1, 'b');
                    UPDATE document SET title = 'spoilt', text = hex(randomblob(500000));
                    """)
            _ = second
            return try crash()
        }
        let after = try Archive(path: copy)
        #expect(try after.documents() == [first])
        #expect(try after.inputs().map(\.path) == ["a"])
        #expect(try after.integrityCheck() == [])
    }

    @Test mutating func `what was stored before a crash is there after it`() throws {
        let archive = try Archive(path: path)
        let document = document("a")
        try store(document, in: archive)
        #expect(try Archive(path: try crash()).documents() == [document])
    }

    @Test func `forgotten words are in no file`() throws {
        let words = "The lighthouse keeper counted eleven ships"
        let archive = try Archive(path: path)
        let document = Document(
            id: DocumentID(path: "a"), path: "a", kind: .notes, title: words, source: "",
            date: DocumentDate(.day(tuesday), origin: .option),
            text: String(repeating: words + "\n", count: 500))
        try store(document, in: archive)
        #expect(try fileHolds(words))
        _ = try archive.forget(document.id)
        #expect(try !fileHolds(words))
    }

    private func fileHolds(_ words: String) throws -> Bool {
        try ["", "-wal"].contains { suffix in
            let data = try Data(contentsOf: URL(fileURLWithPath: path + suffix))
            return data.range(of: Data(words.utf8)) != nil
        }
    }
}
