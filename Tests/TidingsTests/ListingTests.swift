import Foundation
import Testing

@Suite struct ListingTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letters/letter.md")
        try workspace.write(SampleText.episode, to: "in/episode.md")
        try workspace.write(SampleText.laterLetter, to: "in/letters/later.md")
        try workspace.tidings("ingest", "in")
    }

    struct Listing: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let count: Int?
        let keys: [String]

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let listings = [
        Listing(
            arguments: ["run", "in", "--dry-run"], count: 3,
            keys: ["path", "status", "documents", "weeks", "stories", "findings"]),
        Listing(
            arguments: ["documents"], count: 3,
            keys: [
                "id", "path", "kind", "title", "source", "date", "dateOrigin", "week", "words",
                "stories", "roles", "findings",
            ]),
        Listing(
            arguments: ["stories"], count: nil,
            keys: [
                "id", "document", "title", "week", "role", "line", "endLine", "themes",
                "companies", "links",
            ]),
        Listing(
            arguments: ["weeks"], count: 2, keys: ["week", "documents", "stories", "events"]),
        Listing(
            arguments: ["companies"], count: nil,
            keys: ["name", "week", "score", "change", "confidence", "reason", "evidence"]),
        Listing(
            arguments: ["companies", "--unknown"], count: nil,
            keys: ["name", "mentions", "stories", "documents", "evidence", "entry"]),
    ]

    @Test(arguments: listings)
    func `lists are JSON Lines with the promised keys`(_ listing: Listing) throws {
        let outcome = try workspace.run("tidings", listing.arguments + ["--json"])
        #expect(outcome.status == 0)
        let objects = try outcome.objects()
        #expect(objects.count == outcome.lines.count)
        #expect(!objects.isEmpty)
        if let count = listing.count { #expect(objects.count == count) }
        for object in objects { #expect(Set(listing.keys).subtracting(object.keys).isEmpty) }
    }

    @Test func `stories can be asked for by week and by document`() throws {
        let week = try workspace.tidings("stories", "--week", "2026-W19", "--json").objects()
        #expect(week.allSatisfy { $0["document"] as? String == "letters/later.md" })
        let document = try workspace.tidings("stories", "--document", "later.md", "--json")
        #expect(try document.objects().count == week.count)
    }

    @Test func `documents can be asked for by week`() throws {
        let outcome = try workspace.tidings("documents", "--week", "2026-W18", "--json")
        #expect(
            try outcome.objects().map { $0["path"] as? String } == [
                "episode.md", "letters/letter.md",
            ])
    }

    @Test func `a company is found by any case of its name and by its ticker`() throws {
        let expected = try workspace.tidings("companies", "NVIDIA", "--json").text
        #expect(!expected.isEmpty)
        #expect(try workspace.tidings("companies", "nvidia", "--json").text == expected)
        #expect(try workspace.tidings("companies", "NVDA", "--json").text == expected)
    }

    @Test func `a company is found by its aliases and by what it makes`() throws {
        let expected = try workspace.tidings("companies", "OpenAI", "--json").text
        #expect(!expected.isEmpty)
        #expect(try workspace.tidings("companies", "open ai", "--json").text == expected)
        #expect(try workspace.tidings("companies", "ChatGPT", "--json").text == expected)
    }

    @Test func `companies that no list has are shown with a sentence, and can be adopted`() throws {
        let table = try workspace.tidings("companies", "--unknown").text
        let line = try #require(table.split(separator: "\n").first { $0.hasPrefix("Castellan") })
        #expect(line.contains("A regulator opens an inquiry into Castellan"))
        let entries = try workspace.tidings("companies", "--unknown", "--entries").text
        #expect(entries.contains("Orrin\tcompany\t\t\t\t\t\n"))
        try workspace.write(entries, to: "own.tsv")
        let adopted = try workspace.tidings("companies", "--unknown", "--gazetteer", "own.tsv")
        #expect(adopted.status == 0)
        #expect(adopted.text.isEmpty)
        #expect(try workspace.tidings("companies", "--entries").status == 64)
    }

    @Test func `a company that no week has scored is a line, not a failure`() throws {
        let outcome = try workspace.tidings("companies", "Nobody Inc")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.errorLines == ["no week has scored Nobody Inc"])
    }

    @Test(arguments: ["letters/letter.md", "letter.md", "ID"])
    func `show prints the stored text byte for byte`(_ name: String) throws {
        let id =
            try workspace.tidings("documents", "--json").objects()
            .first { $0["path"] as? String == "letters/letter.md" }?["id"] as? String
        let key = name == "ID" ? String((id ?? "").prefix(8)) : name
        let outcome = try workspace.tidings("show", key, "--text")
        #expect(outcome.output == Data(SampleText.letter.utf8))
    }

    @Test func `show names what is known, the passages and the stories`() throws {
        let page = try workspace.tidings("show", "letter.md").text
        for words in [
            "path    letters/letter.md", "date    2026-05-01 (from its Published line)",
            "week    2026-W18", "Passages", "Stories", "Castellan buys a memory maker",
        ] {
            #expect(page.contains(words))
        }
    }

    @Test func `show as JSON covers each byte with one passage`() throws {
        let object = try #require(
            try workspace.tidings("show", "letter.md", "--json").objects().first)
        let passages = try #require(object["passages"] as? [[String: Any]])
        var end = 0
        for passage in passages {
            let range = try #require(passage["range"] as? [Int])
            #expect(range[0] == end)
            end = range[1]
        }
        #expect(end == SampleText.letter.utf8.count)
    }

    @Test func `a document that is not there, or could be two, is refused`() throws {
        let unknown = try workspace.tidings("show", "nothing.md")
        #expect(unknown.status == 66)
        try workspace.write(SampleText.laterLetter, to: "more/letter.md")
        try workspace.tidings("ingest", "more")
        try workspace.write(SampleText.letter, to: "deep/other/letter.md")
        try workspace.tidings("ingest", "deep")
        #expect(try workspace.tidings("show", "letter.md", "--text").status == 0)
        try workspace.tidings("forget", "letter.md")
        let two = try workspace.tidings("show", "letter.md", "--text")
        #expect(two.status == 64)
        #expect(
            two.errorLines == [
                "tidings: 'letter.md' may be any of 'letters/letter.md', 'other/letter.md'; give "
                    + "more of the path or the id"
            ])
    }

    @Test func `what is forgotten is gone, and can be read again`() throws {
        let dry = try workspace.tidings("forget", "letters/later.md", "--dry-run")
        #expect(dry.errors.hasPrefix("would forget letters/later.md ("))
        #expect(try workspace.tidings("documents", "--json").lines.count == 3)
        let outcome = try workspace.tidings("forget", "letters/later.md")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("forgot letters/later.md ("))
        #expect(try workspace.tidings("weeks", "--json").lines.count == 1)
        #expect(try workspace.tidings("show", "later.md").status == 66)
        let bytes = try workspace.bytes("home/.local/share/tidings/archive.sqlite")
        #expect(bytes.range(of: Data("competition authority".utf8)) == nil)
        let again = try workspace.tidings("run", "in")
        #expect(again.errors.contains("1 new, 2 unchanged"))
    }

    @Test func `control characters of documents reach no terminal and no JSON`() throws {
        try workspace.write(
            SampleText.letter.replacing("Castellan buys", with: "Castellan \u{1B}[2Jbuys"),
            to: "in/letters/letter.md")
        try workspace.tidings("run", "in")
        for arguments in [["stories"], ["stories", "--json"], ["show", "letter.md"], ["digest"]] {
            let outcome = try workspace.run("tidings", arguments)
            #expect(!outcome.output.contains(0x1B))
        }
    }
}
