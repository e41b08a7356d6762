import Testing

/// What lists call stories and events.
@Suite struct ShownTitleTests {
    private let workspace: Workspace

    private static let episode = """
        # A week of chips

        **Podcast:** The Long Wire
        **Published:** 2026-05-01

        ## Transcript

        Next up, Amazon says its Gravitron chips are sold out until the autumn.
        The company told customers on Tuesday that orders of Gravitron now wait for nine months.
        """

    init() throws {
        workspace = try Workspace()
        try workspace.write(Self.episode, to: "in/episode.md")
        try workspace.write(SampleText.laterLetter, to: "in/later.md")
        try workspace.tidings("ingest", "in")
    }

    @Test(arguments: [
        ["stories"], ["search", "chips"], ["diff", "2026-W18", "2026-W19"],
        ["digest", "2026-W18", "--why"],
    ])
    func `titles are shown with corrected names, and marked`(_ command: [String]) throws {
        let text = try workspace.run("tidings", command).text
        #expect(text.contains("its [Graviton] chips are sold out"))
        #expect(!text.contains("its Gravitron chips are sold out"))
    }

    @Test func `a document's page has its text as it is, and the titles as they are shown`() throws
    {
        let page = try workspace.tidings("show", "episode.md").text
        let titles = try #require(page.split(separator: "\nStories\n").last)
        #expect(titles.contains("its [Graviton] chips are sold out"))
        #expect(!titles.contains("Gravitron"))
    }

    @Test func `machine output has the title as the text has it, and as it is shown`() throws {
        for command in [["stories"], ["search", "chips"]] {
            let objects = try workspace.run("tidings", command + ["--json"]).objects()
            let story = try #require(
                objects.first { ($0["title"] as? String)?.contains("Gravitron") == true })
            #expect((story["shownTitle"] as? String)?.contains("[Graviton]") == true)
        }
        let diff = try #require(
            try workspace.tidings("diff", "2026-W18", "2026-W19", "--json").objects().first)
        let gone = try #require(diff["gone"] as? [[String: Any]])
        #expect((gone.first?["title"] as? String)?.contains("Gravitron") == true)
        #expect((gone.first?["headline"] as? String)?.contains("[Graviton]") == true)
    }

    @Test func `events are called as the digest calls them`() throws {
        let digest = try #require(
            try workspace.tidings("digest", "2026-W18", "--json").objects().first)
        let insights = try #require(digest["insights"] as? [[String: Any]])
        let headline = try #require(insights.first?["headline"] as? String)
        #expect(try workspace.tidings("digest", "2026-W18", "--why").text.contains(headline))
        #expect(
            try workspace.tidings("diff", "2026-W18", "2026-W19").text.contains("  \(headline)\n"))
        let ranked = try workspace.tidings("digest", "2026-W18", "--why", "--json").objects()
        #expect(ranked.first?["headline"] as? String == headline)
    }
}
