import Foundation
import StoryModel
import Testing

@testable import Ingestion

struct PageReaderTests {
    private let day = CalendarDay(daysSinceEpoch: 20_600)

    private func read(_ bytes: [UInt8], path: String = "saved/page.html") throws -> Document {
        let reading = try DocumentReader(options: ReadingOptions(today: day)).read(
            InputFile(path: path, bytes: bytes, modified: 1_700_000_000))
        return try #require(reading.documents.first)
    }

    private func sample(_ name: String) throws -> Document {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try read(
            Array(try Data(contentsOf: folder.appending(path: "../Samples/web/\(name)"))))
    }

    @Test func `an article has the title, source, date and address that the page states`() throws {
        let document = try sample("article.html")
        #expect(document.title == "Corvid Cloud buys the turbine maker Halvorsen")
        #expect(document.source == "The Load Curve")
        #expect(document.date.moment == .instant(1_778_045_400))
        #expect(document.date.origin == .message)
        #expect(document.url == "https://loadcurve.example/2026/05/corvid-halvorsen")
    }

    @Test func `an article is read without what stands around it`() throws {
        let document = try sample("article.html")
        #expect(
            document.text == """
                # Corvid Cloud buys the turbine maker Halvorsen

                Corvid Cloud said on Wednesday that it will buy Halvorsen Power for $4.2 billion, the \
                first time that a cloud company takes over a maker of turbines.

                The deal gives Corvid forty turbines that were promised to \
                [Orrin](https://loadcurve.example/2026/03/orrin), which now has to look elsewhere, and a \
                factory in Bergen with 1,900 people.

                ## Why now

                Grid operators quote seven years for a new connection. “We could wait, or we could \
                build,” said Ada Lindqvist, who runs Corvid’s data centers.

                - Closing is planned for September.
                - Regulators in Oslo and Brussels must agree.

                Halvorsen’s shares rose 31 percent; those of Orrin fell 6 percent in early trading.

                """)
    }

    @Test func `what stands under the title of an article is news`() throws {
        let document = try sample("article.html")
        let structure = StorySegmenter().structure(of: document)
        #expect(
            structure.stories.map(\.title.text) == [
                "Corvid Cloud buys the turbine maker Halvorsen", "Why now",
            ])
    }

    @Test func `a newsletter seen on the web is its text`() throws {
        let document = try sample("letter-view.html")
        #expect(document.title == "What the price cut means")
        #expect(document.source == "Loose Ends")
        #expect(document.date.moment == .instant(1_776_337_512))
        #expect(document.text.hasPrefix("# What the price cut means\n\n"))
        #expect(document.text.contains("same things, and that bet"))
        #expect(document.text.contains("[Orrin's list](https://orrin.example/prices)"))
        for word in ["Copy link", "Sign in", "Well argued", "12 Likes", "Privacy", "Share this"] {
            #expect(!document.text.contains(word), "\(word)")
        }
    }

    @Test func `a newsletter of tables is read whole, without what is hidden`() throws {
        let document = try sample("letter-tables.html")
        #expect(document.title == "Small models, large bills")
        #expect(document.date.moment == .day(try #require(CalendarDay("2026-04-14"))))
        let text = document.text
        #expect(!text.contains("halves its prices, and"))
        #expect(!text.contains("utm_") && !text.contains("CL0") && !text.contains("open.gif"))
        #expect(
            text.contains(
                "[Tallyhand halves the price of its small model (3 minute read)](https://news.example/tallyhand-prices)"
            ))
        #expect(text.contains("Unsubscribe"))
    }

    @Test func `stories, sponsor and notices of a newsletter of tables are told apart`() throws {
        let document = try sample("letter-tables.html")
        let structure = StorySegmenter().structure(of: document)
        #expect(
            structure.stories.map { String(document.text[$0.range].prefix(18)) } == [
                "[Tallyhand halves ", "[A court in Lisbon", "One chart\n\n**Memor",
            ])
        func role(of words: String) throws -> PassageRole? {
            let place = try #require(document.text.range(of: words))
            let offset = document.text.utf8.distance(
                from: document.text.startIndex, to: place.lowerBound)
            return structure.passages.first { $0.range.contains(offset) }?.role
        }
        #expect(try role(of: "Saltmarsh keeps every policy") == .sponsor)
        #expect(try role(of: "View this email") == .notice)
        #expect(try role(of: "You are receiving") == .notice)
        #expect(try role(of: "Unsubscribe") == .notice)
    }

    @Test(arguments: [
        ("<title>A dam breaks - The Dam Book</title>", "A dam breaks", "The Dam Book"),
        (
            "<title>A dam - and a dike</title><meta property=og:site_name content=Dams>", "A dam",
            "Dams"
        ),
        (
            "<meta property=og:title content='A dam | Dams'><meta property=og:site_name content=Dams>",
            "A dam", "Dams"
        ),
        (
            "<meta property=og:title content='A dam | 1953'><meta property=og:site_name content=Dams>",
            "A dam | 1953", "Dams"
        ),
        (
            """
            <script type="application/ld+json">[{"@type": "Article", "headline": "A dam", \
            "datePublished": "2026-05-06", "publisher": [{"name": "Dams"}]}]</script>
            """, "A dam", "Dams"
        ),
        (
            "<title>A dam - by Ada Moe - Dams</title><meta property=og:site_name content=Dams>",
            "A dam", "Dams"
        ),
        ("<title>A dam - by Ada Moe</title>", "A dam", "Ada Moe"),
        (
            "<script type=application/ld+json>{\"headline\": 1, \"datePublished\": [}</script><h1>A dam</h1>",
            "A dam", "saved"
        ),
    ])
    func `title and source come from the first that states them`(
        head: String, title: String, source: String
    ) throws {
        let html = "<!DOCTYPE html><html><head>\(head)</head><body><p>Water came over it.</p>"
        let document = try read(Array(html.utf8))
        #expect(document.title == title)
        #expect(document.source == source)
    }

    @Test(arguments: [
        ("<h1>A dam</h1><a>Ada Moe</a><div>Nov 21, 2025</div><div>∙ Paid</div>", "2025-11-21"),
        ("<h1>A dam</h1><p>By Ada Moe · Friday, 21 November 2025 · 6 min read</p>", "2025-11-21"),
        (
            "<h1>A dam</h1><h3>It held.</h3><span>Published on November 21, 2025</span>",
            "2025-11-21"
        ),
        ("<h1>A dam</h1><script>'Nov 21, 2025'</script><p>It held on Nov 21, 2025</p>", nil),
    ])
    func `a page that states no date has the one that it shows under its heading`(
        top: String, day: String?
    ) throws {
        let words = String(repeating: "Water came over the dam, and the dam held. ", count: 20)
        let html = "<!DOCTYPE html><html><body><article>\(top)<p>\(words)</p></article></body>"
        let document = try read(Array(html.utf8))
        #expect(document.date.origin == (day == nil ? .fileTime : .publishedLine))
        if let day { #expect(document.date.moment == .day(try #require(CalendarDay(day)))) }
    }

    @Test func `a page in another encoding is read as it declares`() throws {
        let html =
            "<html><head><meta charset=windows-1251><title>T</title></head><body><p>\u{0}</p>"
        let bytes = Array(html.utf8).filter { $0 != 0 } + [0xef, 0xf0, 0xe8]
        #expect(try read(bytes).text.contains("при"))
    }

    @Test func `a page that shows nothing is refused with the reason`() {
        #expect(throws: ReadingError.withoutText(.page)) {
            try read(
                Array("<html><body><div id=root></div><script>run()</script></body></html>".utf8))
        }
    }

    @Test func `a digest of ours as HTML is not read`() throws {
        let html = """
            <!DOCTYPE html><html><body><table><tr><td><h1>A Week of Dams</h1>
            <p>Week 18 · 27 April - 3 May 2026 · 4 sources · 41 stories</p><p>Text.</p></td></tr></table>
            """
        let reading = try DocumentReader(options: ReadingOptions(today: day)).read(
            InputFile(path: "a.html", bytes: Array(html.utf8), modified: 0))
        #expect(reading.isSkipped)
    }
}
