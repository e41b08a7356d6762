import StoryModel

/// Makes documents and what is derived from them by chance; the same seed makes the same.
struct SampleMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (SplitMix64).
    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func chance() -> Bool { next() % 2 == 0 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...(values.count - 1))] }

    mutating func list<Value>(
        _ counts: ClosedRange<Int>, _ make: (inout SampleMaker, Int) -> Value
    ) -> [Value] {
        let count = number(counts)
        return (0..<count).map { make(&self, $0) }
    }

    mutating func maybe<Value>(_ make: (inout SampleMaker) -> Value) -> Value? {
        chance() ? make(&self) : nil
    }

    /// Text with what storing is apt to spoil: NUL, both forms of accents, quotes, a byte order mark.
    mutating func text(_ pieces: ClosedRange<Int> = 0...8) -> String {
        let stock = [
            "plain words ", "nai\u{308}ve ", "na\u{ef}ve ", "👩‍👩‍👧", "\u{0}", "\n",
            "'; DROP TABLE story; --",
            "שלום ", "\u{feff}", "𝔘", "\t", "\"", "%_", "\u{202e}", "x\u{323}\u{307}",
            "x\u{307}\u{323}",
        ]
        return list(pieces) { maker, _ in maker.pick(stock) }.joined()
    }

    mutating func name(_ prefix: String, _ index: Int) -> String {
        "\(prefix) \(index) \(text(0...2))"
    }

    mutating func range() -> TextRange {
        let start = number(0...100_000)
        return TextRange(start, start + number(0...500))
    }

    mutating func day() -> CalendarDay { CalendarDay(daysSinceEpoch: number(-700_000...2_900_000)) }

    mutating func share() -> Double { Double(number(0...1_000_000)) / 1_000_000 }

    mutating func score() -> Double { Double(number(-50...50)) / 10 }

    mutating func finding() -> Finding {
        let kinds: [Finding.Kind] = [.dateGuessed, .noStory, .controlCharacters, .replacedOther]
        return Finding(pick(kinds), line: maybe { $0.number(1...900) }, value: text())
    }
}

extension SampleMaker {
    mutating func document(path: String, entry: String = "") -> Document {
        let moment: DocumentDate.Moment =
            chance() ? .day(day()) : .instant(number(-9_000_000_000...9_000_000_000))
        return Document(
            id: DocumentID(path: path, entry: entry), path: path, kind: pick(DocumentKind.allCases),
            title: text(), source: text(),
            date: DocumentDate(moment, origin: pick(DateOrigin.allCases)),
            url: maybe { $0.text() }, text: text(0...400),
            cues: list(0...4) { maker, _ in maker.cue() },
            findings: list(0...3) { maker, _ in maker.finding() })
    }

    private mutating func cue() -> Cue {
        Cue(
            range: range(), speaker: maybe { $0.text() },
            start: maybe { Double($0.number(0...9_999_999)) / 1000 },
            end: maybe { Double($0.number(0...9_999_999)) / 1000 })
    }

    mutating func tagged(_ document: Document, day: CalendarDay) -> TaggedDocument {
        let stories = list(0...5) { maker, index in
            maker.taggedStory(StoryID(document: document.id, number: index + 1))
        }
        let structure = DocumentStructure(
            passages: list(0...6) { maker, _ in maker.passage() }, stories: stories.map(\.story),
            statements: list(0...4) { maker, _ in maker.statement() },
            findings: list(0...2) { maker, _ in maker.finding() })
        return TaggedDocument(document: document, structure: structure, stories: stories, day: day)
    }

    private mutating func passage() -> Passage {
        Passage(
            range: range(), role: pick(PassageRole.allCases), confidence: share(), reason: text(),
            speaker: maybe { $0.text() }, time: maybe { Double($0.number(0...9_999_999)) / 1000 })
    }

    private mutating func statement() -> Statement {
        let contents: [Statement.Content] = [
            .insight(range(), impact: maybe { $0.range() }), .quote(range()),
            .action(range(), impact: maybe { $0.range() }),
            .score(company: text(), score: score(), reason: range()),
        ]
        return Statement(pick(contents), range: range())
    }

    mutating func taggedStory(_ id: StoryID) -> TaggedStory {
        let story = Story(
            id: id, title: CitedWords(text(), range: range()), range: range(),
            body: list(0...4) { maker, _ in maker.range() }, role: pick(StoryRole.allCases),
            links: list(0...3) { maker, _ in Link(url: maker.text(), range: maker.range()) })
        return TaggedStory(story: story, tags: tags())
    }

