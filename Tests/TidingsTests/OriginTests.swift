import Foundation
import Testing

@testable import tidings

/// Which inputs are the same, whatever their folder is called and wherever it goes.
@Suite struct OriginTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func documents() throws -> [String: String] {
        let objects = try workspace.tidings("documents", "--json").objects()
        return Dictionary(
            objects.map { ($0["path"] as? String ?? "", $0["id"] as? String ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    private func text(_ document: String) throws -> String {
        try workspace.tidings("show", document, "--text").text
    }

    @Test func `files of one name in two folders are two documents, and that is said once`() throws
    {
        try workspace.write(SampleText.letter, to: "p/notes.txt")
        try workspace.write(SampleText.laterLetter, to: "q/notes.txt")
        try workspace.tidings("ingest", "p/notes.txt")
        let first = try documents()
        let outcome = try workspace.tidings("ingest", "q/notes.txt", "--json")
        #expect(outcome.status == 0)
        #expect(
            outcome.errorLines.first
                == "q/notes.txt: called so, since a document from \(workspace.url("p").path) has "
                + "its shorter path")
        #expect(outcome.text.contains("it is called so, since a document from"))
        let both = try documents()
        #expect(both.keys.sorted() == ["notes.txt", "q/notes.txt"])
        #expect(both["notes.txt"] == first["notes.txt"])
        #expect(try text("notes.txt") == SampleText.letter)
        #expect(try text("q/notes.txt") == SampleText.laterLetter)
        let again = try workspace.tidings("ingest", "q/notes.txt", "p/notes.txt")
        #expect(again.errorLines == ["2 unchanged"])
        #expect(try documents() == both)
    }

    @Test func `folders in turn, or at once, never swap their documents`() throws {
        try workspace.write(SampleText.letter, to: "x/a/n.txt")
        try workspace.write(SampleText.laterLetter, to: "y/a/n.txt")
        #expect(try workspace.tidings("run", "x", "y").status == 0)
        let both = try documents()
        #expect(both.keys.sorted() == ["a/n.txt", "y/a/n.txt"])
        for folders in [["y"], ["x"], ["y", "x"]] {
            let outcome = try workspace.run("tidings", ["run"] + folders)
            #expect(
                outcome.errorLines == ["\(folders.count) unchanged; no digest has changed"])
        }
        try workspace.write(SampleText.episode, to: "y/a/n.txt")
        #expect(try workspace.tidings("run", "y").errors.contains("1 changed"))
        #expect(try text("a/n.txt") == SampleText.letter)
        #expect(try text("y/a/n.txt") == SampleText.episode)
        #expect(try documents() == both)
    }

    @Test func `a dry run tells the names that a run gives`() throws {
        try workspace.write(SampleText.letter, to: "x/n.txt")
        try workspace.write(SampleText.laterLetter, to: "y/n.txt")
        let dry = try workspace.tidings("ingest", "x", "y", "--dry-run", "--json").objects()
        #expect(dry.map { $0["path"] as? String } == ["n.txt", "y/n.txt"])
        let done = try workspace.tidings("ingest", "x", "y", "--json").objects()
        #expect(done.map { $0["path"] as? String } == ["n.txt", "y/n.txt"])
    }

    @Test(arguments: ["ABSOLUTE", "in/", "./in", "in/../in", "other/../in"])
    func `a folder is the same however it is spelt`(_ spelling: String) throws {
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write("x", to: "other/none.png")
        try workspace.tidings("ingest", "in")
        let name = spelling == "ABSOLUTE" ? workspace.url("in").path : spelling
        #expect(try workspace.tidings("ingest", name).errorLines == ["1 unchanged"])
    }

    @Test func `a file is the same by its own name and by that of a folder above it`() throws {
        try workspace.write(SampleText.letter, to: "in/letters/letter.md")
        try workspace.tidings("ingest", "in/letters/letter.md")
        #expect(try workspace.tidings("ingest", "in").errorLines == ["1 unchanged"])
        try workspace.write(SampleText.episode, to: "in/talks/episode.md")
        try workspace.tidings("ingest", "in")
        #expect(try workspace.tidings("ingest", "in/talks").errorLines == ["1 unchanged"])
        #expect(try documents().keys.sorted() == ["letter.md", "talks/episode.md"])
    }

    @Test func `a folder that was moved does not double its documents`() throws {
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write(SampleText.episode, to: "in/episode.md")
        try workspace.tidings("ingest", "in")
        let before = try documents()
        try FileManager.default.moveItem(at: workspace.url("in"), to: workspace.url("moved"))
        try workspace.write(SampleText.laterLetter, to: "moved/letter.md")
        let outcome = try workspace.tidings("ingest", "moved")
        #expect(
            outcome.errorLines == [
                "letter.md: took the place of the document with this path from "
                    + workspace.url("in").path,
                "1 changed, 1 unchanged",
            ])
        #expect(try documents() == before)
        // What comes to the old place now is another's.
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write(SampleText.episode, to: "in/episode.md")
        #expect(try workspace.tidings("ingest", "in").status == 0)
        #expect(
            try documents().keys.sorted()
                == ["episode.md", "in/episode.md", "in/letter.md", "letter.md"])
        #expect(try workspace.tidings("ingest", "moved").errorLines == ["2 unchanged"])
    }

    @Test func `a file that was moved alone is the same, another in its place is not`() throws {
        try workspace.write(SampleText.letter, to: "inbox/notes.txt")
        try workspace.tidings("ingest", "inbox/notes.txt")
        try workspace.remove("inbox/notes.txt")
        try workspace.write(SampleText.letter, to: "kept/notes.txt")
        #expect(try workspace.tidings("ingest", "kept/notes.txt").errorLines == ["1 unchanged"])
        try workspace.remove("kept/notes.txt")
        try workspace.write(SampleText.laterLetter, to: "inbox/notes.txt")
        try workspace.tidings("ingest", "inbox/notes.txt")
        #expect(try documents().keys.sorted() == ["inbox/notes.txt", "notes.txt"])
        #expect(try text("notes.txt") == SampleText.letter)
    }

    @Test func `a name that is taken has as many folders before it as tell it apart`() throws {
        for (folder, text) in [
            ("a/q", SampleText.letter), ("b/q", SampleText.laterLetter),
            ("c/q", SampleText.episode),
        ] { try workspace.write(text, to: "\(folder)/n.txt") }
        try workspace.tidings("ingest", "a/q", "b/q", "c/q")
        #expect(try documents().keys.sorted() == ["c/q/n.txt", "n.txt", "q/n.txt"])
        // A folder that really has such a path.
        try workspace.write(SampleText.letter + "More of it.\n", to: "d/q/n.txt")
        try workspace.tidings("ingest", "d")
        #expect(
            try documents().keys.sorted() == ["c/q/n.txt", "d/q/n.txt", "n.txt", "q/n.txt"])
    }

    @Test func `standard input takes no file's place, and no file takes its`() throws {
        try workspace.write(SampleText.letter, to: "in/notes.txt")
        try workspace.tidings("ingest", "in")
        try workspace.tidings("ingest", "-", "--name", "notes.txt", input: SampleText.laterLetter)
        try workspace.tidings("ingest", "-", "--name", "notes.txt", input: SampleText.episode)
        #expect(try documents().keys.sorted() == ["notes.txt", "stdin/notes.txt"])
        #expect(try text("stdin/notes.txt") == SampleText.episode)
    }

    @Test func `a correction binds to its document where two have its name`() throws {
        try workspace.write("timezone: UTC\n", to: "tidings.yaml")
        try workspace.write(SampleText.letter, to: "p/notes.txt")
        try workspace.write(SampleText.letter + "\nWhat else there was.\n", to: "q/notes.txt")
        try workspace.tidings("ingest", "p", "q")
        for (document, score) in [("notes.txt", "-4"), ("q/notes.txt", "3")] {
            let outcome = try workspace.tidings(
                "override", "score", "OpenAI=\(score)", "--story", "OpenAI opens a model",
                "--document", document)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("binds to \(document): OpenAI opens"))
        }
        let scores = try workspace.tidings("stories", "--json").objects()
            .filter { ($0["title"] as? String)?.hasPrefix("OpenAI") == true }
            .compactMap { story in
                (story["companies"] as? [[String: Any]])?
                    .first { $0["name"] as? String == "OpenAI" }?["score"] as? Double
            }
        #expect(scores == [-4, 3])
    }
}
