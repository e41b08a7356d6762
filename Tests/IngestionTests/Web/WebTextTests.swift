import Foundation
import StoryModel
import Testing

@testable import Ingestion

struct WebTextTests {
    private func text(_ html: String, base: String? = nil) -> String {
        WebText().text(of: Array(html.utf8), base: base)
    }

    @Test(arguments: [
        ("<p>One\n  two</p><p>three</p>", "One two\n\nthree\n"),
        ("<p>a<br>b<br><br>c", "a\nb\n\nc\n"),
        ("<h2>The <b>title</b><br>goes on</h2>text", "## The title goes on\n\ntext\n"),
        ("<p><strong>Lead-in:</strong> and <b>more</b>", "**Lead-in:** and more\n"),
        ("<td style=\"font-weight:700\">All bold</td>", "**All bold**\n"),
        (
            "<ul><li>One<li><p>Two</p><p>more</p><ul><li>Sub</ul></ul>",
            "- One\n- Two\n\n  more\n\n  - Sub\n"
        ),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b\n"),
        ("<blockquote><p>a<p>b</blockquote>c", "> a\n\n> b\n\nc\n"),
        ("<p>a<hr><p>b<hr>", "a\n\n---\n\nb\n"),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "| A | B |\n| 1 | 2 |\n"),
        ("<table><tr><td>Left story<td>right story</table>", "Left story\n\nright story\n"),
        ("<pre>  a\n   b</pre>", "  a\n   b\n"),
        ("caf&eacute; &amp; &#8217;s&nbsp;<q>x</q>&bogus;", "café & ’s “x”&bogus;\n"),
        ("word<sup><a href=\"#fn1\">1</a></sup> end", "word end\n"),
        ("plain words, no tag", "plain words, no tag\n"),
        ("", ""), ("<div><img src=a></div>", ""),
    ])
    func `HTML becomes Markdown`(html: String, markdown: String) {
        #expect(text(html) == markdown)
    }

    @Test(arguments: [
        "<div style=\"display:none;max-height:0\">no</div>", "<p hidden>no",
        "<span aria-hidden=true>no</span>",
        "<div style='FONT-SIZE: 1px; line-height:1px'>no</div>",
        "<div class='preheader x'>no</div>",
        "<td style=\"mso-hide:all\">no", "<script>no</script>", "<style>no</style>",
        "<noscript>no</noscript>",
        "<!--[if mso]><p>no</p><![endif]-->", "<select><option>no</select>", "<title>no</title>",
        "<svg><text>no</text></svg>", "<button>no</button>", "<template>no</template>",
    ])
    func `what is not shown is left out`(html: String) {
        #expect(text("<p>before</p>" + html) == "before\n")
    }

    @Test func `small letters around larger ones hide nothing`() {
        let html =
            "<td style=\"font-size:0px\"><p>tiny</p><p style=\"font-size:13px\">seen</p></td>"
        #expect(text(html) == "seen\n")
    }

    @Test func `conditions for mail programs are no text`() {
        #expect(text("<![if !mso]><p>for all</p><![endif]>") == "for all\n")
    }

    @Test func `characters without a form do not pad a text`() {
        #expect(text("a\u{200b}b&zwnj;c &zwnj;&nbsp;&#847;&shy;d") == "ab\u{200c}c d\n")
    }

    @Test(arguments: [
        ("<a href=\"https://a.example/b\">c</a>", "[c](https://a.example/b)"),
        ("<b><a href=\"/b?x=1\">c d</a></b> e", "**[c d](https://base.example/b?x=1)** e"),
        ("<a href=\"b.html\"><b>c d</b></a>", "**[c d](https://base.example/dir/b.html)**"),
        ("<a href=\"../b\">c</a>", "[c](https://base.example/b)"),
        ("<a href=\"//cdn.example/b\">c</a>", "[c](https://cdn.example/b)"),
        ("<a href=\"#top\">c</a> <a href=\"mailto:a@b.example\">d</a>", "c d"),
        ("<a href=\"javascript:alert(1)\">c</a>", "c"), ("<a href=\"data:text/html,x\">c</a>", "c"),
        ("<a href=\"https://a.example/b_(c)\">d</a>", "[d](https://a.example/b_%28c%29)"),
        ("<a href=\"https://a.example\">https://a.example</a>", "https://a.example"),
        ("<a href=\"https://a.example\"><h3>c</h3><p>d</p></a>", "### [c](https://a.example)\n\nd"),
        ("<a href=\"https://a.example\"><img src=b></a>e", "e"),
    ])
    func `links keep their targets`(html: String, markdown: String) {
        #expect(text(html, base: "https://base.example/dir/page?q") == markdown + "\n")
    }

    @Test func `relative links without a base are mere words`() {
        #expect(text("<a href=\"/b\">c</a>") == "c\n")
    }
}

