import Foundation
import StoryModel
import Testing

@testable import Storage

struct SearchTests {
    private let archive: Archive
    private let text = """
        Chips for Oslo
        The ministry in Oslo licensed Gravitron chips, and controls on exports were eased.
        An advertisement for mattresses.
        Nobody asked Gravitron about it.
        """

    init() throws {
        archive = try Archive(path: ":memory:")
        try archive.store(tagged("a.md", text))
    }

    private func tagged(_ path: String, _ text: String, day: CalendarDay = tuesday)
        -> TaggedDocument
    {
        let document = Document(
            id: DocumentID(path), path: path, kind: .newsletter, title: path, source: "The Fjord",
            date: DocumentDate(.day(day), origin: .option), text: text)
        let lines = LineTable(text)
        let body = [2, 4].filter { $0 <= lines.lineCount }.map { lines.range(ofLine: $0) }
        let story = Story(
            id: StoryID(document: document.id, number: 1),
            title: CitedWords(String(text[lines.range(ofLine: 1)]), range: lines.range(ofLine: 1)),
            range: text.wholeRange, body: body)
        let heard = text.ranges(of: "Gravitron").map { range in
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return Correction(
                range: TextRange(start, start + 9), meant: "Graviton", company: "Amazon",
                origin: .listed, confidence: 1)
        }
        let tags = StoryTags(
            themes: [ThemeScore(theme: "compute", score: 0.9, evidence: [])],
            mentions: [
                Mention(company: "Amazon", range: TextRange(0, 5), resolution: .misheard)
            ], sentiments: [], corrections: heard)
        return TaggedDocument(
            document: document,
            structure: DocumentStructure(passages: [], stories: [story]),
            stories: [TaggedStory(story: story, tags: tags)], day: day)
    }

    /// The words that each story found is found by.
    private func found(_ words: String..., where change: (inout SearchQuery) -> Void = { _ in })
        throws -> [[String]]
    {
        var query = try #require(SearchQuery(words))
        change(&query)
        return try archive.search(query).map { $0.matches.map { String(text[$0]) } }
    }

    /// Words of a question, and those that it is found by; none where it is not found.
    static let questions: [(words: [String], matches: [String])] = [
        (["oslo"], ["Oslo"]), (["licence"], []), (["licensing"], ["licensed"]),
        (["export", "control"], ["controls", "exports"]),
        (["\"controls on exports\""], ["controls on exports"]),
        (["controls on exports"], ["controls on exports"]), (["\"exports on controls\""], []),
        (["minis*"], ["ministry"]), (["mattresses"], []),
        (["gravitron"], ["Gravitron", "Gravitron"]), (["graviton"], ["Gravitron", "Gravitron"]),
        (["graviton chips"], ["Gravitron"]), (["Oslo", "nowhere"], []),
    ]

    @Test(arguments: questions)
    func `words find the stories that hold all of them`(words: [String], matches: [String]) throws {
        let query = try #require(SearchQuery(words))
        let hits = try archive.search(query)
        #expect(hits.flatMap { $0.matches.map { String(text[$0]) } } == matches)
    }

