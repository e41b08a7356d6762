import StoryModel
import Testing

@testable import Storage

struct DocumentTests {
    private let archive: Archive
    private var maker = SampleMaker(seed: 11)

    init() throws { archive = try Archive(path: ":memory:") }

    private func document(_ path: String, entry: String = "", text: String = "Text.") -> Document {
        Document(
            id: DocumentID(path: path, entry: entry), path: path, kind: .newsletter,
            title: "Title", source: "Source",
            date: DocumentDate(.day(tuesday), origin: .frontMatter), text: text)
    }

    @discardableResult
    private func store(
        _ documents: [Document], input: String = "a.md", fingerprint: String = "1"
    ) throws -> StoreOutcome {
        try archive.store(documents, input: input, root: "/in", fingerprint: fingerprint).outcome
    }

    @Test mutating func `the same input twice is unchanged and leaves all rows as they are`() throws
    {
        let tagged = maker.tagged(maker.document(path: "a.md"), day: tuesday)
        #expect(try store([tagged.document]) == .new)
        try archive.derive(tagged)
        let before = try archive.dump()
        let again = try archive.store(
            [tagged.document], input: "a.md", root: "/in", fingerprint: "1")
        #expect(again.outcome == .unchanged)
        #expect(again.weeks == [])
        #expect(try archive.dump() == before)
    }

    @Test func `an input that gives nothing is unchanged when it still does`() throws {
        #expect(try store([]) == .new)
        #expect(try store([]) == .unchanged)
    }

    @Test mutating func `new bytes that read the same keep what is derived`() throws {
        let tagged = maker.tagged(maker.document(path: "a.md"), day: tuesday)
        try archive.store(tagged)
        #expect(try store([tagged.document], fingerprint: "other") == .unchanged)
        #expect(try archive.input(at: "a.md")?.fingerprint == "other")
        #expect(try archive.derivations().count == 1)
    }

    @Test mutating func `a changed file replaces all that came from it`() throws {
        let old = maker.tagged(maker.document(path: "a.md", entry: "1"), day: tuesday)
        _ = try archive.store([old.document], input: "a.md", root: "/in", fingerprint: "1")
        try archive.derive(old)
        let new = document("a.md", entry: "2")
        let result = try archive.store([new], input: "a.md", root: "/in", fingerprint: "2")
        #expect(result.outcome == .changed)
        #expect(result.weeks == [week19])
        #expect(try archive.documents() == [new])
        #expect(try archive.derivations().isEmpty)
        let left = try archive.dump().filter { !$0.value.isEmpty }.keys.sorted()
        #expect(left == ["document", "input"])
    }

    @Test mutating func `a message added to a file leaves the others' derivations`() throws {
        let first = maker.tagged(maker.document(path: "in.mbox", entry: "1"), day: tuesday)
        _ = try archive.store([first.document], input: "in.mbox", root: "/in", fingerprint: "1")
        try archive.derive(first)
        let both = [document("in.mbox", entry: "2"), first.document]
        let result = try archive.store(both, input: "in.mbox", root: "/in", fingerprint: "2")
        #expect(result.outcome == .changed)
        #expect(result.weeks == [])
        #expect(try archive.taggedDocument(first.document.id) == first)
        #expect(try archive.documents().count == 2)
    }

    @Test func `an accent written in the other way is a change`() throws {
        try store([document("a.md", text: "Cafe\u{301}")])
        #expect(try store([document("a.md", text: "Caf\u{e9}")]) == .changed)
        #expect(Array(try archive.documents()[0].text.utf8) == Array("Caf\u{e9}".utf8))
    }

    @Test func `of two inputs with the same document the later has it`() throws {
        let shared = document("letter.eml")
        try store([shared], input: "one.mbox")
        try store([shared], input: "two.mbox")
        #expect(try archive.input(at: "one.mbox")?.documents == [])
        #expect(try archive.input(at: "two.mbox")?.documents == [shared.id])
        #expect(try archive.documents() == [shared])
    }

