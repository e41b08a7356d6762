import Foundation
import Testing

@testable import tidings

@Suite struct TagCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample()
        try workspace.write("timezone: UTC\n", to: "tidings.yaml")
        try workspace.tidings("run", "in")
    }

    @Test func `with nothing changed everything is up to date`() throws {
        let outcome = try workspace.tidings("tag")
        #expect(outcome.text == "Everything is up to date\n")
        #expect(try workspace.tidings("tag", "--quiet").text.isEmpty)
    }

    @Test func `what a changed file changes is told, first without doing it`() throws {
        try workspace.write("- pattern: regulators\n  theme: safety\n", to: "overrides.yaml")
        let planned = try workspace.tidings("tag", "--dry-run", "--json").objects()
        let plan = try #require(planned.first)
        #expect(plan["documents"] as? Int == 2)
        #expect((plan["otherThemes"] as? Int ?? 0) > 0)
        #expect((plan["themes"] as? [String: Int])?["safety"] ?? 0 > 0)
        #expect(plan["weeks"] as? [String] == [])
        let done = try workspace.tidings("tag").text
        #expect(done.contains("2 documents tagged"))
        #expect(done.contains("with other themes"))
        #expect(done.contains("safety +"))
        #expect(done.contains("weeks: 2026-W18"))
        #expect(try workspace.tidings("tag", "--json").objects().first?["documents"] as? Int == 0)
    }
}
