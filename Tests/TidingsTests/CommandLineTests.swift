import Foundation
import Testing

/// What is given on the command line and cannot be meant.
@Suite struct CommandLineTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample()
        try workspace.tidings("ingest", "in")
    }

    static let refused: [([String], Int32, String)] = [
        (["digest", "--from", "foo"], 64, "'foo' is no week and no address; write 2026-W18"),
        (
            ["digest", "--format", "email", "--to", "notanaddress"], 64,
            "'notanaddress' is no week and no address"
        ),
        (["digest", "--to", "a@b@c", "--format", "email"], 64, "'a@b@c' is no address"),
        (["search", "memory", "--limit", "-1"], 64, "--limit takes a number from 1 to 10000"),
        (["search", "memory", "--limit", "many"], 64, "'many'"),
        (["run", "in", "--max-size", "-1"], 78, "'-1' is no size; write one as 64MB"),
        (
            ["search", "memory", "--theme", "nosuch"], 64,
            "'nosuch' is no theme; choose one of: models, compute"
        ),
        (
            ["search", "memory", "--company", "Nosuch"], 66,
            "no company is called 'Nosuch', in the lists or in the documents"
        ),
        (["ingest", "in", "--date", "2050-01-01"], 64, "--date 2050-01-01 is not believed"),
        (["ingest", "in", "--date", "1989-12-31"], 64, "--date 1989-12-31 is not believed"),
        (["ingest", "in", "--date", "May"], 64, "'May' is no day; write one as 2026-05-03"),
        (["ingest", "in", "--kind", "talk"], 64, "'talk' is no kind of document"),
        (
            ["override", "score", "OpenAI=1.25", "--week", "2026-W18"], 64,
            "'OpenAI=1.25' is finer than scores are"
        ),
        (["doctor", "in"], 65, "in: not a regular file; use - to read standard input"),
        (["doctor", "in/paper.pdf"], 65, "PDF files cannot be read; save it as text"),
        (["ingest", "in/paper.pdf"], 65, "PDF files cannot be read; save it as text"),
    ]

    @Test(arguments: refused)
    func `what cannot be meant is refused in plain words`(
        _ arguments: [String], _ status: Int32, _ words: String
    ) throws {
        try workspace.write("%PDF-1.7\n", to: "in/paper.pdf")
        let outcome = try workspace.run("tidings", arguments)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(words))
        #expect(outcome.text.isEmpty)
        // No name of a case of ours, as in `unknownWeek("foo")`.
        #expect(!outcome.errors.contains("(\""))
    }

    @Test func `tomorrow is believed, since it has begun elsewhere`() throws {
        // The clock of tests stands at 28 May 2026.
        #expect(try workspace.tidings("ingest", "in", "--date", "2026-05-29").status == 0)
        #expect(try workspace.tidings("ingest", "in", "--date", "2026-05-30").status == 64)
    }

    @Test func `a theme is known in any case, and a company that only a document has`() throws {
        #expect(
            try workspace.tidings("search", "memory", "--theme", "Compute").errors.isEmpty)
        let company = try workspace.tidings("search", "memory", "--company", "Castellan Systems")
        #expect(company.status == 0)
        #expect(company.text.contains("Castellan"))
        let quiet = try workspace.tidings("search", "memory", "--company", "Mistral")
        #expect(quiet.status == 0)
        #expect(quiet.errorLines == ["no story holds these words"])
    }

    @Test func `doctor reads standard input`() throws {
        let outcome = try workspace.tidings("doctor", "-", input: SampleText.letter)
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("-: taken for text or Markdown"))
        #expect(outcome.text.contains("Castellan buys a memory maker"))
    }

    @Test func `doctor and forget print JSON`() throws {
        let state = try #require(try workspace.tidings("doctor", "--json").objects().first)
        let settings = try #require(state["settings"] as? [[String: Any]])
        #expect(
            settings.first { $0["name"] as? String == "timezone" }?["value"] as? String == "UTC")
        #expect((state["archive"] as? [String: Any])?["documents"] as? Int == 2)
        let file = try #require(
            try workspace.tidings("doctor", "in/letter.md", "--json").objects().first)
        #expect((file["documents"] as? [[String: Any]])?.first?["path"] as? String == "letter.md")
        #expect((file["formats"] as? [[String: Any]])?.count == 1)
        let dry = try workspace.tidings("forget", "letter.md", "--dry-run", "--json").objects()
        #expect(dry.first?["isForgotten"] as? Bool == false)
        let gone = try workspace.tidings("forget", "letter.md", "--json").objects()
        #expect(gone.first?["path"] as? String == "letter.md")
        #expect(gone.first?["isForgotten"] as? Bool == true)
        #expect(gone.first?["weeks"] as? [String] == ["2026-W18"])
    }

    @Test func `a check is told in JSON of the same files`() throws {
        try workspace.tidings("run", "in")
        let same = try workspace.tidings("digest", "--check", "--json")
        #expect(same.status == 0)
        let file = try #require(try same.objects().first)
        #expect(file["path"] as? String == "digests/2026-W18.md")
        #expect(file["reason"] is NSNull)
        try workspace.write("changed", to: "digests/2026-W18.md")
        let changed = try workspace.tidings("digest", "--check", "--json")
        #expect(changed.status == 2)
        #expect(try changed.objects().first?["reason"] is String)
    }

    @Test func `a table of companies with another kind is told the kinds`() throws {
        try workspace.write("Castellan\tpublisher\t\t\t\t\t\n", to: "own.tsv")
        let outcome = try workspace.tidings("weeks", "--gazetteer", "own.tsv")
        #expect(outcome.status == 78)
        #expect(
            outcome.errors.contains(
                "'publisher' is no kind of organisation; choose one of: lab, chips, cloud"))
        let readme = try String(contentsOf: Repository.url("README.md"), encoding: .utf8)
        let kinds = try #require(outcome.errors.split(separator: ": ").last).split(separator: " (")
        #expect(readme.contains(try #require(kinds.first)))
    }

    @Test func `a document is found by its name as it is listed`() throws {
        try workspace.write(SampleText.episode, to: "in/two\nlines.md")
        try workspace.tidings("ingest", "in")
        #expect(try workspace.tidings("documents").text.contains("two lines.md"))
        #expect(
            try workspace.tidings("show", "two lines.md", "--text").text == SampleText.episode)
        let outcome = try workspace.tidings("forget", "two lines.md")
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("forgot two lines.md ("))
    }
}
