import Foundation
import Testing

/// Folders with a list of feeds, and with feeds.
@Suite struct SourceListTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            """
            ---
            url: https://rack.example/2026/dam
            date: 2026-05-01
            ---
            # Corvid buys a dam

            Corvid Cloud has bought the dam in Norland for two billion dollars.
            """, to: "in/saved/dam.md")
    }

    private func list(_ name: String) -> String {
        "<opml><body><outline text=\"\(name)\" xmlUrl=\"https://rack.example/feed\" "
            + "htmlUrl=\"https://rack.example\"/></body></opml>"
    }

    private func sources() throws -> [String] {
        try workspace.tidings("documents", "--json").objects().compactMap {
            $0["source"] as? String
        }
    }

    @Test func `a list names what else is in its folder, when it comes and when it changes`() throws
    {
        try workspace.tidings("ingest", "in")
        #expect(try sources() == ["saved"])
        try workspace.write(list("The Rack Report"), to: "in/feeds.opml")
        #expect(
            try workspace.tidings("ingest", "in").errorLines.first?.hasPrefix(
                "1 changed, 1 skipped")
                == true)
        #expect(try sources() == ["The Rack Report"])
        let again = try workspace.tidings("ingest", "in")
        #expect(again.status == 0)
        #expect(again.errorLines.first?.hasPrefix("1 unchanged, 1 skipped") == true)
        try workspace.write(list("Racks"), to: "in/feeds.opml")
        try workspace.tidings("ingest", "in")
        #expect(try sources() == ["Racks"])
    }

    @Test func `what was read with a list keeps its name without it`() throws {
        try workspace.write(list("The Rack Report"), to: "in/feeds.opml")
        try workspace.tidings("ingest", "in")
        try workspace.remove("in/feeds.opml")
        try workspace.tidings("ingest", "in")
        #expect(try sources() == ["The Rack Report"])
    }

    @Test func `doctor says what a list names`() throws {
        try workspace.write(list("The Rack Report"), to: "in/feeds.opml")
        let text = try workspace.tidings("doctor", "in/feeds.opml").text
        #expect(text.contains("taken for a list of feeds"))
        #expect(text.contains("names 1 sources: The Rack Report"))
    }

    @Test func `a feed is as many documents as it has entries, and they go with it`() throws {
        let entries = (1...3).map {
            "<item><guid>\($0)</guid><title>Dam \($0)</title><pubDate>0\($0) May 2026 10:00 GMT</pubDate>"
                + "<description>Corvid Cloud has bought another dam in Norland.</description></item>"
        }
        func feed(_ entries: some Sequence<String>) -> String {
            "<rss><channel><title>The Rack Report</title>\(entries.joined())</channel></rss>"
        }
        try workspace.remove("in/saved/dam.md")
        try workspace.write(feed(entries), to: "in/feed.xml")
        try workspace.tidings("ingest", "in")
        #expect(try sources().count == 3)
        try workspace.write(feed(entries.dropFirst()), to: "in/feed.xml")
        try workspace.tidings("ingest", "in")
        let paths = try workspace.tidings("documents", "--json").objects().compactMap {
            $0["path"] as? String
        }
        #expect(paths == ["feed.xml#2", "feed.xml#3"])
    }
}
