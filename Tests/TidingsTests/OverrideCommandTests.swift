import Foundation
import Testing

@testable import tidings

/// What the user says on the command line and in the file, in the program's output.
@Suite struct OverrideCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample()
        try workspace.write("timezone: UTC\n", to: "tidings.yaml")
        try workspace.tidings("ingest", "in")
    }

    private func stories() throws -> [[String: Any]] {
        try workspace.tidings("stories", "--json").objects()
    }

    private func story(_ title: String) throws -> [String: Any] {
        try #require(try stories().first { ($0["title"] as? String)?.hasPrefix(title) == true })
    }

    @Test func `a score is written, holds at once, and outlives a new reading`() throws {
        let outcome = try workspace.tidings(
            "override", "score", "OpenAI=-4", "--story", "OpenAI opens a model")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("binds to letter.md: OpenAI opens a model"))
        let written = try workspace.read("overrides.yaml")
        #expect(written.contains("- story: OpenAI opens a model for small devices\n"))
        try workspace.tidings("forget", "letter.md")
        try workspace.write("A new first line.\n\n" + SampleText.letter, to: "in/letter.md")
        try workspace.tidings("ingest", "in")
        let companies = try #require(try story("OpenAI opens")["companies"] as? [[String: Any]])
        let openAI = try #require(companies.first { $0["name"] as? String == "OpenAI" })
        #expect(openAI["score"] as? Double == -4)
        #expect(openAI["isOverride"] as? Bool == true)
    }

    @Test func `a week's score is in the digest, which says so`() throws {
        try workspace.tidings("override", "score", "OpenAI=-3", "--week", "2026-W18")
        let digest = try workspace.tidings("digest", "2026-W18").text
        let line = try #require(
            digest.split(separator: "\n").first { $0.hasPrefix("| **OpenAI** |") })
        #expect(line.contains("| -3.0 |"))
        #expect(line.contains("(score set by hand)"))
        #expect(digest.contains("Set by hand: the week's score of OpenAI"))
        let history = try workspace.tidings("companies", "OpenAI", "--json").objects()
        #expect(history.first?["isOverride"] as? Bool == true)
    }

    @Test func `themes and companies are set, and shown as set`() throws {
        try workspace.tidings("override", "theme", "safety", "--story", "letter.md:5")
        try workspace.tidings("override", "company", "Orrin", "Orrin Memory")
        let story = try story("Castellan buys")
        let themes = try #require(story["themes"] as? [[String: Any]])
        #expect(themes.map { $0["name"] as? String } == ["safety"])
        #expect(themes.first?["isOverride"] as? Bool == true)
        let companies = try #require(story["companies"] as? [[String: Any]])
        #expect(companies.contains { $0["name"] as? String == "Orrin Memory" })
        let overrides = try #require(story["overrides"] as? [[String: Any]])
        #expect(Set(overrides.compactMap { $0["kind"] as? String }) == ["theme", "company"])
    }

    @Test func `stories are joined and parted across documents`() throws {
        func events() throws -> Int? {
            try workspace.tidings("weeks", "--json").objects().first?["events"] as? Int
        }
        let before = try #require(try events())
        try workspace.tidings(
            "override", "merge", "OpenAI opens a model", "The ministry in Lisbon published")
        #expect(try events() == before - 1)
        try workspace.tidings(
            "override", "split", "OpenAI opens a model", "The ministry in Lisbon published")
        #expect(try events() == before)
    }

    @Test func `the list tells what each entry binds to, and what binds to nothing`() throws {
        try workspace.write(
            """
            # ours
            - text: Castellan
              company: Castellan Systems
            - story: words that nobody wrote
              theme: policy

            """, to: "overrides.yaml")
        let page = try workspace.tidings("override")
        #expect(page.text.contains("\"Castellan\" is Castellan Systems"))
        #expect(page.text.contains("nothing: no story has the words \"words that nobody wrote\""))
        let objects = try workspace.tidings("override", "--json").objects()
        #expect(objects.map { $0["line"] as? Int } == [2, 4])
        #expect(objects.map { $0["isBound"] as? Bool } == [true, false])
        for key in ["key", "file", "kind", "says", "missing", "stories"] {
            #expect(objects[0][key] != nil, "\(key)")
        }
        let weeks = try workspace.tidings("weeks")
        #expect(weeks.errors.contains("overrides.yaml, line 4: binds to nothing: no story has"))
        #expect(
            try workspace.tidings("doctor").text.contains("2 entries, 1 of them bound to nothing"))
    }

    @Test func `entries are appended, and what stands there stays byte for byte`() throws {
        let old = "# why not\n- same: [Orrin, Orrin Ltd]   # the same\n# end"
        try workspace.write(old, to: "overrides.yaml")
        try workspace.tidings("override", "company", "Orrin", "Orrin", "--not")
        let new = try workspace.read("overrides.yaml")
        #expect(new.hasPrefix(old + "\n"))
        #expect(new.hasSuffix("- text: Orrin\n  not: Orrin\n"))
        let again = try workspace.tidings("override", "company", "Orrin", "Orrin", "--not")
        #expect(again.errors.contains("overrides.yaml, line 5 says so already"))
        #expect(try workspace.read("overrides.yaml") == new)
    }

    @Test func `a dry run prints the entry and writes nothing`() throws {
        let outcome = try workspace.tidings(
            "override", "begin", "Moving on to policy", "--document", "episode.md", "--dry-run")
        #expect(outcome.text == "- begin: Moving on to policy\n  document: episode.md\n")
        #expect(!workspace.exists("overrides.yaml"))
    }

    @Test func `a file that nothing can be appended to is left alone`() throws {
        try workspace.write("[{text: a, not: b}]\n", to: "overrides.yaml")
        let outcome = try workspace.tidings("override", "same", "A", "B")
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("entries cannot be appended to it"))
        #expect(try workspace.read("overrides.yaml") == "[{text: a, not: b}]\n")
    }

    @Test(arguments: [
        (["theme", "polcy", "--story", "letter.md:5"], 64, "'polcy' is no theme; choose one of"),
        (["score", "OpenAI=7", "--week", "2026-W18"], 64, "write one as NVIDIA=-2"),
        (["score", "OpenAI=1", "--week", "May"], 64, "'May' is no week"),
        (["score", "OpenAI=1", "--story", "no such words"], 66, "no story is called"),
        (["score", "OpenAI=1", "--story", "the"], 64, "may be any of"),
        (["same", "A"], 64, "Name two companies or more."),
    ])
    func `what cannot be meant is refused, and nothing is written`(
        arguments: [String], status: Int, words: String
    ) throws {
        let outcome = try workspace.run("tidings", ["override"] + arguments)
        #expect(outcome.status == Int32(status))
        #expect(outcome.errors.contains(words))
        #expect(!workspace.exists("overrides.yaml"))
    }

    @Test func `a setting names the file, which may be made later`() throws {
        try workspace.write("overrides: mine.yaml\n", to: "tidings.yaml")
        #expect(try workspace.tidings("weeks").status == 0)
        #expect(
            try workspace.tidings("override").errors.contains("they would be kept in "))
        #expect(try workspace.tidings("doctor").text.contains("mine.yaml (not there yet)"))
        try workspace.tidings("override", "same", "Orrin", "Orrin Ltd")
        #expect(try workspace.read("mine.yaml").contains("- same: [Orrin, Orrin Ltd]"))
    }

    @Test func `a file that a flag names is made by override, and must be there for the rest`()
        throws
    {
        let outcome = try workspace.tidings("weeks", "--overrides", "mine.yaml")
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("mine.yaml: cannot be read (from 'overrides')"))
        #expect(try workspace.tidings("override", "--overrides", "mine.yaml").status == 78)
        let commands = [
            ["score", "OpenAI=-4", "--story", "OpenAI opens a model"],
            ["score", "OpenAI=-3", "--week", "2026-W18"],
            ["theme", "safety", "--story", "OpenAI opens a model"],
            ["company", "Orrin", "Orrin", "--not"], ["sponsor", "Orrin"],
            ["merge", "Castellan buys", "OpenAI opens a model"],
        ]
        for (number, command) in commands.enumerated() {
            let written = try workspace.run(
                "tidings", ["override"] + command + ["--overrides", "mine-\(number).yaml"])
            #expect(written.status == 0)
            #expect(workspace.exists("mine-\(number).yaml"))
        }
    }
}
