import Foundation
import Testing

@testable import Ingestion

struct HiddenTextTests {
    private func text(_ html: String) -> String { WebText().text(of: Array(html.utf8)) }

    /// A page that uses characters for private use is read without hiding anything.
    private func plainlyRead(_ html: String) -> String { text(html + "<!--\u{f0000}-->") }

    private let long = "The turbine hall at Bergen will be closed for the whole of next winter"

    @Test func `a parser sees a character for each long stretch of text`() {
        let lean = LeanMarkup(of: Array("<p>\(long)</p><b>short</b><i>\(long)</i>".utf8))
        #expect(
            String(decoding: lean.bytes, as: UTF8.self)
                == "<p>\u{f0000}</p><b>short</b><i>\u{f0001}</i>")
    }

    @Test func `a page of many shapes is read alike with and without`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        for name in ["article.html", "letter-tables.html", "letter-view.html"] {
            let page = try String(
                contentsOf: folder.appending(path: "../Samples/web/\(name)"), encoding: .utf8)
            #expect(text(page) == plainlyRead(page))
        }
    }

    @Test(arguments: [
        "<p>LONG &amp; LONG &copy 2026 LONG &#8217;s LONG AT&T LONG</p>",
        "<p>LONG\u{1}LONG\u{fffe}LONG\u{feff}LONG\u{ff01}LONG</p>",
        "<p>LONG <b>LONG</b>   LONG\n\n LONG</p>LONG<br>LONG",
        "LONG<p>LONG", "<p>LONG < LONG > LONG</p><3 LONG", "<a href=\"LONG>LONG</a> LONG",
        "<a href='LONG>LONG</a><a title=LONG href=http://a.example/>LONG</a>",
        "<?xml version=\"1.0\" LONG?><p>LONG</p><!DOCTYPE LONG><p>LONG",
        "<title>LONG</title><textarea>LONG</textarea><p>LONG</p><noscript>LONG</noscript>",
        "<script type=\"application/ld+json\">{\"a\": \"LONG\"}</script><p>LONG</p>",
        "</p LONG>LONG</>LONG<p/>LONG<p", "<pre>  LONG\n    LONG</pre>",
    ])
    func `text is the same with and without`(html: String) {
        let html = html.replacing("LONG", with: long)
        #expect(text(html) == plainlyRead(html))
    }

    @Test(arguments: ["Sold & gone for good", "a > b in each of them", "caf\u{ff01} and the rest"])
    func `text full of signs takes time in proportion`(_ words: String) {
        let page = Array("<p>\(String(repeating: words, count: 5_000))</p>".utf8)
        let time = ContinuousClock().measure {
            #expect(LeanMarkup(of: page).bytes == page)
        }
        #expect(time < .seconds(20))
    }

    @Test(arguments: ["&#xF0000;", "&#983040;", "&#x000f0000;", "\u{f0000}"])
    func `characters for private use are nobody else's text`(sign: String) {
        let read = text("<p>\(sign)</p><p>\(long)</p><p>\(sign)</p>")
        #expect(read == "\u{f0000}\n\n\(long)\n\n\u{f0000}\n")
    }
}
