import Foundation
import Testing

@Suite struct RunTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write(SampleText.episode, to: "in/shows/episode.md")
    }

    @Test func `a run writes the digest of each week and sums up`() throws {
        try workspace.write(SampleText.laterLetter, to: "in/later.md")
        try workspace.write("not a picture", to: "in/cover.png")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(
            outcome.errorLines == [
                "3 new, 1 skipped; wrote digests/2026-W18.md, digests/2026-W19.md"
            ])
        #expect(workspace.names(in: "digests") == ["2026-W18.md", "2026-W19.md"])
        #expect(try workspace.read("digests/2026-W18.md").hasPrefix("# "))
    }

    @Test func `a second run changes nothing and writes nothing`() throws {
        try workspace.tidings("run", "in")
        let before = try workspace.modified("digests/2026-W18.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["2 unchanged; no digest has changed"])
        #expect(try workspace.modified("digests/2026-W18.md") == before)
    }

    @Test func `a digest that is missing is written again`() throws {
        try workspace.tidings("run", "in")
        let digest = try workspace.read("digests/2026-W18.md")
        try workspace.remove("digests/2026-W18.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.errorLines == ["2 unchanged; wrote digests/2026-W18.md"])
        #expect(try workspace.read("digests/2026-W18.md") == digest)
    }

    @Test func `a changed file takes the place of its old documents`() throws {
        try workspace.tidings("run", "in")
        try workspace.write(
            SampleText.letter.replacing("$4.2 billion", with: "$4.7 billion"), to: "in/letter.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.errorLines == ["1 changed, 1 unchanged; wrote digests/2026-W18.md"])
        let text = try workspace.tidings("show", "letter.md", "--text").text
        #expect(text.contains("$4.7 billion"))
    }

    @Test func `a document whose date changes leaves its old week`() throws {
        try workspace.remove("in/shows/episode.md")
        try workspace.tidings("run", "in")
        try workspace.write(
            SampleText.letter.replacing("2026-05-01", with: "2026-05-05"), to: "in/letter.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(
            outcome.errorLines == [
                "2026-W18 has no documents any more; a digest of it in digests is left as it is",
                "1 changed; wrote digests/2026-W19.md",
            ])
        #expect(
            try workspace.tidings("weeks").lines.dropFirst().map { $0.prefix(8) } == ["2026-W19"])
    }

    @Test func `a late document has its week's digest written anew`() throws {
        try workspace.tidings("run", "in/letter.md")
        let early = try workspace.read("digests/2026-W18.md")
        try workspace.tidings("run", "in")
        let late = try workspace.read("digests/2026-W18.md")
        #expect(early != late)
        let other = try Workspace()
        try other.write(SampleText.letter, to: "in/letter.md")
        try other.write(SampleText.episode, to: "in/shows/episode.md")
        try other.tidings("run", "in")
        #expect(try other.read("digests/2026-W18.md") == late)
    }

    @Test func `the week we are in says so far, until it is over`() throws {
        let friday = ["SOURCE_DATE_EPOCH": "1777636800"]  // 1 May 2026
        let outcome = try workspace.tidings("run", "in/letter.md", environment: friday)
        #expect(outcome.errorLines == ["1 new; wrote digests/2026-W18.md (so far)"])
        #expect(try workspace.read("digests/2026-W18.md").contains("so far"))
        try workspace.tidings("run", "in/letter.md")
        #expect(try !workspace.read("digests/2026-W18.md").contains("so far"))
    }

    @Test func `a dry run makes no archive and no digest`() throws {
        let outcome = try workspace.tidings("run", "in", "--dry-run", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["2 new; nothing was written"])
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines.allSatisfy { $0.contains("\"weeks\":[\"2026-W18\"]") })
        #expect(!workspace.exists("digests"))
        #expect(!workspace.exists("home"))
    }

    @Test func `a dry run over a known folder tells new from unchanged`() throws {
        try workspace.tidings("run", "in/letter.md")
        let archive = try workspace.bytes("home/.local/share/tidings/archive.sqlite")
        let outcome = try workspace.tidings("run", "in", "--dry-run")
        #expect(outcome.errorLines == ["1 new, 1 unchanged; nothing was written"])
        #expect(try workspace.bytes("home/.local/share/tidings/archive.sqlite") == archive)
    }

    @Test func `quiet runs say nothing when all goes well`() throws {
        let outcome = try workspace.tidings("run", "in", "--quiet")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.text.isEmpty)
    }

    @Test func `a week without stories gives no digest and no failure`() throws {
        try workspace.remove("in")
        try workspace.write(
            "# Nothing\n\n**Published:** 2026-05-01\n\nUnsubscribe here.\n", to: "in/empty.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines.first == "2026-W18 has no stories, and so no digest")
        #expect(!workspace.exists("digests"))
    }

    @Test func `our own digests are skipped`() throws {
        try workspace.tidings("run", "in", "--output", "in/digests")
        let outcome = try workspace.tidings("run", "in", "--output", "in/digests")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["2 unchanged, 1 skipped; no digest has changed"])
    }

    @Test func `the archive and its folder are their owner's alone, digests everybody's`() throws {
        try workspace.tidings("run", "in")
        #expect(try workspace.mode("home/.local/share/tidings") == 0o700)
        #expect(try workspace.mode("home/.local/share/tidings/archive.sqlite") == 0o600)
        #expect(try workspace.mode("digests/2026-W18.md") == 0o644)
        #expect(workspace.names(in: "digests") == ["2026-W18.md"])
    }

    @Test func `what the user says about inputs stays when a later run says nothing`() throws {
        try workspace.write("Castellan buys Orrin for $4.2 billion in cash.\n", to: "notes/a.txt")
        try workspace.tidings(
            "ingest", "notes", "--date", "2026-04-22", "--source", "Ana", "--kind", "notes")
        try workspace.tidings("run", "notes")
        let page = try workspace.tidings("show", "a.txt").text
        #expect(page.contains("2026-04-22 (given with --date)"))
        #expect(page.contains("Ana"))
    }

    @Test func `standard input is stored under the name given`() throws {
        let outcome = try workspace.tidings(
            "ingest", "-", "--name", "letters/may.md", input: SampleText.letter)
        #expect(outcome.status == 0)
        #expect(try workspace.tidings("show", "letters/may.md", "--text").text == SampleText.letter)
    }

    @Test func `two texts from standard input are two documents`() throws {
        try workspace.tidings("ingest", "-", input: SampleText.letter)
        try workspace.tidings("ingest", "-", input: SampleText.episode)
        #expect(try workspace.tidings("documents", "--json").lines.count == 2)
    }
}
