import StoryModel

extension SampleDigest {
    static var insights: [KeyInsight] {
        [
            KeyInsight(
                headline: "Polaris 5.5 costs a tenth of its predecessor",
                insight: CitedText(
                    "Nordwind released Polaris 5.5 at $0.40 a million tokens and says it isn't "
                        + "losing money on it.", citations: [radio(41), radio(44)]),
                impact: CitedText(
                    "If the price holds, the margin of every reseller that charges by the token "
                        + "is gone by autumn.", citations: [ledger(14)]),
                theme: "models",
                stories: [
                    story("podcasts/signal-radio-212.md", 3), story("letters/ledger-88.md", 1),
                ],
                tellings: [radio(39), ledger(12)], firstTold: week("2026-W17"),
                differences: [
                    CitedText("$0.40 a million tokens", citations: [radio(41)]),
                    CitedText("$0.45 a million tokens", citations: [ledger(12)]),
                ]),
            KeyInsight(
                headline: "Helix sells capacity it has not built [sic] | *exclusive*",
                insight: CitedText(
                    "Helix Compute sold ~1.2 GW, or ~30% of its plan,\nto three labs <before> the "
                        + "first site has power.", citations: [talk(120, time: 754.2)]),
                impact: CitedText(
                    "Whoever bought last will wait longest.", citations: [talk(124, time: 790)]),
                theme: "compute", stories: [story("podcasts/open-floor.vtt", 2)],
                tellings: [talk(118, time: 741), robot(9)], firstTold: nil, differences: []),
            KeyInsight(
                headline: "An agent's refund policy counts as a promise, a court in Łódź says",
                insight: CitedText(
                    "The court held the shop to what its agent had written.",
                    citations: [ledger(31)]),
                impact: nil, theme: "courts", stories: [story("letters/ledger-88.md", 4)],
                tellings: [ledger(31)], firstTold: nil, differences: []),
        ]
    }

    static var quotes: [KeyQuote] {
        [
            KeyQuote(
                text: "We said \"no discounts\" in March, and in April we gave one to everybody.",
                speaker: "Ana Lindqvist, Nordwind", citation: talk(130, time: 3723)),
            KeyQuote(
                text: "# Buy now](https://evil.example) `rm -rf` __please__ \u{202E}nimda\u{202C}",
                speaker: nil, citation: radio(77)),
            KeyQuote(
                text: "電力がなければ、モデルもない。", speaker: "佐藤 恵", citation: robot(12)),
        ]
    }

    static var summary: [ThemeSummary] {
        [
            ThemeSummary(
                theme: "models",
                sentences: [
                    CitedText("Polaris 5.5 is out at $0.40.", citations: [radio(41)]),
                    CitedText("It reads files of 2 million tokens", citations: [radio(52)]),
                    CitedText("Two rivals answered within a day.", citations: [ledger(18)]),
                ]),
            ThemeSummary(
                theme: "policy",
                sentences: [
                    CitedText(
                        "1. Regulators in Oslo and Seoul may open cases.",
                        citations: [radio(90), ledger(22)]),
                    CitedText("Neither has named a date.", citations: [talk(200, time: 61)]),
                ]),
            ThemeSummary(theme: "safety", sentences: []),
        ]
    }

    static var actions: [ActionItem] {
        [
            ActionItem(
                audience: "Enterprises",
                action: CitedText(
                    "Renegotiate contracts that charge by the token", citations: [ledger(15)]),
                impact: CitedText("The list price fell by 90%.", citations: [radio(41)])),
            ActionItem(
                audience: "Policymakers",
                action: CitedText(
                    "Ask who holds the bill when a site is late.", citations: [robot(20)]),
                impact: nil),
        ]
    }

