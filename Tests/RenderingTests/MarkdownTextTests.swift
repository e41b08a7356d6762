import Testing

@testable import Rendering

struct MarkdownTextTests {
    @Test(arguments: [
        "GPT-5.5 costs $40 billion", "A/B, R&D and AT&T", "don't", "~30% to ~40%",
        "snake_case_name",
        "a < b > c", "3 > 2", "#1 and C# and F#, mostly", "1.5 points", "-5 degrees", "(see below)",
        "100% sure: yes!", "[DeepSeek] v4", "by [Claude Code]'s", "$40-$45 billion",
        "\"quoted\" - he said", "naïve café 電力 🇩🇪 👩‍💻",
    ])
    func `ordinary text stays as it is`(text: String) {
        #expect(MarkdownText(text).markdown == text)
        #expect(MarkdownText(text, opensLine: true).markdown == text.hashEscaped)
        #expect(MarkdownText(text, isCell: true).markdown == text)
    }

    @Test(arguments: [
        ("*bold*", "\\*bold\\*"), ("_a_ b_c", "\\_a\\_ b_c"), ("`x`", "\\`x\\`"),
        ("[a](http://b)", "\\[a\\](http\\://b)"), ("www.a.b", "www\\.a.b"), ("![a]", "!\\[a\\]"),
        ("[a b][c d]", "\\[a b\\]\\[c d\\]"), ("[ab]: c", "\\[ab\\]: c"), ("[x] a", "\\[x\\] a"),
        ("[^ab]", "\\[^ab\\]"), ("[a_b]", "\\[a_b\\]"),
        ("<script>", "\\<script>"),
        ("</b>", "\\</b>"), ("<!-- x", "\\<!-- x"), ("&amp; &#42;", "\\&amp; \\&#42;"),
        ("~~gone~~", "\\~\\~gone\\~\\~"), ("a\\", "a\\\\"), ("$x^2$", "$x^2\\$"),
        ("C ##", "C \\##"), ("a\nb\r\n\tc", "a b c"), ("a\u{0}b\u{1B}[1m", "ab\\[1m"),
        ("\u{202E}abc\u{2066}", "abc"), ("a\u{2028}b\u{85}c", "a b c"),
    ])
    func `marks are escaped`(text: String, markdown: String) {
        #expect(MarkdownText(text).markdown == markdown)
    }

    @Test(arguments: [
        ("# a", "\\# a"), ("> a", "\\> a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("---", "\\---"),
        ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("===", "\\==="), ("-", "\\-"), ("1.", "1\\."),
        ("2026. a", "2026\\. a"), ("+5 is good", "+5 is good"), ("-5 is bad", "-5 is bad"),
        ("1.5 is it", "1.5 is it"),
    ])
    func `marks that begin a line are escaped there`(text: String, markdown: String) {
        #expect(MarkdownText(text, opensLine: true).markdown == markdown)
    }

    @Test func `a bar makes no column in a table`() {
        #expect(MarkdownText("a | b\\|", isCell: true).markdown == "a \\| b\\\\\\|")
        #expect(MarkdownText("a | b").markdown == "a | b")
    }
}

extension String {
    /// Where a line begins with one, `#` is escaped even when no space follows.
    fileprivate var hashEscaped: String { hasPrefix("#") ? "\\" + self : self }
}
