import StoryModel
import Testing

@testable import Rendering

/// Whatever a document says, the digest keeps the structure that it has with plain words.
struct HostileTextTests {
    @Test(arguments: [
        "# heading", "## heading\n## another", "- item\n- item", "1. one\n2. two", "> said",
        "```\ncode\n```", "~~~\ncode", "`code` ``code``", "*a* **b** ***c***", "_a_ __b__",
        "[a](https://evil.example)", "![a](https://evil.example/x.png)", "[a][b]\n\n[b]: https://x",
        "[a]: https://evil.example", "](https://evil.example)", "[^1]", "a | b | c\n|---|---|---|",
        "\\| \\\\| \\", "<script>alert(1)</script>", "<!-- ", "<img src=x onerror=alert(1)>",
        "&lt;b&gt; &#35; x", "***", "---", "===", "a\n===", "a  \nb\\\nc", "\t\tcode",
        "~~gone~~ ~a~",
        "\u{202E}# a", "\u{0}\u{7}\u{1B}]8;;https://evil.example\u{7}a", "a\u{2028}# b\u{2029}# c",
        "a\r# b", "a\u{85}# b", "# a\u{B}# b\u{C}# c", "*", "_", "`", "[", "]", "(", ")", "|", "\\",
        "<", "> ", "#", "+", "-", "+ a", "* a", "$$x$$", "$`x`$", "@everyone #1 :tada:", "  ",
    ])
    func `no text of a document makes structure`(hostile: String) throws {
        let markdown = try MarkdownRenderer().render(digest(of: hostile))
        let plain = try MarkdownRenderer().render(digest(of: "plain words"))
        // A text of white space leaves its line out, and empty lines in a row are one.
        let expected = MarkdownShape(plain).lines.filter { !$0.isEmpty }
        let shape = MarkdownShape(markdown).lines.filter { !$0.isEmpty }
        #expect(shape == expected)
        #expect(markdown.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
    }

    @Test(arguments: [
        "javascript:alert(1)", "https://a.example/)](https://evil.example", "https://a\"><b>",
        "http://a.example/\n# b", "https://a.example|b", "<https://a.example>", "https://[::1](x)",
    ])
    func `no address leaves its link`(url: String) throws {
        let markdown = try MarkdownRenderer().render(digest(of: "plain words", url: url))
        let safe = WebAddress(url) == nil ? nil : "https://a.example/"
        let plain = try MarkdownRenderer().render(digest(of: "plain words", url: safe))
        #expect(MarkdownShape(markdown).lines == MarkdownShape(plain).lines)
    }

    private func digest(of text: String, url: String? = nil) -> Digest {
        let citation = Citation(
            document: "a.md" + text, title: text, source: "x" + text,
            date: SampleDigest.day("2026-05-01"), range: TextRange(0, 1), line: 1, url: url)
        let cited = CitedText("x" + text, citations: [citation])
        let bare = CitedText(text, citations: [citation])
        return Digest(
            week: SampleDigest.week("2026-W18"), headline: "x" + text, opening: bare,
            insights: [
                KeyInsight(
                    headline: text, insight: bare, impact: cited, theme: "x" + text, stories: [],
                    tellings: [citation], firstTold: nil, differences: [bare, cited])
            ],
            quotes: [KeyQuote(text: text, speaker: "x" + text, citation: citation)],
            summary: [ThemeSummary(theme: text, sentences: [bare, cited])],
            actions: [ActionItem(audience: "x" + text, action: bare, impact: cited)],
            companies: [
                CompanyLine(
                    name: "x" + text, score: 1, change: 1, confidence: 1, mentions: 1, reason: bare,
                    evidence: [citation])
            ],
            watch: [WatchItem(text: bare), WatchItem(text: cited)],
            sources: [
                SourceLine(
                    document: "a.md" + text, title: "x" + text, source: "x" + text,
                    kind: .newsletter, date: citation.date, dateOrigin: .frontMatter, words: 1,
                    stories: 1, url: url)
            ],
            coverage: Coverage(
                words: ["x" + text: 1], storiesLeftOut: 1, untold: [cited],
                guessedDates: ["x" + text], folded: [],
                findings: [text: [Finding(.dateNotBelieved, line: 1, value: text)]]),
            storyCount: 1, eventCount: 1)
    }
}

/// How each line of a Markdown text begins, and which unescaped marks it holds.
private struct MarkdownShape {
    let lines: [String]

    init(_ markdown: String) {
        lines = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { Self.beginning(of: $0) + Self.marks(in: $0) }
    }

    private static func beginning(of line: Substring) -> String {
        let starts = ["# ", "## ", "### ", "> \"", "- ", "| ", "**", "*"]
        let start = starts.first { line.hasPrefix($0) } ?? ""
        // Behind the start of an item, another one would be a list or a heading inside it.
        let rest = line.dropFirst(start.count)
        let isNested =
            (start.isEmpty || start == "- ")
            && ["# ", "- ", "+ ", "* ", "> ", "1. "].contains { rest.hasPrefix($0) }
        return start + (isNested ? "!" : "")
    }

    private static func marks(in line: Substring) -> String {
        let scalars = Array(line.unicodeScalars)
        var marks = ""
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar == "\\" {
                index += 1
            } else if "*`[]".unicodeScalars.contains(scalar) {
                marks.unicodeScalars.append(scalar)
            } else if scalar == "|", line.hasPrefix("|") {
                marks += "|"
            } else if scalar == "<", next.properties.isAlphabetic || next == "/" || next == "!" {
                marks += "<"
            }
            index += 1
        }
        return marks
    }
}
