import Testing

@testable import Ingestion

/// How the elements of all kinds of feeds are understood.
struct FeedParserTests {
    private func feed(_ xml: String) -> Feed { FeedParser.feed(of: Array(xml.utf8)) }

    private func entry(_ inside: String, spaces: String = "") throws -> FeedEntry {
        let xml = "<rss \(spaces)><channel><item>\(inside)</item></channel></rss>"
        return try #require(feed(xml).entries.first)
    }

    @Test(arguments: [
        "<rss version='2.0'><channel><title>Dams</title><item/></channel></rss>",
        "<rss version='0.91' xmlns='http://backend.userland.com/rss2'><channel><title>Dams</title><item/></channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>Dams</title></channel><item/></rdf:RDF>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://channel.netscape.com/rdf/simple/0.9/'><channel><title>Dams</title></channel><item/></rdf:RDF>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Dams</title><entry/></feed>",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Dams</a:title><a:entry/></a:feed>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Dams</title><entry/></feed>",
        "<feed xmlns='http://dam.example/own'><title>Dams</title><entry/></feed>",
        "<CHANNEL><TITLE>Dams</TITLE><ITEM/></CHANNEL>",
        "<rss><channel><x:title xmlns:x='http://dam.example/x'>Bolts</x:title><title>Dams</title><item/></channel></rss>",
        "<rss><channel><image><title>Logo</title></image><title>Dams</title><item/></channel></rss>",
        "<rss><channel><dc:title>Bolts</dc:title><title>Dams</title><item/></channel></rss>",
        "<rss><channel><title>Dams</title><dc:title>Bolts</dc:title><item/></channel></rss>",
    ])
    func `every dialect has a title and entries`(xml: String) {
        let feed = feed(xml)
        #expect(feed.head.texts["title"]?.value == "Dams")
        #expect(feed.entries.count == 1)
    }

    @Test(arguments: [
        ("<author>ada@lumen.example (Ada Quist)</author>", "ada@lumen.example (Ada Quist)"),
        ("<dc:creator>Ada Quist</dc:creator>", "Ada Quist"),
        ("<itunes:author>Ada Quist</itunes:author>", "Ada Quist"),
        ("<author><name>Ada</name><email>a@b.example</email></author>", "Ada (a@b.example)"),
        ("<author><email>a@b.example</email></author>", "a@b.example"),
        ("<author/>", nil),
    ])
    func `authors are named as the feed does`(inside: String, author: String?) throws {
        #expect(try entry(inside).head.author == author)
    }

    @Test(arguments: [
        ("<link>https://dam.example/1</link>", "https://dam.example/1"),
        ("<link href='https://dam.example/1'/>", "https://dam.example/1"),
        ("<guid>https://dam.example/1</guid>", "https://dam.example/1"),
        ("<guid isPermaLink='false'>https://dam.example/1</guid>", nil),
        ("<guid>dam-1</guid>", nil),
        ("<link rel='self' href='https://dam.example/feed'/>", nil),
        (
            "<link xml:base='https://dam.example/a/'>b?c=1&amp;d=2</link>",
            "https://dam.example/a/b?c=1&d=2"
        ),
        ("<link href='https://dam.example/?a=1&amp;b=2'/>", "https://dam.example/?a=1&b=2"),
    ])
    func `an entry's page is found`(inside: String, link: String?) throws {
        #expect(try entry(inside).head.link == link)
    }

    @Test func `a summary and a text are told apart`() throws {
        let entry = try entry(
            """
            <description>Short</description><itunes:summary>Shorter</itunes:summary>
            <content:encoded>&lt;p&gt;Whole&lt;/p&gt;</content:encoded>
            """)
        #expect(entry.head.texts["summary"]?.value == "Short")
        #expect(entry.summaries.map(\.value) == ["Shorter"])
        #expect(entry.content.map(\.value) == ["<p>Whole</p>"])
    }

    @Test(arguments: [
        ("<a>1 &lt; 2</a>", "1 < 2"), ("<a><![CDATA[<b>x</b> &amp; y]]></a>", "<b>x</b> &amp; y"),
        ("<a>caf&eacute; &#8217; &#146; &#x2019;</a>", "café ’ ’ ’"), ("<a>AT&T</a>", "AT&T"),
        ("<a>x &nosuch; y</a>", "x &nosuch; y"), ("<a>1 < 2</a>", "1 < 2"),
        ("<a>one<!-- gone --> two</a>", "one two"), ("<a>a\u{1}b</a>", "ab"),
    ])
    func `texts lose nothing to bad escapes`(inside: String, text: String) throws {
        let xml = inside.replacing("<a>", with: "<title>").replacing("</a>", with: "</title>")
        #expect(try entry(xml).head.texts["title"]?.value == text)
    }

    @Test func `an entry that never ends ends where the next begins`() {
        let feed = feed("<rss><channel><item><title>A<item><title>B</title></item>")
        #expect(feed.entries.map { $0.head.texts["title"]?.value } == ["A", "B"])
        #expect(feed.isIllFormed)
    }

    @Test func `languages are inherited, and ended by an empty one`() throws {
        let feed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en_GB">
            <entry><title>A</title></entry><entry xml:lang=""><title>B</title></entry></feed>
            """)
        #expect(feed.entries.map { $0.head.texts["title"]?.language } == ["en-GB", nil])
    }
}
