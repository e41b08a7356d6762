import Foundation
import Testing

/// How much a digest tells: a page, what is usual, or everything.
@Suite struct LengthTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.tidings("run", Repository.url("Fixtures/listening").path)
    }

    private func insights(_ text: String) -> Int {
        text.components(separatedBy: "\n### ").filter { $0.first?.isNumber ?? false }.count
    }

    @Test(arguments: FixtureTests.weeks)
    func `a brief digest fits on one printed page`(_ week: String) throws {
        let text = try workspace.tidings("digest", week, "--brief").text
        let page = text.replacing(/\]\([^)]*\)/, with: "]").split(
            separator: "\n", omittingEmptySubsequences: false)
        // A line of print holds 92 characters; an empty line is half as high.
        let lines = page.dropLast().reduce(0.0) { sum, line in
            sum + (line.isEmpty ? 0.5 : Double(1 + line.count / 92))
        }
        #expect(lines <= 60)
        #expect(lines >= 45)
        #expect(insights(text) >= 3)
        #expect(text.contains("\n## Coverage\n"))
        #expect(!text.contains("\n## Sources\n"))
    }

    @Test(arguments: FixtureTests.weeks)
    func `a full digest tells more than the standard one`(_ week: String) throws {
        let standard = try workspace.read("digests/\(week).md")
        let full = try workspace.tidings("digest", week, "--full").text
        #expect(full.utf8.count > standard.utf8.count * 11 / 10)
        #expect(insights(full) >= insights(standard))
        let brief = try workspace.tidings("digest", week, "--brief").text
        #expect(insights(brief) < insights(standard))
    }

    @Test func `the length is a setting, which flags beat`() throws {
        try workspace.write("length: brief\n", to: "tidings.yaml")
        let brief = try workspace.tidings("digest", "2026-W12").text
        #expect(brief == (try workspace.tidings("digest", "2026-W12", "--brief").text))
        let standard = try workspace.tidings("digest", "2026-W12", "--length", "standard").text
        #expect(standard == (try workspace.read("digests/2026-W12.md")))
        #expect(try workspace.tidings("doctor").text.contains("length"))
        let environment = ["TIDINGS_LENGTH": "full"]
        let full = try workspace.tidings("digest", "2026-W12", environment: environment).text
        #expect(full == (try workspace.tidings("digest", "2026-W12", "--full").text))
    }

    @Test func `a run writes digests of the length that is asked for`() throws {
        let folder = Repository.url("Fixtures/listening").path
        try workspace.tidings(
            "run", folder, "--brief", "--archive", "other.sqlite", "--output", "brief")
        #expect(
            try workspace.read("brief/2026-W12.md")
                == (try workspace.tidings("digest", "2026-W12", "--brief").text))
        let check = try workspace.tidings(
            "digest", "--check", "-o", "brief", "--archive", "other.sqlite")
        #expect(check.status == 2)
        #expect(check.lines.count == FixtureTests.weeks.count)
        #expect(check.lines.allSatisfy { $0.contains("length standard, it was brief") })
        let same = try workspace.tidings(
            "digest", "--check", "--brief", "-o", "brief", "--archive", "other.sqlite")
        #expect(same.status == 0)
    }

    @Test func `machine output says which length it is`() throws {
        for length in ["brief", "standard", "full"] {
            let record = try #require(
                try workspace.tidings("digest", "2026-W12", "--json", "--length", length)
                    .objects().first)
            #expect(record["length"] as? String == length)
        }
    }

    @Test(arguments: [["--brief", "--full"], ["--brief", "--length", "full"]])
    func `two lengths at once are wrong usage`(_ flags: [String]) throws {
        #expect(try workspace.run("tidings", ["digest"] + flags).status == 64)
    }

    @Test func `a length that is none is named with the way out`() throws {
        let outcome = try workspace.tidings("digest", "--length", "short")
        #expect(outcome.status == 78)
        #expect(
            outcome.errorLines == [
                "tidings: --length: 'short' is no length; write brief, standard or full"
            ])
    }
}
