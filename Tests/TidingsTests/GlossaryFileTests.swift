import Testing

@testable import tidings

/// What a user's glossary does to the program's output.
@Suite struct GlossaryFileTests {
    private let workspace: Workspace

    private static let episode = """
        # A week of chips

        **Podcast:** The Long Wire
        **Published:** 2026-05-01

        ## Transcript

        Next up, Amazon says its Gravitron chips are sold out until the autumn.
        The company told customers on Tuesday that orders of Gravitron now wait for nine months.
        Our own pick of the week is Castelan, which raised forty million dollars.
        """

    init() throws {
        workspace = try Workspace()
        try workspace.write(Self.episode, to: "in/episode.md")
    }

    @Test func `corrections are listed with line, words, company and origin`() throws {
        try workspace.tidings("ingest", "in")
        let page = try workspace.tidings("show", "episode.md", "--corrections").text
        #expect(page.contains("Gravitron  Graviton  Amazon"))
        let objects = try workspace.tidings("show", "episode.md", "--corrections", "--json")
            .objects()
        #expect(objects.count == 2)
        for key in [
            "document", "line", "range", "heard", "meant", "company", "origin", "confidence",
        ] {
            #expect(objects[0][key] != nil, "\(key)")
        }
        let shown = try #require(
            try workspace.tidings("show", "episode.md", "--json").objects().first)
        #expect((shown["corrections"] as? [Any])?.count == 2)
    }

    @Test func `corrected names are marked in the digest and listed in its coverage`() throws {
        try workspace.tidings("ingest", "in")
        let digest = try workspace.tidings("digest", "2026-W18").text
        #expect(digest.contains("[Graviton] chips"))
        #expect(digest.contains("Gravitron → Graviton (2)"))
        let object = try #require(
            try workspace.tidings("digest", "2026-W18", "--json").objects().first)
        let coverage = try #require(object["coverage"] as? [String: Any])
        let corrections = try #require(coverage["corrections"] as? [[String: Any]])
        #expect(corrections.first?["heard"] as? String == "Gravitron")
        #expect(corrections.first?["count"] as? Int == 2)
    }

    @Test(arguments: [
        ("tidings.yaml", "glossary:\n  Castelan: Castellan\n  Gravitron: Gravitron\n"),
        ("tidings.yaml", "glossary: words.yaml\n"),
    ])
    func `a glossary of the configuration or a file holds, and rows follow it`(
        name: String, text: String
    ) throws {
        try workspace.tidings("ingest", "in")
        try workspace.write("Castelan: Castellan\nGravitron: Gravitron\n", to: "words.yaml")
        try workspace.write(text, to: name)
        let page = try workspace.tidings(
            "show", "episode.md", "--corrections", environment: ["TIDINGS_CONFIG": name]
        ).text
        #expect(page.contains("Castelan  Castellan"))
        #expect(page.contains("your glossary"))
        #expect(!page.contains("Gravitron"))
    }

    @Test(arguments: [
        ("- a\n- b\n", 1), ("a: [b]\n", 1), ("good: fine\na:\n", 2), ("a: b: c\n", nil),
    ])
    func `a glossary that is none is refused with its line`(text: String, line: Int?) throws {
        try workspace.tidings("ingest", "in")
        try workspace.write(text, to: "words.yaml")
        let outcome = try workspace.tidings(
            "show", "episode.md", "--corrections", "--glossary", "words.yaml")
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("words.yaml"))
        if let line {
            #expect(outcome.errors.contains("line \(line)") || outcome.errors.contains(":\(line)"))
        }
    }
}
