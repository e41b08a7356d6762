import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// How lists of feeds name the sources of what else is read.
struct SourceNamesTests {
    private func sample() throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appending(path: "../Samples/subscriptions.opml")))
    }

    @Test func `feeds are found in folders, with their titles`() throws {
        let sources = SourceListReader().sources(in: try sample())
        #expect(sources.map(\.name) == ["The Rack Report", "Lumen's notes", "Signals"])
        #expect(sources.map(\.page) == ["https://rack.example/", "https://lumen.example", nil])
    }

    @Test(arguments: [
        ("https://rack.example/feed/", nil, "The Rack Report"),
        ("http://www.rack.example/feed", nil, "The Rack Report"),
        (nil, "https://rack.example/2026/05/corvid-dam/?x=1#y", "The Rack Report"),
        ("https://signal.example/feed.json", "https://rack.example/1", "Signals"),
        (nil, "https://signal.example/1", nil), (nil, "https://rack.example.org/", nil),
        (nil, "mailto:ada@rack.example", nil), (nil, nil, nil),
    ])
    func `an address tells the source that it belongs to`(
        feed: String?, page: String?, name: String?
    ) throws {
        #expect(SourceNames(lists: [try sample()]).name(feed: feed, page: page) == name)
    }

    @Test func `the longest address counts, and a shared one tells nothing`() {
        let list = """
            <opml><body><outline text="Ada" xmlUrl="https://host.example/ada/feed" htmlUrl="https://host.example/ada"/>
            <outline text="Host" xmlUrl="https://host.example/feed" htmlUrl="https://host.example/"/>
            <outline text="One" xmlUrl="https://two.example/1" htmlUrl="https://two.example/"/>
            <outline text="Two" xmlUrl="https://two.example/2" htmlUrl="https://two.example/"/></body></opml>
            """
        let names = SourceNames(lists: [Array(list.utf8)])
        #expect(names.name(feed: nil, page: "https://host.example/ada/1") == "Ada")
        #expect(names.name(feed: nil, page: "https://host.example/ben/1") == "Host")
        #expect(names.name(feed: nil, page: "https://two.example/1") == nil)
        #expect(names.name(feed: "https://two.example/2", page: nil) == "Two")
    }

    @Test func `what is no list names nothing`() {
        #expect(SourceNames(lists: [[], Array("<rss/>".utf8), [0xff, 0x00]]).isEmpty)
    }

    @Test func `a feed and a page are called as the list calls them`() throws {
        let names = SourceNames(lists: [try sample()])
        let today = CalendarDay(daysSinceEpoch: 20_600)
        let reader = DocumentReader(options: ReadingOptions(names: names, today: today))
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let feed = Array(try Data(contentsOf: folder.appending(path: "../Samples/atom.xml")))
        let page =
            "---\nurl: https://rack.example/9\ndate: 2026-05-03\n---\n# A dam\n\nIt is sold.\n"
        let sources = try [feed, Array(page.utf8)].flatMap {
            try reader.read(InputFile(path: "a", bytes: $0, modified: nil)).documents.map(\.source)
        }
        #expect(sources == ["Lumen's notes", "Tessel Watch", "The Rack Report"])
    }
}