    @Test func `an input that gives an id twice cannot be written and changes nothing`() throws {
        try store([document("a.md")])
        let before = try archive.dump()
        #expect {
            try store([document("b.md"), document("b.md", text: "More.")], input: "b.md")
        } throws: {
            guard case .cannotWrite(":memory:", let reason) = $0 as? StorageError else {
                return false
            }
            return reason.contains("document.id")
        }
        #expect(try archive.dump() == before)
    }

    @Test func `a file that fails keeps the documents it gave before`() throws {
        let good = document("a.md")
        try store([good])
        try archive.storeFailure(
            input: "a.md", root: "/other", fingerprint: "2", failure: "{\"tooLarge\":9}")
        let state = try #require(try archive.input(at: "a.md"))
        #expect(
            state
                == InputState(
                    path: "a.md", root: "/other", inside: "a.md", fingerprint: "2",
                    failure: "{\"tooLarge\":9}", wasRead: false, documents: [good.id]))
        #expect(try store([good], fingerprint: "1") == .changed)
        #expect(try archive.input(at: "a.md")?.failure == nil)
    }

    @Test func `a file is found by its path inside of whatever folder, and can be moved`() throws {
        let (one, two) = (document("a.md"), document("q/a.md"))
        _ = try archive.store([one], input: "a.md", root: "/p", fingerprint: "1")
        _ = try archive.store(
            [two], input: "q/a.md", root: "/q", inside: "a.md", fingerprint: "1")
        #expect(try archive.inputs(inside: "a.md").map(\.path) == ["a.md", "q/a.md"])
        #expect(try archive.inputs(inside: "a.md").map(\.documents) == [[one.id], [two.id]])
        #expect(try archive.inputRoots() == ["/p", "/q"])
        try archive.move(input: "q/a.md", to: "/r", inside: "b.md")
        let moved = try #require(try archive.input(at: "q/a.md"))
        #expect(moved.root == "/r")
        #expect(moved.inside == "b.md")
        #expect(moved.fingerprint == "1")
        #expect(moved.documents == [two.id])
    }

    @Test func `a file that is read in part keeps both`() throws {
        let good = document("in.mbox", entry: "1")
        for outcome in [StoreOutcome.new, .unchanged] {
            let result = try archive.store(
                [good], input: "in.mbox", root: "/in", fingerprint: "1", failure: "message 2")
            #expect(result.outcome == outcome)
        }
        let state = try #require(try archive.input(at: "in.mbox"))
        #expect(state.wasRead && state.failure == "message 2" && state.documents == [good.id])
        let mended = try archive.store([good], input: "in.mbox", root: "/in", fingerprint: "2")
        #expect(mended.outcome == .changed)
    }

    @Test func `a file that never could be read is known`() throws {
        try archive.storeFailure(input: "x.pdf", root: "/in", fingerprint: "1", failure: "f")
        try store([document("a.md")])
        #expect(try archive.inputs().map(\.path) == ["a.md", "x.pdf"])
        #expect(try archive.input(at: "x.pdf")?.documents == [])
        #expect(try archive.input(at: "none") == nil)
        #expect(try store([document("x.pdf")], input: "x.pdf") == .changed)
    }

    @Test func `paths that write an accent in two ways are two inputs`() throws {
        let (one, two) = (document("caf\u{e9}.md"), document("cafe\u{301}.md"))
        try store([one], input: one.path)
        try store([two], input: two.path)
        #expect(try archive.input(at: one.path)?.documents == [one.id])
        #expect(try archive.inputs().map(\.documents) == [[two.id], [one.id]])
    }

    @Test func `documents are ordered by path, then id`() throws {
        let ids = ["1", "2", "3"].map { DocumentID(path: "m.mbox", entry: $0) }.sorted()
        try store(["1", "2", "3"].map { document("m.mbox", entry: $0) }, input: "m.mbox")
        try store([document("B.md")], input: "B.md")
        try store([document("a.md")], input: "a.md")
        let read = try archive.documents()
        #expect(read.map(\.path) == ["B.md", "a.md", "m.mbox", "m.mbox", "m.mbox"])
        #expect(read.suffix(3).map(\.id) == ids)
        #expect(try archive.input(at: "m.mbox")?.documents == ids)
        let some = try archive.documents(ids: [ids[2], DocumentID(path: "a.md"), ids[2]])
        #expect(some.map(\.id) == [DocumentID(path: "a.md"), ids[2]])
        #expect(try archive.documents(ids: [DocumentID("0000")]) == [])
    }

    @Test mutating func `forgetting a document leaves nothing of it in any table`() throws {
        let tagged = maker.tagged(maker.document(path: "a.md"), day: tuesday)
        try archive.store(tagged)
        let events = maker.events(of: tagged.stories.map(\.story.id), in: week19)
        try archive.storeWeek(
            week19, fingerprint: "w", events: events, digest: maker.digest(of: week19))
        #expect(try archive.forget(tagged.document.id) == [week19])
        #expect(try archive.dump().filter { !$0.value.isEmpty } == [:])
        #expect(try archive.forget(tagged.document.id) == [])
    }

    @Test mutating func `forgetting takes the weeks that went on from the document's stories`()
        throws
    {
        let earlier = maker.tagged(maker.document(path: "a.md"), day: tuesday)
        let later = maker.document(path: "b.md")
        let story = maker.taggedStory(StoryID(document: later.id, number: 1))
        let week20 = week19.adding(weeks: 1)
        try archive.store(earlier)
        try archive.store(
            TaggedDocument(
                document: later,
                structure: DocumentStructure(passages: [], stories: [story.story]),
                stories: [story], day: week20.monday))
        let event = Event(
            week: week20, lead: story.story.id, members: [story.story.id],
            title: story.story.title, theme: nil,
            continues: Event.Earlier(
                firstWeek: week19, week: week19,
                lead: StoryID(document: earlier.document.id, number: 1)))
        try archive.storeWeek(
            week20, fingerprint: "w", events: [event], digest: maker.digest(of: week20))
        #expect(try archive.forget(earlier.document.id) == [week19, week20])
        #expect(try archive.digest(of: week20) == nil)
        #expect(try archive.documents() == [later])
    }

    @Test func `forgetting one message of a file keeps the file and the others`() throws {
        let (one, two) = (document("m.mbox", entry: "1"), document("m.mbox", entry: "2"))
        try store([one, two], input: "m.mbox")
        _ = try archive.forget(one.id)
        #expect(try archive.input(at: "m.mbox")?.documents == [two.id])
    }
}

