import StoryModel
import Testing

@testable import Rendering

struct HTMLRendererTests {
    private let html = HTMLRenderer().render(
        SampleDigest().digest,
        options: RenderingOptions(themeLabels: ["courts": "Courts & Cases"]))

    @Test func `a page is what it always was`() throws {
        try Golden(name: "digest.html").expect(html)
    }

    @Test(arguments: [
        "<script", "<img", "<link", "javascript:", "url(", "@import", " src=", "onerror",
    ])
    func `a page fetches and runs nothing`(mark: String) {
        #expect(!html.contains(mark))
    }

    @Test func `every element that opens closes`() throws {
        var open: [Substring] = []
        for tag in html.split(separator: "<").dropFirst() {
            let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
            if name == "!" || name == "!DOCTYPE" || name == "meta" { continue }
            if name.first == "/" {
                #expect(open.popLast() == name.dropFirst())
            } else {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test(arguments: [
        (
            "</title><script>alert(1)</script>",
            "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        ),
        ("\" onload=\"x", "&quot; onload=&quot;x"), ("AT&T's <b>", "AT&amp;T&#39;s &lt;b&gt;"),
        ("a\u{202E}b\nc", "ab c"),
    ])
    func `text stays text`(text: String, expected: String) {
        #expect(HTMLText(text).html == expected)
    }

    @Test func `links are web addresses alone`() {
        let targets = html.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(!targets.isEmpty)
        for target in targets { #expect(target.hasPrefix("https://"), "\(target)") }
    }

    @Test func `scores are coloured by their sign`() {
        #expect(html.contains("color:#14602c\">+3.0</span>"))
        #expect(html.contains("color:#99231a\">-1.5</span>"))
        #expect(html.contains("color:#4a4e56\">0</span>"))
    }
}
