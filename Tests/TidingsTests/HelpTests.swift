import Foundation
import Testing

@Suite struct HelpTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    static let commands = [
        "run", "ingest", "digest", "weeks", "documents", "stories", "companies", "show", "diff",
        "tag", "override", "forget", "doctor", "search", "template", "export",
    ]

    static let kinds = [
        "list", "company", "same", "theme", "score", "merge", "split", "begin", "sponsor",
    ]

    @Test(arguments: commands.map { [$0] } + kinds.map { ["override", $0] } + [[]])
    func `help begins with two or three examples`(_ command: [String]) throws {
        let outcome = try workspace.run("tidings", command + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count > 5)
        #expect(lines[1].isEmpty)
        #expect(lines[2] == "Examples:")
        let examples = lines[3...].prefix { $0.hasPrefix("  tidings ") }
        #expect((2...3).contains(examples.count))
        #expect(lines.allSatisfy { $0.count <= 80 })
        for example in examples {
            #expect(command.isEmpty || example.hasPrefix("  tidings \(command[0])"))
        }
    }

    @Test func `help lists the commands that there are`() throws {
        let help = try workspace.tidings("help").text
        for command in Self.commands { #expect(help.contains("\n  \(command) ")) }
    }

    @Test func `the README has each command`() throws {
        let readme = try String(contentsOf: Repository.url("README.md"), encoding: .utf8)
        for command in Self.commands { #expect(readme.contains("| `\(command)")) }
    }

    @Test func `the version is one line`() throws {
        let outcome = try workspace.tidings("--version")
        #expect(outcome.text == "tidings 0.1.0\n")
        #expect(outcome.status == 0)
        let changes = try String(contentsOf: Repository.url("CHANGELOG.md"), encoding: .utf8)
        #expect(changes.contains("\n## 0.1.0"))
    }
}
