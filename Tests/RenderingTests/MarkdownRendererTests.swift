import StoryModel
import Testing

@testable import Rendering

struct MarkdownRendererTests {
    private let markdown: String

    init() throws {
        markdown = try MarkdownRenderer().render(
            SampleDigest().digest,
            options: RenderingOptions(themeLabels: ["courts": "Courts & Cases"]))
    }

    @Test func `a digest reads as it always did`() throws {
        try Golden(name: "digest.md").expect(markdown)
    }

    @Test func `sections come in their order`() {
        let headings = markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }
        let expected: [Substring] = [
            "## Key Insights", "## Key Quotes", "## Summary", "## Action Items",
            "## Mentioned Companies", "## What to Watch", "## Sources", "## Coverage",
        ]
        #expect(headings == expected)
    }

    @Test func `a section without content is left out`() throws {
        let markdown = try MarkdownRenderer().render(emptyDigest(week: "2026-W18", headline: ""))
        let expected = """
            # Week 18, 2026
            *Week 18 · 27 April - 3 May 2026 · 0 sources · 0 stories · 0 events*

            """
        #expect(markdown == expected)
    }

    @Test(arguments: [
        ("2026-W16", false, "*Week 16 · 13 - 19 April 2026 · "),
        ("2026-W18", true, "*Week 18 so far · 27 April - 3 May 2026 · "),
        ("2026-W01", false, "*Week 1 · 29 December 2025 - 4 January 2026 · "),
        ("2026-W53", false, "*Week 53 · 28 December 2026 - 3 January 2027 · "),
    ])
    func `the week line names the days`(week: String, isUnfinished: Bool, start: String) throws {
        let markdown = try MarkdownRenderer().render(
            emptyDigest(week: week, headline: "News"),
            options: RenderingOptions(isUnfinished: isUnfinished))
        let line = markdown.split(separator: "\n")[1]
        #expect(line.hasPrefix(start), "\(line)")
    }

    @Test func `one of a thing is singular`() throws {
        let digest = Digest(
            week: SampleDigest.week("2026-W18"), headline: "News", opening: nil, insights: [],
            quotes: [], summary: [], actions: [], companies: [], watch: [],
            sources: Array(SampleDigest.sources.prefix(1)), coverage: noCoverage, storyCount: 1,
            eventCount: 1)
        let markdown = try MarkdownRenderer().render(digest)
        #expect(markdown.contains(" · 1 source · 1 story · 1 event*\n"))
    }

    @Test func `a folded document is no source of its own`() {
        #expect(markdown.contains("· 4 sources · 41 stories · 29 events*"))
    }

    @Test(arguments: [
        ("a time where one is known", "(28 April, 12:34, 13:10)"),
        ("a secondary source", "as told by Robot Week, line 20)*"),
        ("an update", "· Update; first told in 2026-W17*"),
        ("differing numbers", "Sources differ: $0.40 a million tokens *(Signal Radio, line 41)* ·"),
        (
            "a stated score",
            "| -2.0 |  | Lost its largest customer. *(as told by Robot Week, line 30)*"
        ),
        ("a new company", "| -1.5 | new |"),
        ("an unchanged company", "| 0 | 0 |"),
        ("a day this year", "- **12 May:** Helix reports"),
        ("a day in another year", "- **4 January 2027:** The first site is due."),
        (
            "an action",
            "- **Enterprises:** Renegotiate contracts that charge by the token. Impact: The"
        ),
        ("a label of the user's", "*Courts & Cases · [The Compute Ledger]"),
        (
            "a quote's place",
            "- Ana Lindqvist, Nordwind, [Open Floor](https://openfloor.example/ep%289%29), 28 April, 1:02:03"
        ),
        ("the voice of an impact", "is gone by autumn. *([The Compute Ledger]"),
        (
            "places of a run of sentences",
            "million tokens. *(Signal Radio, lines 41, 52)* Two rivals"
        ),
        (
            "a date that is a guess",
            "28 April 2026 · dated by its file's time, a guess · 9,004 words"
        ),
        ("a folded document", "not counted, it repeats podcasts/open-floor.vtt"),
        ("a finding", "other/robot-week.txt: line 34: a company score without a company's name"),
    ])
    func `a digest shows`(fact: String, words: String) {
        #expect(markdown.contains(words), "\(fact)")
    }

    @Test func `a week in which every company is new says so of none`() throws {
        let new = SampleDigest.companies.filter { $0.change == nil }
        let digest = Digest(
            week: SampleDigest.week("2026-W18"), headline: "News", opening: nil, insights: [],
            quotes: [], summary: [], actions: [], companies: new, watch: [], sources: [],
            coverage: noCoverage, storyCount: 1, eventCount: 1)
        #expect(try !MarkdownRenderer().render(digest).contains("new"))
    }

    @Test func `places with links of their own are linked, not their source`() throws {
        let citations = ["https://a.example/1", "https://a.example/2", nil].enumerated().map {
            Citation(
                document: "a.md", title: "A", source: "Letter",
                date: SampleDigest.day("2026-05-01"),
                range: TextRange(0, 1), line: 7 + $0.offset, url: $0.element)
        }
        let digest = Digest(
            week: SampleDigest.week("2026-W18"), headline: "News",
            opening: CitedText("Three things.", citations: citations), insights: [], quotes: [],
            summary: [], actions: [], companies: [], watch: [], sources: [], coverage: noCoverage,
            storyCount: 3, eventCount: 3)
        let expected =
            "*Letter (1 May, lines [7](https://a.example/1), [8](https://a.example/2), 9)*"
        #expect(try MarkdownRenderer().render(digest).contains(expected))
    }

    @Test func `a claim is cited with who makes it`() throws {
        func citation(_ line: Int, _ speaker: String?) -> Citation {
            Citation(
                document: "a.md", title: "A", source: "Talk", date: SampleDigest.day("2026-05-01"),
                range: TextRange(0, 1), line: line, speaker: speaker)
        }
        func digest(_ citations: [Citation]) -> Digest {
            Digest(
                week: SampleDigest.week("2026-W18"), headline: "News",
                opening: CitedText("Two things.", citations: citations), insights: [], quotes: [],
                summary: [], actions: [], companies: [], watch: [], sources: [],
                coverage: noCoverage, storyCount: 3, eventCount: 3)
        }
        let one = digest([citation(7, "Ada Quist"), citation(9, "Ada Quist")])
        let several = digest([citation(7, "Ada Quist"), citation(9, "Ben Okoro")])
        #expect(
            try MarkdownRenderer().render(one).contains("*Ada Quist in Talk (1 May, lines 7, 9)*"))
        #expect(try MarkdownRenderer().render(several).contains("*Talk (1 May, lines 7, 9)*"))
    }

    @Test func `two documents of one source are told apart`() throws {
        let first = SampleDigest.radio(10)
        let second = Citation(
            document: "podcasts/extra.md", title: "Extra", source: first.source, date: first.date,
            range: first.range, line: 20)
        let sources = [first, second].map {
            SourceLine(
                document: $0.document, title: $0.title, source: $0.source, kind: .transcript,
                date: $0.date, dateOrigin: .frontMatter, words: 10, stories: 1, url: nil)
        }
        let digest = Digest(
            week: SampleDigest.week("2026-W18"), headline: "News", opening: nil, insights: [],
            quotes: [], summary: [], actions: [], companies: [],
            watch: [WatchItem(text: CitedText("Both.", citations: [first, second]))],
            sources: sources, coverage: noCoverage, storyCount: 2, eventCount: 1)
        let expected =
            "- Both. *(Signal Radio, \"The price of a token\", 1 May, line 10; "
            + "Signal Radio, \"Extra\", 1 May, line 20)*"
        #expect(try MarkdownRenderer().render(digest).contains(expected))
    }
}

private let noCoverage = Coverage(
    words: [:], storiesLeftOut: 0, guessedDates: [], folded: [], findings: [:])

private func emptyDigest(week: String, headline: String) -> Digest {
    Digest(
        week: SampleDigest.week(week), headline: headline, opening: nil, insights: [], quotes: [],
        summary: [], actions: [], companies: [], watch: [], sources: [], coverage: noCoverage,
        storyCount: 0, eventCount: 0)
}