    static var companies: [CompanyLine] {
        [
            CompanyLine(
                name: "Nordwind", score: 3, change: 1.5, confidence: 0.82, mentions: 14,
                reason: CitedText(
                    "It isn't losing money on the new price.", citations: [radio(44)]),
                evidence: [radio(44), ledger(14)]),
            CompanyLine(
                name: "Pipe|Works", score: 0, change: 0, confidence: 0.5, mentions: 3,
                reason: CitedText("a | b | c", citations: [talk(88, time: 500)]),
                evidence: [talk(88, time: 500)]),
            CompanyLine(
                name: "Helix Compute", score: -1.5, change: nil, confidence: 0.61, mentions: 9,
                reason: CitedText(
                    "The first site has no power.", citations: [talk(121, time: 760)]),
                evidence: [talk(121, time: 760)]),
            CompanyLine(
                name: "Tern Freight", score: -1.8, change: -0.3, confidence: 1, mentions: 2,
                reason: CitedText("Ships wait for a week.", citations: [ledger(31)]),
                evidence: [ledger(31)], isOverride: true),
            CompanyLine(
                name: "Quill & Sons", score: -2, change: nil, confidence: 1, mentions: 1,
                reason: CitedText("Lost its largest customer.", citations: [robot(30)]),
                evidence: [robot(30)], isStated: true),
        ]
    }

    static var watch: [WatchItem] {
        [
            WatchItem(
                text: CitedText("Helix reports its first quarter.", citations: [ledger(40)]),
                day: day("2026-05-12")),
            WatchItem(
                text: CitedText("- whether Seoul follows Oslo", citations: [radio(95)])),
            WatchItem(
                text: CitedText("The first site is due.", citations: [talk(122, time: 770)]),
                day: day("2027-01-04")),
        ]
    }

    static var sources: [SourceLine] {
        [
            SourceLine(
                document: "podcasts/signal-radio-212.md", title: "The price of a token",
                source: "Signal Radio", kind: .transcript, date: day("2026-05-01"),
                dateOrigin: .publishedLine, words: 12_840, stories: 19, url: nil),
            SourceLine(
                document: "letters/ledger-88.md", title: "Ledger #88", source: "The Compute Ledger",
                kind: .newsletter, date: day("2026-04-29"), dateOrigin: .fileName, words: 2100,
                stories: 12, url: "https://ledger.example/88?from=mail&copy;=1"),
            SourceLine(
                document: "podcasts/open-floor.vtt", title: "Open Floor: who pays for agents?",
                source: "Open Floor", kind: .transcript, date: day("2026-04-28"),
                dateOrigin: .fileTime, words: 9004, stories: 9,
                url: "https://openfloor.example/ep(9)"),
            SourceLine(
                document: "podcasts/open_floor_copy.md", title: "Open Floor: who pays for agents?",
                source: "Open Floor", kind: .transcript, date: day("2026-04-28"),
                dateOrigin: .frontMatter, words: 8990, stories: 0, url: nil,
                foldedInto: "podcasts/open-floor.vtt"),
            SourceLine(
                document: "other/robot-week.txt", title: "Robot Week", source: "Robot Week",
                kind: .digest, date: day("2026-05-02"), dateOrigin: .statusID, words: 1,
                stories: 1, url: "javascript:alert(1)"),
        ]
    }

    static var coverage: Coverage {
        Coverage(
            words: [
                "content": 21_404, "sponsor": 812, "smallTalk": 1240, "greeting": 96, "notice": 393,
            ],
            storiesLeftOut: 12,
            untold: [
                CitedText("Seoul buys *its own* chips", citations: [ledger(44)]),
                CitedText("Tern Freight waits", citations: [talk(140, time: 900)]),
            ],
            guessedDates: ["podcasts/open-floor.vtt"],
            folded: ["podcasts/open_floor_copy.md"],
            findings: [
                "podcasts/open-floor.vtt": [Finding(.dateGuessed)],
                "other/robot-week.txt": [
                    Finding(.companyWithoutName, line: 34, value: "Score: +4 (strong\u{1B}[31m)"),
                    Finding(.dateNotBelieved, line: 2, value: "2062-05-02"),
                ],
            ],
            overrides: [
                OverrideCount(.notCompany, "Figure | AI", stories: 2),
                OverrideCount(.theme, "policy", stories: 1),
                OverrideCount(.weekScore, "Tern Freight", stories: 3),
                OverrideCount(.merge, "", stories: 2),
            ])
    }
}
