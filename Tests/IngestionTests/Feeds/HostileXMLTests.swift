import Testing

@testable import Ingestion

/// XML that was made to hurt.
struct HostileXMLTests {
    private func feed(_ xml: String) -> Feed { FeedParser.feed(of: Array(xml.utf8)) }

    @Test func `entities that name entities are not expanded`() {
        let laughs = (1...9).map {
            "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">"
        }
        let xml =
            "<!DOCTYPE rss [<!ENTITY a0 \"ha\">\(laughs.joined())]>"
            + "<rss><channel><title>&a9;&a0;</title></channel></rss>"
        #expect(feed(xml).head.texts["title"]?.value == "&a9;ha")
    }

    @Test func `a declared word is repeated up to a megabyte and then shown as written`() {
        let word = String(repeating: "x", count: 256)
        let xml =
            "<!DOCTYPE rss [<!ENTITY a \"\(word)\">]><rss><channel><title>"
            + String(repeating: "&a;", count: 100_000) + "</title></channel></rss>"
        let title = feed(xml).head.texts["title"]?.value ?? ""
        #expect(title.hasPrefix("xxx") && title.hasSuffix("&a;&a;"))
        #expect(title.utf8.count < 2_000_000)
    }

    @Test(arguments: [
        "<!ENTITY a SYSTEM \"file:///etc/passwd\">",
        "<!ENTITY % b SYSTEM \"file:///etc/passwd\">%b;",
        "<!ENTITY a PUBLIC \"x\" \"http://localhost:1/x\">",
    ])
    func `nothing is read from elsewhere`(declaration: String) {
        let xml = "<!DOCTYPE rss [\(declaration)]><rss><channel><title>&a;</title></channel></rss>"
        #expect(feed(xml).head.texts["title"]?.value == "&a;")
    }

    @Test func `depth ends reading and costs no stack`() {
        let deep = String(repeating: "<b>", count: 200_000)
        let feed = feed("<rss><channel><title>A</title><item><description>x\(deep)")
        #expect(feed.head.texts["title"]?.value == "A")
        #expect(feed.isIllFormed)
    }

    @Test func `attributes and namespaces by the thousand end reading`() {
        let crowd = (0..<100_000).map { " a\($0)=''" }.joined()
        #expect(feed("<rss><channel><title>A</title><x\(crowd)/></channel>").isIllFormed)
        let spaces = (0..<900).map { "<x xmlns:a\($0)='urn:a' xmlns:b\($0)='u' xmlns:c\($0)='v'>" }
        #expect(feed("<rss><channel><title>A</title>\(spaces.joined())").isIllFormed)
    }

    @Test func `ends of nothing take no time`() {
        let ends = String(repeating: "</b></i>", count: 100_000)
        #expect(
            feed("<rss><channel>\(ends)<title>A</title></channel></rss>").head.texts["title"]?.value
                == "A")
    }

    @Test(arguments: [
        "<", "<!", "<!DOCTYPE rss [", "<![CDATA[", "<?xml", "<rss a='", "&", "<rss>&#", "",
    ])
    func `what breaks off at once is an empty feed`(xml: String) {
        #expect(feed(xml).entries.isEmpty)
    }
}