    @Test(arguments: [["gpt"], ["gpt-5"], ["\"gpt 5\""]])
    func `a name of several words is found by any of them`(words: [String]) throws {
        let text = "Models\nA talk on gee pee tee five and its price.\n"
        let heard = try #require(text.firstRange(of: "gee pee tee five"))
        let start = text.utf8.distance(from: text.startIndex, to: heard.lowerBound)
        let correction = Correction(
            range: TextRange(start, start + 16), meant: "GPT-5", company: "OpenAI",
            origin: .listed, confidence: 1)
        let plain = tagged("c.md", text)
        let story = try #require(plain.stories.first)
        try archive.store(
            TaggedDocument(
                document: plain.document, structure: plain.structure,
                stories: [
                    TaggedStory(
                        story: story.story,
                        tags: StoryTags(
                            themes: [], mentions: [], sentiments: [], corrections: [correction]))
                ], day: plain.day))
        let hits = try archive.search(try #require(SearchQuery(words)))
        #expect(hits.flatMap(\.matches) == [correction.range])
    }

    @Test(arguments: [
        "\"", "\"\"", "\"\"\"", "*", "a*b", "AND", "OR NOT", "NEAR(a b)", "title:a", "{a b}", "a^",
        "-a",
        "(", ")", "a)", "'; DROP TABLE searchText; --", "a\0b", "\u{202e}a", "a\"b\"c", "^a", "+a",
        "col : a", "\\", "😀", "a\nb", "%", "_", "ﬁ", "a*\"b",
    ])
    func `no question is an error`(words: String) throws {
        guard let query = SearchQuery([words]) else { return }
        #expect(throws: Never.self) { try archive.search(query) }
    }

    @Test func `a question without words, or of too many, is none`() {
        #expect(SearchQuery([]) == nil)
        #expect(SearchQuery(["", "\"*\"", "--", "!?"]) == nil)
        #expect(SearchQuery(Array(repeating: "a", count: 65)) == nil)
    }

    @Test func `weeks, companies and themes narrow what is found`() throws {
        try archive.store(
            tagged("b.md", "Oslo again\nOslo, Oslo.\n", day: CalendarDay(daysSinceEpoch: 20_585)))
        #expect(try found("oslo").count == 2)
        #expect(
            try found("oslo") { $0.first = Week(containing: CalendarDay(daysSinceEpoch: 20_585)) }
                .count == 1)
        #expect(try found("oslo") { $0.last = week19 }.count == 1)
        #expect(try found("oslo") { $0.company = "Amazon" }.count == 2)
        #expect(try found("oslo") { $0.company = "Orrin" }.isEmpty)
        #expect(try found("oslo") { $0.theme = "Compute" }.count == 2)
        #expect(try found("oslo") { $0.theme = "policy" }.isEmpty)
        #expect(try found("oslo") { $0.limit = 1 }.count == 1)
    }

    @Test func `a story with a word in its title comes first`() throws {
        try archive.store(tagged("b.md", "Reactors\nThe town of Bergen said that it waits.\n"))
        try archive.store(tagged("c.md", "Bergen\nA town in the west says that it waits.\n"))
        let hits = try archive.search(try #require(SearchQuery(["bergen"])))
        #expect(hits.map(\.story.document) == [DocumentID("c.md"), DocumentID("b.md")])
        #expect(hits[0].score > hits[1].score)
        #expect(hits[0].matches.isEmpty)
    }

    @Test func `a document that changed is found by its new words alone`() throws {
        #expect(try found("oslo").count == 1)
        let changed = tagged("a.md", "Chips for Turku\nThe ministry in Turku licensed chips.\n")
        try archive.store(changed, fingerprint: "made again")
        #expect(try found("oslo").isEmpty)
        #expect(try found("turku").count == 1)
    }

    @Test func `nothing of a forgotten document is left in the file`() throws {
        let folder = try TestFolder()
        let path = folder.file("a.sqlite")
        do {
            let archive = try Archive(path: path)
            try archive.store(tagged("a.md", "Zanzibarium\nA xylophonist from Zanzibarium.\n"))
            try archive.store(tagged("b.md", text))
            _ = try archive.search(try #require(SearchQuery(["xylophonist"])))
            _ = try archive.forget(DocumentID("a.md"))
            #expect(try archive.search(try #require(SearchQuery(["xylophonist"]))).isEmpty)
            #expect(try archive.search(try #require(SearchQuery(["oslo"]))).count == 1)
            #expect(try archive.integrityCheck() == [])
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        for word in ["xylophonist", "zanzibarium", "Zanzibarium"] {
            #expect(bytes.firstRange(of: Array(word.utf8)) == nil)
        }
    }
}
