import Foundation
import Testing

/// Finding stories by their words.
@Suite struct SearchTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample(withLater: true)
        try workspace.tidings("ingest", "in")
    }

    @Test func `stories are found with their place and the words around it`() throws {
        let outcome = try workspace.tidings("search", "training data", "labs*")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 3)
        #expect(outcome.lines[1].contains("2026-W18 · Rack Units · episode.md:"))
        #expect(outcome.lines[2].contains("draft law on training data"))
    }

    @Test func `machine output has a line for each story`() throws {
        let objects = try workspace.tidings("search", "orrin", "--json").objects()
        #expect(objects.count == 3)
        for key in [
            "id", "document", "title", "source", "week", "date", "line", "time", "url", "snippet",
            "matches", "score", "themes", "companies",
        ] {
            #expect(objects[0][key] != nil, "\(key)")
        }
        let scores = objects.compactMap { $0["score"] as? Double }
        #expect(scores == scores.sorted(by: >))
        // The places are those of the stored text.
        let path = try #require(objects[0]["document"] as? String)
        let text = try workspace.tidings("show", path, "--text").output
        for match in try #require(objects[0]["matches"] as? [[Int]]) {
            #expect(String(decoding: text[match[0]..<match[1]], as: UTF8.self) == "Orrin")
        }
    }

    @Test(arguments: [
        (["orrin", "--week", "2026-W19"], 1), (["orrin", "--from", "2026-W19"], 1),
        (["orrin", "--to", "2026-W18"], 2), (["orrin", "--limit", "1"], 1),
        (["castellan", "--company", "nvidia"], 2), (["lisbon", "--theme", "policy"], 2),
        (["lisbon", "--theme", "agents"], 0), (["\"\" NEAR( -", "orrin"], 0),
    ])
    func `options narrow what is found`(_ arguments: [String], _ count: Int) throws {
        let outcome = try workspace.run("tidings", ["search"] + arguments + ["--json"])
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == count)
    }

    @Test func `nothing found is said, and is no failure`() throws {
        let outcome = try workspace.tidings("search", "zeppelin")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.errors.contains("no story holds these words"))
    }

    @Test(arguments: [
        ["search"], ["search", "!?"], ["search", "a", "--limit", "0"],
        ["search", "a", "--week", "2026-W18", "--from", "2026-W18"],
    ])
    func `a search for nothing is wrong usage`(_ arguments: [String]) throws {
        #expect(try workspace.run("tidings", arguments).status == 64)
    }

    @Test func `a misheard name is found as it was heard and as it is meant`() throws {
        try workspace.write(
            """
            # A week of chips

            **Podcast:** The Long Wire
            **Published:** 2026-05-01

            ## Transcript

            Next up, Amazon says its Gravitron chips are sold out until the autumn.
            The company told customers on Tuesday that orders of Gravitron now wait for nine months.
            """, to: "in/wire.md")
        try workspace.tidings("ingest", "in")
        for words in ["gravitron", "graviton chips"] {
            let outcome = try workspace.tidings("search", words)
            #expect(outcome.text.contains("The Long Wire"))
            #expect(outcome.text.contains("[Graviton] chips"))
        }
    }
}
