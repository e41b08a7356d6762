import Testing

@testable import Ingestion

@Suite struct EntryNamesTests {
    @Test func `an entry is called what it calls itself`() {
        var names = EntryNames()
        #expect(names.name("<1@dam.example>", content: "a".utf8) == "<1@dam.example>")
        #expect(names.name(" a\u{202E}b\n\u{7}c ", content: "a".utf8) == "abc")
    }

    @Test func `no two entries have the same name`() {
        var names = EntryNames()
        let own = ["a", "a", "a (2)", "a", nil, nil]
        let found = own.map { names.name($0, content: "x".utf8) }
        #expect(Set(found).count == own.count)
        #expect(found.first == "a")
    }

    @Test func `an entry without a name has one made of its content`() {
        var (one, other) = (EntryNames(), EntryNames())
        let first = one.name(nil, content: "a dam".utf8)
        _ = other.name(nil, content: "a lock".utf8)
        #expect(other.name("", content: "a dam".utf8) == first)
        #expect(first.utf8.count == 16)
    }

    @Test func `long names are cut and stay apart`() {
        var names = EntryNames()
        let start = String(repeating: "é", count: 400)
        let (one, two) = (
            names.name(start + "1", content: []), names.name(start + "2", content: [])
        )
        #expect(one != two)
        #expect(one.utf8.count <= 200)
    }
}