struct DocumentNameTests {
    private let names = [
        DocumentName(id: DocumentID("aabb000000000001"), path: "news/letter.md"),
        DocumentName(id: DocumentID("aabb000000000002"), path: "letter.md"),
        DocumentName(id: DocumentID("ccdd000000000003"), path: "pod/news/Caf\u{e9}.md"),
        DocumentName(id: DocumentID("ccee000000000004"), path: "m.mbox"),
        DocumentName(id: DocumentID("ccff000000000005"), path: "m.mbox"),
    ]

    @Test(arguments: [
        ("aabb000000000001", ["aabb000000000001"]),
        ("aabb", ["aabb000000000001", "aabb000000000002"]),
        ("CCDD", ["ccdd000000000003"]),
        ("ccd", []),
        ("letter.md", ["aabb000000000002"]),
        ("news/letter.md", ["aabb000000000001"]),
        ("Cafe\u{301}.md", ["ccdd000000000003"]),
        ("news/Caf\u{e9}.md", ["ccdd000000000003"]),
        ("etter.md", []),
        ("m.mbox", ["ccee000000000004", "ccff000000000005"]),
        ("", []),
        ("/", []),
    ])
    func `a document is meant by its id, its path or a part of them`(key: String, ids: [String]) {
        #expect(DocumentName.matches(for: key, in: names).map(\.description) == ids)
    }
}