/// What would cost a reader its time or its life.
struct HostileMarkupTests {
    private func text(_ html: String) -> String { WebText().text(of: Array(html.utf8)) }

    @Test(arguments: [300, 5_000, 100_000])
    func `what is nested deeply is read`(depth: Int) {
        let html =
            String(repeating: "<div>", count: depth) + "deep"
            + String(repeating: "</div>", count: depth) + "<p>after"
        #expect(text(html) == "deep\n\nafter\n")
    }

    @Test func `a tag with many attributes costs nothing behind it`() {
        let attributes = (0..<300_000).map { "a\($0)=1" }.joined(separator: " ")
        let html = "<p>before</p><a \(attributes)>in</a><p>after"
        let words = text(html).split(whereSeparator: \.isWhitespace)
        #expect(words == ["before", "in", "after"])
    }

    @Test func `misplaced end tags under many open elements end in time`() {
        let html =
            String(repeating: "<b>", count: 100_000) + String(repeating: "x</u> ", count: 100_000)
            + "<p>after"
        #expect(text(html).hasSuffix("after\n"))
    }

    @Test(arguments: ["<b><i>", "<h1>", "<h1><b>", "<div>"])
    func `elements in elements, none of them closed, take linear time`(tags: String) throws {
        let html = "<html><body>" + String(repeating: tags, count: 50_000) + "text"
        let file = InputFile(path: "a.html", bytes: Array(html.utf8), modified: 1_700_000_000)
        let document = try SampleFile.reader.read(file).documents.first
        #expect(document?.text.contains("text") == true)
    }

    @Test func `many links in one line take linear time`() {
        let link = "<a href=\"https://a.example/b\">word</a> and "
        #expect(text(String(repeating: link, count: 20_000)).utf8.count == 20_000 * 32)
    }

    @Test(arguments: [
        "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><p>&b;</p><p>after",
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p><p>after",
    ])
    func `entities of a page are not expanded`(html: String) {
        let read = text(html)
        #expect(read.hasSuffix("after\n"))
        #expect(!read.contains("root:") && !read.contains("aaaaaaaaaaaaaaaaaaaa"))
    }

    @Test func `no beginning of a page ends the program`() {
        let html = """
            <!DOCTYPE html><html><head><title>T</title><meta charset="utf-8"></head><body class='a'>\
            <!-- c --><table><tr><td style="font-size:0">x</td></tr></table><ul><li>é&eacute;</ul>\
            <a href="https://a.example/?u=https%3A%2F%2Fb.example">l</a><script>1<2</script></body>
            """
        let bytes = Array(html.utf8)
        for count in 0...bytes.count { _ = WebText().text(of: Array(bytes[..<count])) }
        #expect(text(html).contains("[l](https://b.example)"))
    }

    @Test(arguments: [
        "<p>be</p><script type=\"", "<p>be</p><script src='x", "<p>be</p><a href=\"b",
    ])
    func `a page may end inside of a value`(html: String) {
        #expect(text(html) == "be\n")
    }

    @Test func `a NUL ends nothing`() {
        #expect(text("<p>be\0fore<p>after") == "before\n\nafter\n")
    }
}
