import StoryModel

/// An invented week with every section, many scripts, and text that tries to make structure.
struct SampleDigest {
    let digest: Digest

    static func day(_ text: String) -> CalendarDay {
        CalendarDay(text) ?? CalendarDay(daysSinceEpoch: 0)
    }

    static func week(_ text: String) -> Week { Week(text) ?? Week(containing: day("2026-05-03")) }

    /// The podcast, at a line.
    static func radio(_ line: Int, time: Double? = nil) -> Citation {
        Citation(
            document: "podcasts/signal-radio-212.md", title: "The price of a token",
            source: "Signal Radio", date: day("2026-05-01"), range: TextRange(line * 80, line * 90),
            line: line, time: time)
    }

    /// The newsletter, which has an address of its own.
    static func ledger(_ line: Int) -> Citation {
        Citation(
            document: "letters/ledger-88.md", title: "Ledger #88", source: "The Compute Ledger",
            date: day("2026-04-29"), range: TextRange(line * 60, line * 70), line: line,
            url: "https://ledger.example/88?from=mail&copy;=1")
    }

    /// A talk with times.
    static func talk(_ line: Int, time: Double) -> Citation {
        Citation(
            document: "podcasts/open-floor.vtt", title: "Open Floor: who pays for agents?",
            source: "Open Floor", date: day("2026-04-28"), range: TextRange(line * 50, line * 55),
            line: line, time: time, url: "https://openfloor.example/ep(9)")
    }

    /// A digest by somebody else.
    static func robot(_ line: Int) -> Citation {
        Citation(
            document: "other/robot-week.txt", title: "Robot Week", source: "Robot Week",
            date: day("2026-05-02"), range: TextRange(line * 40, line * 45), line: line,
            isSecondary: true)
    }

    static func story(_ path: String, _ number: Int) -> StoryID {
        StoryID(document: DocumentID(path: path), number: number)
    }

    init() {
        digest = Digest(
            week: Self.week("2026-W18"),
            headline: "Nordwind prices its model below cost; two regulators open cases",
            opening: CitedText(
                "Nordwind's Polaris 5.5 costs $0.40 a million tokens, a tenth of what it cost in "
                    + "January. Helix Compute reportedly sold 1.2 GW of capacity that it has not "
                    + "built yet.",
                citations: [Self.radio(41), Self.ledger(12), Self.radio(44)]),
            insights: Self.insights, quotes: Self.quotes, summary: Self.summary,
            actions: Self.actions, companies: Self.companies, watch: Self.watch,
            sources: Self.sources, coverage: Self.coverage, storyCount: 41, eventCount: 29)
    }
}
