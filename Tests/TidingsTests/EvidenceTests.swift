import Testing

/// `show --why`: what the tags of a document's stories come from.
struct EvidenceTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            """
            ---
            source: The Tide Table
            date: 2026-04-28
            ---

            ## A school board sues Adobe over its drawing model

            A school board in Bergen sued Adobe on Monday because its drawing model leaks prompts.
            Adobe had won a prize for the same model in March.
            """, to: "in/letter.md")
        try workspace.tidings("ingest", "in")
    }

    @Test func `each score is shown as a sum, each theme with the words that led to it`() throws {
        let page = try workspace.tidings("show", "letter.md", "--why").text
        let lines = page.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("   Adobe -") && $0.hasSuffix(" % sure") })
        #expect(lines.contains { $0.contains("-") && $0.contains("line 6: A school board sues") })
        #expect(lines.contains { $0.contains("+") && $0.contains("line 9: Adobe had won a prize") })
        #expect(lines.contains { $0.contains(" %: ") })
    }

    @Test func `programs get the stories with all evidence`() throws {
        let story = try #require(
            try workspace.tidings("show", "letter.md", "--why", "--json").objects().first)
        let company = try #require((story["companies"] as? [[String: Any]])?.first)
        let evidence = try #require(company["evidence"] as? [[String: Any]])
        let sum = evidence.compactMap { $0["addition"] as? Double }.reduce(0, +)
        #expect(abs(sum - (company["score"] as? Double ?? 9)) < 0.1)
        let theme = try #require((story["themes"] as? [[String: Any]])?.first)
        #expect((theme["evidence"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test func `it excludes what else a document can be shown as`() throws {
        let outcome = try workspace.tidings("show", "letter.md", "--why", "--corrections")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--corrections and --why exclude each other"))
    }
}
