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

    /// An archive of posts, one of them cut in one part and whole in another, and of a list of feeds.
    private func addArchive() throws {
        let packed = Repository.url("Tests/IngestionTests/Samples/packed/account.zip")
        try workspace.write(try Data(contentsOf: packed), to: "in/account.zip")
        try workspace.write(
            """
            ---
            url: https://ferry.example/2026/boats
            date: 2026-05-01
            ---
            # Three boats are gone

            The crossing from Vlissingen has lost three boats.
            """, to: "in/saved/boats.md")
    }

    @Test func `a list that is packed names what else is in the folder`() throws {
        try addArchive()
        try workspace.tidings("ingest", "in")
        #expect(try sources().contains("The Ferry Log"))
    }

    @Test func `programs beside the posts of an archive are skipped`() throws {
        let page = """
            <!doctype html><html><head><title>Your archive</title>
            <script src="data/manifest.js"></script></head><body><div id="root"></div></body></html>
            """
        try workspace.write(page, to: "x/Your archive.html")
        try workspace.write("window.__THAR_CONFIG = {\"a\": 1}", to: "x/data/manifest.js")
        try workspace.write("!function(e){return e}(1);", to: "x/assets/js/main.js")
        try workspace.write("body { color: red }", to: "x/assets/main.css")
        try workspace.write(
            """
            window.YTD.tweets.part0 = [ { "tweet": { "id_str": "2044878495544246279",
              "created_at": "Thu Apr 16 20:40:00 +0000 2026", "full_text": "A dam is sold." } } ]
            """, to: "x/data/tweets.js")
        let outcome = try workspace.tidings("ingest", "x")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["1 new, 4 skipped"])
    }

    @Test func `a post that a packed archive has cut is told whole, and once`() throws {
        try addArchive()
        let outcome = try workspace.tidings("ingest", "in/account.zip")
        #expect(outcome.status == 0)
        let documents = try workspace.tidings("documents", "--json").objects()
        #expect(documents.count == 1)
        let path = try #require(documents.first?["path"] as? String)
        let text = try workspace.tidings("show", path, "--text").text
        #expect(text.components(separatedBy: "lost three boats").count == 2)
        #expect(text.contains("carried nine lorries") && !text.contains("…"))
        let again = try workspace.tidings("ingest", "in/account.zip")
        #expect(again.errorLines.first?.hasPrefix("1 unchanged") == true)
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

    @Test func `what was read with a list is named without it when it is gone`() throws {
        try workspace.write(list("The Rack Report"), to: "in/feeds.opml")
        try workspace.tidings("ingest", "in")
        #expect(try sources() == ["The Rack Report"])
        try workspace.remove("in/feeds.opml")
        #expect(
            try workspace.tidings("ingest", "in").errorLines.first?.hasPrefix("1 changed") == true)
        #expect(try sources() == ["saved"])
        #expect(
            try workspace.tidings("ingest", "in").errorLines.first?.hasPrefix("1 unchanged") == true
        )
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
