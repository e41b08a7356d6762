import Foundation
import Testing

/// Past weeks: several digests at once, what changed between them, and whether files are as they would
/// be written now.
@Suite struct LookingBackTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample(withLater: true)
        try workspace.tidings("run", "in")
    }

    @Test func `all weeks go into a folder, each in a file of its name`() throws {
        let outcome = try workspace.tidings("digest", "--all", "-o", "all")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(workspace.names(in: "all") == ["2026-W18.md", "2026-W19.md"])
        for name in workspace.names(in: "all") {
            #expect(try workspace.read("all/" + name) == (try workspace.read("digests/" + name)))
        }
        try workspace.tidings("digest", "--all", "--format", "html", "-o", "all")
        #expect(workspace.names(in: "all").filter { $0.hasSuffix(".html") }.count == 2)
    }

    @Test(arguments: [
        (["--from", "2026-W19"], ["2026-W19.md"]), (["--to", "2026-05-01"], ["2026-W18.md"]),
        (["--from", "2026-W18", "--to", "latest"], ["2026-W18.md", "2026-W19.md"]),
        (["--from", "2026-W30"], []),
    ])
    func `a range of weeks has two ends, each of which may be open`(
        _ range: [String], _ names: [String]
    ) throws {
        let outcome = try workspace.run("tidings", ["digest"] + range + ["-o", "some/"])
        #expect(outcome.status == 0)
        #expect(workspace.names(in: "some") == names)
    }

    @Test(arguments: [
        ["--all", "2026-W18"], ["--all", "--from", "2026-W18"], ["--from", "W18"],
        ["--from", "2026-W19", "--to", "2026-W18"], ["--from", "a@example.org"],
        ["--to", "2026-W18", "--to", "2026-W19"], ["--check", "--why"],
        ["--all", "--format", "html"],
    ])
    func `what contradicts itself is wrong usage`(_ arguments: [String]) throws {
        #expect(try workspace.run("tidings", ["digest"] + arguments).status == 64)
    }

    @Test func `events are new, going on and gone from week to week`() throws {
        let outcome = try workspace.tidings("diff", "2026-W18", "2026-W19")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("Going on\n"))
        #expect(outcome.text.contains("(first told in 2026-W18)"))
        #expect(outcome.text.contains("Gone since 2026-W18\n"))
        let record = try #require(
            try workspace.tidings("diff", "2026-W18", "latest", "--json").objects().first)
        #expect(record["earlier"] as? String == "2026-W18")
        #expect(record["later"] as? String == "2026-W19")
        for key in ["new", "goingOn", "gone", "companies"] { #expect(record[key] is [Any]) }
        #expect((record["goingOn"] as? [Any])?.count == 1)
    }

    @Test func `the status tells that weeks differ, where that is asked`() throws {
        #expect(try workspace.tidings("diff", "2026-W18", "2026-W19", "--exit-code").status == 2)
        #expect(try workspace.tidings("diff", "2026-W01", "2026-W02", "--exit-code").status == 0)
        let wrong = try workspace.tidings("diff", "2026-W19", "2026-W18")
        #expect(wrong.status == 64)
        #expect(
            wrong.errorLines == [
                "tidings: 2026-W19 is not before 2026-W18; name the earlier week first"
            ])
    }

    @Test func `files that are as they would be written now give status 0`() throws {
        let outcome = try workspace.tidings("digest", "--check")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        try workspace.remove("digests/2026-W18.md")
        #expect(try workspace.tidings("digest", "--check").status == 0)
        let named = try workspace.tidings("digest", "2026-W18", "--check")
        #expect(named.status == 2)
        #expect(named.text == "digests/2026-W18.md: is not there\n")
    }

    @Test func `a file that would come out differently is named with the reason`() throws {
        try workspace.write(
            try workspace.read("digests/2026-W19.md") + "!", to: "digests/2026-W19.md")
        let edited = try workspace.tidings("digest", "--check")
        #expect(edited.status == 2)
        #expect(edited.lines.count == 1)
        #expect(edited.text.contains("digests/2026-W19.md: would come out differently"))
        #expect(edited.text.contains("changed by hand"))
        try workspace.write(
            SampleText.letter.replacing("Castellan", with: "Brightwater"), to: "in/more.md")
        try workspace.tidings("ingest", "in")
        let more = try workspace.tidings("digest", "2026-W18", "--check")
        #expect(more.text.contains("1 new document"))
        try workspace.write("memory: {phrases: memory maker}\n", to: "t.yaml")
        let settings = try workspace.tidings("digest", "2026-W18", "--check", "--themes", "t.yaml")
        #expect(settings.text.contains("other settings"))
        try workspace.write("# My own\n", to: "other/2026-W18.md")
        let other = try workspace.tidings("digest", "--check", "-o", "other")
        #expect(other.text == "other/2026-W18.md: differs; this archive did not write it\n")
    }

    @Test func `a week without stories has no file to be missed`() throws {
        try workspace.write("---\ndate: 2026-03-04\n---\n# Nothing\n", to: "in/nothing.md")
        try workspace.tidings("run", "in")
        #expect(!workspace.exists("digests/2026-W10.md"))
        let outcome = try workspace.tidings("digest", "2026-W10", "--check")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
    }

    @Test func `the arithmetic of the ranking is told in either way of asking for JSON`() throws {
        let flag = try workspace.tidings("digest", "2026-W18", "--why", "--json")
        let format = try workspace.tidings("digest", "2026-W18", "--why", "--format", "json")
        #expect(format.output == flag.output)
    }

    @Test func `the arithmetic of the ranking adds up`() throws {
        let outcome = try workspace.tidings("digest", "2026-W18", "--why")
        #expect(outcome.lines.first?.hasPrefix("insight  rank  sources") == true)
        let records = try workspace.tidings("digest", "2026-W18", "--why", "--json").objects()
        #expect(records.count == outcome.lines.count - 1)
        for record in records {
            let parts = try #require(record["parts"] as? [String: Int])
            let rank = try #require(record["rank"] as? Int)
            #expect(abs(parts.values.reduce(0, +) - rank) <= parts.count)
        }
        #expect(records.first?["insight"] as? Int == 1)
    }
}
