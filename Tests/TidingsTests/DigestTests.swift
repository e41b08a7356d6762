import Foundation
import Testing

@Suite struct DigestTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample(withLater: true)
        try workspace.tidings("run", "in")
    }

    @Test func `a digest comes from the archive alone`() throws {
        try workspace.remove("in")
        let written = try workspace.read("digests/2026-W18.md")
        #expect(try workspace.tidings("digest", "2026-W18").text == written)
        try workspace.remove("digests")
        let outcome = try workspace.tidings("digest", "2026-W18", "-o", "new/digest.md")
        #expect(outcome.errorLines == ["wrote new/digest.md"])
        #expect(outcome.text.isEmpty)
        #expect(try workspace.read("new/digest.md") == written)
    }

    @Test(arguments: [
        [], ["latest"], ["2026-W19"], ["2026-05-04"], ["2026-05-10"], ["latest", "2026-W19"],
    ])
    func `weeks are named in several ways`(_ names: [String]) throws {
        let outcome = try workspace.run("tidings", ["digest"] + names)
        #expect(outcome.text == (try workspace.read("digests/2026-W19.md")))
    }

    @Test(arguments: ["W18", "2026-W54", "2026-18", "yesterday"])
    func `another form is no week`(_ name: String) throws {
        let outcome = try workspace.tidings("digest", name)
        #expect(outcome.status == 64)
        #expect(
            outcome.errorLines == [
                "tidings: '\(name)' is no week; write one as 2026-W18, a day in it as 2026-05-03, "
                    + "or 'latest'"
            ])
    }

    @Test(arguments: ["markdown", "html", "email", "json"])
    func `a week without stories prints nothing, in any format`(_ format: String) throws {
        let outcome = try workspace.tidings("digest", "2026-W01", "--format", format)
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.errorLines == ["2026-W01 has no stories, and so no digest"])
    }

    @Test func `JSON is one object a week`() throws {
        let outcome = try workspace.tidings("digest", "2026-W18", "2026-W19", "--json")
        #expect(outcome.lines.count == 2)
        let same = try workspace.tidings("digest", "2026-W18", "2026-W19", "--format", "json")
        #expect(same.output == outcome.output)
        let digests = try outcome.objects()
        #expect(digests.map { $0["week"] as? String } == ["2026-W18", "2026-W19"])
        let keys = [
            "week", "headline", "opening", "insights", "quotes", "summary", "actions", "companies",
            "watch", "sources", "coverage",
        ]
        for digest in digests { #expect(Set(keys).subtracting(digest.keys).isEmpty) }
    }

    @Test func `a mail has its addresses, once each`() throws {
        let outcome = try workspace.tidings(
            "digest", "2026-W18", "--format", "email", "--to", "team@example.org", "--to",
            "ana@example.org", "--from", "tidings@example.org")
        #expect(outcome.status == 0)
        let head = outcome.text.components(separatedBy: "\n\n").first ?? ""
        #expect(head.contains("\nTo: team@example.org, ana@example.org\n"))
        #expect(head.contains("From: tidings@example.org\n"))
        #expect(head.contains("Subject: "))
    }

    @Test func `a page is one whole page`() throws {
        let text = try workspace.tidings("digest", "2026-W18", "--format", "html").text
        #expect(text.hasPrefix("<!DOCTYPE html>"))
        #expect(text.hasSuffix("</html>\n"))
    }

    @Test(arguments: ["html", "email"])
    func `a page or a mail holds one week`(_ format: String) throws {
        let outcome = try workspace.tidings("digest", "2026-W18", "2026-W19", "--format", format)
        #expect(outcome.status == 64)
        #expect(outcome.errorLines.first == "tidings: --format \(format) takes one week")
    }

    @Test func `a device is written to, and a link is followed`() throws {
        let device = try workspace.tidings("digest", "2026-W18", "-o", "/dev/null")
        #expect(device.status == 0)
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
        try workspace.write("old", to: "real.md")
        try workspace.link("link.md", to: "real.md")
        try workspace.tidings("digest", "2026-W18", "-o", "link.md")
        #expect(try workspace.read("real.md") == (try workspace.read("digests/2026-W18.md")))
    }

    @Test func `a dry run writes no file`() throws {
        let outcome = try workspace.tidings("digest", "-o", "new.md", "--dry-run")
        #expect(outcome.errorLines == ["would write new.md"])
        #expect(!workspace.exists("new.md"))
    }

    @Test func `another theme changes what was derived`() throws {
        try workspace.write(
            "memory:\n  phrases: [memory maker, bandwidth memory]\n", to: "t.yaml")
        let themes = try workspace.tidings("stories", "--json", "--themes", "t.yaml").text
        #expect(themes.contains("\"name\":\"memory\""))
        let again = try workspace.tidings("stories", "--json").text
        #expect(!again.contains("\"name\":\"memory\""))
    }
}

extension Outcome {
    /// The lines of standard output as JSON objects.
    func objects() throws -> [[String: Any]] {
        try lines.compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }
}
