import Testing

@testable import Ingestion

/// The words of Markdown without its marks.
struct MarkdownTextTests {
    private func words(_ markdown: String) -> String? {
        MarkdownText().words(of: markdown)?.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    @Test(arguments: [
        ("# A *dam* is `sold`", "A dam is sold"),
        ("A title\n---\n\ntext", "A title text"),
        (
            "[words](https://dam.example \"Title\") and [more][1]\n\n[1]: https://dam.example",
            "words and more"
        ),
        ("![a *picture*](p.png) behind", "behind"),
        ("1 \\* 2 &amp; 3 &eacute; &#8217;", "1 * 2 & 3 é ’"),
        ("> - nested\n>   1. deeper  \n>   and on", "nested deeper and on"),
        ("```\n*as* it is\n```", "*as* it is"),
        ("<div>\nA <b>dam</b> &amp; more\n</div>", "A dam & more"),
        ("a <span class=x>dam</span> b", "a dam b"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b 1 2"),
        ("", ""),
    ])
    func `marks are gone and words are whole`(markdown: String, expected: String) {
        #expect(words(markdown) == expected)
    }

    @Test(arguments: ["![[]()", "[", "[a](<b", "[[]]"])
    func `a paragraph crowded with brackets is not parsed`(mark: String) {
        let text = String(repeating: mark, count: 200_000 / mark.utf8.count)
        #expect(MarkdownText().words(of: text) == nil)
        let paragraphs = String(repeating: mark + "\n\n", count: 2000)
        #expect(MarkdownText().words(of: paragraphs) != nil)
    }

    @Test(arguments: [">", "*_", "- ", "|x\n|-|\n", "`a ``b ", "<!--"])
    func `repeated marks take no time to speak of`(mark: String) {
        let text = String(repeating: mark, count: 200_000 / mark.utf8.count)
        #expect(MarkdownText().words(of: text) != nil)
    }

    @Test func `a text over the limit is not parsed`() {
        #expect(MarkdownText().words(of: String(repeating: "a", count: 5 << 20)) == nil)
    }
}
