import GRDB
import StoryModel
import Testing

@testable import Storage

struct RoundTripTests {
    @Test(arguments: UInt64(1)...40)
    func `documents are read as they were stored, to the byte`(seed: UInt64) throws {
        var maker = SampleMaker(seed: seed)
        let archive = try Archive(path: ":memory:")
        let document = maker.document(path: "news/\(maker.text()).md")
        _ = try archive.store([document], input: "news", root: "/in", fingerprint: "1")
        let read = try archive.documents()
        #expect(bytes(read) == bytes([document]))
        #expect(read == [document])
    }

    @Test(arguments: UInt64(1)...40)
    func `structure and tags are read as they were stored, to the byte`(seed: UInt64) throws {
        var maker = SampleMaker(seed: seed)
        let archive = try Archive(path: ":memory:")
        let tagged = (1...4).map { number in
            let document = maker.document(path: "\(number).md")
            return maker.tagged(document, day: tuesday.adding(days: number))
        }
        for one in tagged { try archive.store(one) }
        let inWeek = tagged.filter { week19.contains($0.day) }
        #expect(bytes(try archive.taggedDocuments()) == bytes(tagged))
        #expect(bytes(try archive.taggedDocuments(in: week19)) == bytes(inWeek))
        for one in tagged {
            let read = try #require(try archive.taggedDocument(one.document.id))
            #expect(bytes(read) == bytes(one))
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `events and digest are read as they were stored, to the byte`(seed: UInt64) throws {
        var maker = SampleMaker(seed: seed)
        let archive = try Archive(path: ":memory:")
        let tagged = maker.tagged(maker.document(path: "a.md"), day: tuesday)
        try archive.store(tagged)
        let events = maker.events(of: tagged.stories.map(\.story.id), in: week19)
        let digest = maker.digest(of: week19)
        try archive.storeWeek(week19, fingerprint: "w", events: events, digest: digest)
        #expect(bytes(try archive.events(in: week19)) == bytes(events))
        let read = try #require(try archive.digest(of: week19))
        #expect(Array(try JSONText(read).text.utf8) == Array(try JSONText(digest).text.utf8))
        #expect(read == digest)
        let lines = try archive.companyHistory().map(\.line)
        #expect(Set(lines) == Set(digest.companies))
    }

    @Test func `a text with NUL is stored whole`() throws {
        let archive = try Archive(path: ":memory:")
        let document = Document(
            id: DocumentID(path: "a"), path: "a", kind: .notes, title: "b\u{0}c", source: "",
            date: DocumentDate(.day(tuesday), origin: .option), text: "one\u{0}two\u{0}")
        _ = try archive.store([document], input: "a", root: "", fingerprint: "")
        #expect(try archive.documents() == [document])
        let length = try archive.read { db in
            try Int.fetchOne(db, sql: "SELECT length(CAST(text AS BLOB)) FROM document")
        }
        #expect(length == 8)
    }

    @Test func `a week and the inputs are read by a fixed number of queries`() throws {
        func queries(documents: Int) throws -> Int {
            var maker = SampleMaker(seed: 5)
            let archive = try Archive(path: ":memory:")
            for number in 0..<documents {
                try archive.store(
                    maker.tagged(maker.document(path: "\(number)"), day: tuesday))
            }
            let counter = QueryCounter()
            try archive.withoutTransaction { db in
                db.trace { if case .statement = $0 { counter.add() } }
            }
            #expect(try archive.taggedDocuments(in: week19).count == documents)
            #expect(try archive.inputs().flatMap(\.documents).count == documents)
            return counter.count
        }
        let few = try queries(documents: 1)
        #expect(try queries(documents: 60) == few)
        #expect(few < 30)
    }
}

/// Counts what SQLite is asked; GRDB calls it on the archive's own queue alone.
private final class QueryCounter {
    private(set) var count = 0
    func add() { count += 1 }
}
