import Foundation
import Tagging
import Testing

@testable import tidings

/// A user's themes, in a file and in the program's output.
@Suite struct ThemeFileTests {
    private func changes(_ text: String) throws -> [ThemeChange] {
        try ThemeFile(text: text, path: "t.yaml").changes
    }

    @Test func `a theme has a description and phrases`() throws {
        let text = """
            # ours
            trade:
              label: Trade and tariffs
              description: Tariffs, customs and sanctions
              phrases: [export control, tariff, import duty]
            """
        #expect(
            try changes(text) == [
                ThemeChange(
                    name: "trade", label: "Trade and tariffs",
                    description: "Tariffs, customs and sanctions",
                    phrases: ["export control": 3, "tariff": 3, "import duty": 3])
            ])
    }

    @Test func `phrases may have weights, for and against`() throws {
        #expect(
            try changes("robots: {phrases: {robot: 3, chat robot: -2.5}}").first?.phrases
                == ["robot": 3, "chat robot": -2.5])
    }

    @Test func `themes are removed and renamed`() throws {
        #expect(
            try changes("agents: remove\nhardware: {was: compute}\n") == [
                ThemeChange(name: "agents", action: .remove),
                ThemeChange(name: "hardware", action: .rename(from: "compute")),
            ])
    }

    static let problems = [
        ("- trade", "line 1: expected a name on each line, with 'description' and"),
        ("trade:", "line 1: 'trade' needs 'description' and 'phrases' under it, or 'remove'"),
        ("a/b: remove", "line 1: 'a/b' is no name of a theme; write letters, as in 'trade:'"),
        ("trade:\n  phrase: a", "line 2: 'phrase' is no key of a theme; did you mean 'phrases'?"),
        ("trade:\n  phrases: [[a]]", "line 2: 'phrases' needs words"),
        ("trade:\n  phrases: {a: 9}", "line 2: a phrase's weight is a number from -3 to 3"),
        ("polcy: remove", "line 1: no theme is called 'polcy'; there are models, compute,"),
        ("a: {was: b}", "line 1: no theme is called 'b'; there are models, compute,"),
        ("policy: {was: business}", "line 1: there is a theme 'policy' already; take another"),
        ("trade: {label: Trade}", "line 1: 'trade' needs 'description' and 'phrases' to be found"),
        ("trade: [", "line 2: not YAML:"),
        ("[trade] Trade\n2 tariff", "not YAML:"),
    ]

    @Test(arguments: problems)
    func `a bad theme is named with its line and the way out`(text: String, words: String) throws {
        let problem = try #require(throws: SettingProblem.self) {
            _ = try ThemeFile(text: text + "\n", path: "t.yaml").changed(ThemeSet.shipped())
        }
        #expect(ErrorText().line(for: .settings(problem)).contains(words))
        #expect(Failure.settings(problem).status == .configuration)
    }

    @Test func `a theme beside the configuration holds for the whole archive at the next command`()
        throws
    {
        let workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write(SampleText.laterLetter, to: "in/later.md")
        try workspace.write("timezone: UTC\n", to: "tidings.yaml")
        try workspace.tidings("ingest", "in")
        try workspace.write(
            """
            takeovers:
              description: Companies that buy other companies, and who has to agree to it
              phrases: [memory maker, close the purchase, block the deal]
            business: remove
            hardware:
              was: compute
              label: Chips and Power
            """, to: "themes.yaml")
        let stories = try workspace.tidings("stories", "--json").objects()
        let names = stories.map { story in
            (story["themes"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
        }
        #expect(names.allSatisfy { !$0.contains("business") && !$0.contains("compute") })
        #expect(names.count { $0.contains("takeovers") } >= 2)
        #expect(names.contains { $0.contains("hardware") })
        #expect(try workspace.tidings("doctor").text.contains("lies beside the configuration"))
    }
}