    private mutating func tags() -> StoryTags {
        let resolutions: [Mention.Resolution] = [
            .name, .alias, .product, .ticker, .person, .misheard, .unlisted, .override,
        ]
        return StoryTags(
            themes: list(0...3) { maker, index in
                ThemeScore(
                    theme: maker.name("theme", index), score: maker.share(),
                    evidence: maker.list(0...3) { maker, _ in maker.range() })
            },
            mentions: list(0...6) { maker, index in
                Mention(
                    company: maker.name("Company", index), range: maker.range(),
                    resolution: maker.pick(resolutions), isPassing: maker.chance())
            },
            sentiments: list(0...3) { maker, index in
                Sentiment(
                    company: maker.name("Company", index), score: maker.score(),
                    confidence: maker.share(),
                    evidence: maker.list(1...3) { maker, _ in
                        SentimentEvidence(range: maker.range(), addition: maker.score())
                    })
            },
            corrections: list(0...3) { maker, index in
                Correction(
                    range: maker.range(), meant: maker.name("Name", index),
                    company: maker.maybe { $0.name("Company", index) },
                    origin: maker.pick(Correction.Origin.allCases), confidence: maker.share())
            },
            overrides: list(0...3) { maker, index in
                OverrideUse(
                    key: maker.name("key", index), kind: maker.pick(OverrideUse.Kind.allCases),
                    subject: maker.text(), score: maker.maybe { $0.score() },
                    part: maker.number(0...3))
            })
    }
}

extension SampleMaker {
    mutating func events(of stories: [StoryID], in week: Week) -> [Event] {
        stories.indices.map { index in
            let others = stories[..<index]
            return Event(
                week: week, lead: stories[index], members: [stories[index]] + others,
                title: CitedWords(text(), range: range()), theme: maybe { $0.text() },
                continues: maybe { maker in
                    Event.Earlier(
                        firstWeek: week.adding(weeks: -3), week: week.adding(weeks: -1),
                        lead: StoryID(document: DocumentID(path: maker.text()), number: 7))
                })
        }
    }

    mutating func digest(of week: Week) -> Digest {
        Digest(
            week: week, headline: text(), opening: maybe { $0.citedText() },
            insights: list(0...3) { maker, _ in maker.insight(week) },
            quotes: list(0...2) { maker, _ in
                KeyQuote(
                    text: maker.text(), speaker: maker.maybe { $0.text() },
                    citation: maker.citation())
            },
            summary: list(0...2) { maker, _ in
                ThemeSummary(theme: maker.text(), sentences: [maker.citedText()])
            },
            actions: list(0...2) { maker, _ in
                ActionItem(
                    audience: maker.text(), action: maker.citedText(),
                    impact: maker.maybe { $0.citedText() })
            },
            companies: list(0...4) { maker, index in maker.companyLine(index) },
            watch: list(0...2) { maker, _ in
                WatchItem(text: maker.citedText(), day: maker.maybe { $0.day() })
            },
            sources: list(0...2) { maker, _ in maker.source() },
            coverage: Coverage(
                words: ["content": number(0...9_000), text(): 1], storiesLeftOut: number(0...9),
                untold: list(0...2) { maker, _ in maker.citedText() }, guessedDates: [text()],
                folded: [], findings: [text(): [finding()]]),
            storyCount: number(0...99), eventCount: number(0...99))
    }

    mutating func companyLine(_ index: Int) -> CompanyLine {
        CompanyLine(
            name: name("Company", index), score: score(), change: maybe { $0.score() },
            confidence: share(), mentions: number(0...40), reason: citedText(),
            evidence: list(0...2) { maker, _ in maker.citation() }, isStated: chance(),
            isOverride: chance())
    }

    private mutating func insight(_ week: Week) -> KeyInsight {
        KeyInsight(
            headline: text(), insight: citedText(), impact: maybe { $0.citedText() },
            theme: maybe { $0.text() }, stories: [StoryID(document: DocumentID("0a"), number: 3)],
            tellings: [citation()], firstTold: maybe { _ in week.adding(weeks: -1) },
            differences: list(0...2) { maker, _ in maker.citedText() })
    }

    private mutating func source() -> SourceLine {
        SourceLine(
            document: text(), title: text(), source: text(), kind: pick(DocumentKind.allCases),
            date: day(), dateOrigin: pick(DateOrigin.allCases), words: number(0...9_000),
            stories: number(0...9), url: maybe { $0.text() }, foldedInto: maybe { $0.text() })
    }

    private mutating func citedText() -> CitedText {
        CitedText(text(), citations: list(0...2) { maker, _ in maker.citation() })
    }

    private mutating func citation() -> Citation {
        Citation(
            document: text(), title: text(), source: text(), date: day(), range: range(),
            line: number(1...900), time: maybe { Double($0.number(0...99_999)) / 10 },
            url: maybe { $0.text() }, isSecondary: chance())
    }
}
