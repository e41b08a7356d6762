import Foundation
import Testing

/// The digests of the sample weeks, kept as files, and the excerpt of one in the README.
@Suite(.serialized) struct GoldenDigestTests {
    private static let shownWeek = "2026-W12"

    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let outcome = try workspace.tidings("run", Repository.url("Fixtures/listening").path)
        try #require(outcome.status == 0)
    }

    @Test(arguments: FixtureTests.weeks)
    func `the digests are those that were agreed on`(_ week: String) throws {
        try GoldenFile.expect(
            try workspace.read("digests/\(week).md"), at: "Fixtures/digests/\(week).md")
    }

    @Test func `the README shows the beginning of a digest as it is`() throws {
        let digest = try workspace.read("digests/\(Self.shownWeek).md")
        let beginning = digest.components(separatedBy: "\n\n### 2. ").first ?? ""
        let url = Repository.url("README.md")
        let readme = try String(contentsOf: url, encoding: .utf8)
        let parts = readme.components(separatedBy: "```markdown\n")
        try #require(parts.count == 2)
        let rest = parts[1].components(separatedBy: "\n```\n")
        try #require(rest.count == 2)
        if GoldenFile.isRecording {
            let new = parts[0] + "```markdown\n" + beginning + "\n```\n" + rest[1]
            try new.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("recorded the excerpt in README.md; look at it, then run without")
            return
        }
        #expect(rest[0] == beginning)
    }
}
