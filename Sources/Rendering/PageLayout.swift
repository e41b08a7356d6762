internal import StoryModel

/// Puts a digest into words and order, once for all formats.
struct PageLayout {
    let digest: Digest
    let options: RenderingOptions
    let citations: CitationText
    private let hasEarlierScores: Bool

    init(_ digest: Digest, options: RenderingOptions) {
        self.digest = digest
        self.options = options
        citations = CitationText(digest)
        hasEarlierScores = digest.companies.contains { $0.change != nil }
    }

    var page: Page {
        let sections = [
            PageSection(heading: "Key Insights", blocks: insights),
            PageSection(heading: "Key Quotes", blocks: quotes),
            PageSection(heading: "Summary", blocks: summary),
            PageSection(heading: "Action Items", blocks: actions),
            PageSection(heading: "Mentioned Companies", blocks: companies),
            PageSection(heading: "What to Watch", blocks: watch),
            PageSection(
                heading: "Sources", blocks: isBrief ? [] : sources, isBackground: true),
            PageSection(heading: "Coverage", blocks: coverage, isBackground: true),
        ]
        return Page(
            title: title, dateline: dateline,
            opening: digest.opening.map { [Phrase($0.text.shownText)] } ?? [],
            openingSources: citations.line(digest.opening?.citations ?? []),
            sections: sections.filter { !$0.blocks.isEmpty })
    }

    private var isBrief: Bool { options.length == .brief }

    var title: String {
        let headline = digest.headline.shownText
        return headline.isEmpty ? "Week \(digest.week.number), \(digest.week.year)" : headline
    }

    var dateline: String {
        let counted = digest.sources.filter { $0.foldedInto == nil }
        let sources = Set(counted.map(\.source)).count
        return [
            "Week \(digest.week.number)\(options.isUnfinished ? " so far" : "")",
            DateText.range(of: digest.week),
            NumberText.count(sources, "source", "sources"),
            NumberText.count(digest.storyCount, "story", "stories"),
            NumberText.count(digest.eventCount, "event", "events"),
        ].joined(separator: " · ")
    }

    private var quotes: [Block] {
        digest.quotes.map { quote in
            let speaker = quote.speaker.map(\.shownText) ?? ""
            let named = speaker.isEmpty ? [] : [Phrase(speaker + ", ")]
            return .quotation(
                quote.text.shownText, attribution: named + citations.attribution(quote.citation))
        }
    }

    private var actions: [Block] {
        let items = digest.actions.map { item in
            var phrases: [Phrase] = []
            let audience = item.audience.shownText
            if !audience.isEmpty { phrases += [Phrase(audience + ":", .strong), Phrase(" ")] }
            phrases.append(Phrase(item.action.text.shownText.closedSentence))
            if let impact = item.impact {
                phrases.append(Phrase(" Impact: " + impact.text.shownText.closedSentence))
            }
            return phrases
                + aside(item.action.citations + (item.impact?.citations ?? []))
        }
        return items.isEmpty ? [] : [.list(items)]
    }

    private var companies: [Block] {
        guard !digest.companies.isEmpty else { return [] }
        let rows = digest.companies.map { line in
            let change = line.change.map(NumberText.signed) ?? (isNew(line) ? "new" : "")
            return [
                [Phrase(line.name.shownText, .strong)],
                [Phrase(NumberText.signed(line.score), .score)],
                change.isEmpty ? [] : [Phrase(change)],
                [Phrase(line.reason.text.shownText)] + reasonAside(of: line),
            ]
        }
        return [.table(header: ["Company", "Score", "Change", "Why"], rows: rows)]
    }

    /// Whether a company is scored for the first time.
    ///
    /// In the archive's first week that would be said of every one and tell nothing.
    func isNew(_ line: CompanyLine) -> Bool {
        line.change == nil && !line.isStated && hasEarlierScores
    }

    /// Where the reason stands, after whether the score is the user's.
    func reasonAside(of line: CompanyLine) -> [Phrase] {
        let places = places(of: line)
        let mark = line.isOverride ? [Phrase(" "), Phrase("(score set by hand)", .note)] : []
        return mark + aside(line.isStated ? places.map(\.asSecondary) : places)
    }

    /// Where the reason stands; in a full digest, all that carries the score.
    private func places(of line: CompanyLine) -> [Citation] {
        let reason = line.reason.citations
        if options.length == .full { return reason.followed(by: line.evidence) }
        return reason.isEmpty ? line.evidence : reason
    }

    private var watch: [Block] {
        let items = digest.watch.map { item in
            let day = item.day.map { DateText.near(digest.week, $0) + ":" }
            let first = day.map { [Phrase($0, .strong), Phrase(" ")] } ?? []
            return first + [Phrase(item.text.text.shownText)] + aside(item.text.citations)
        }
        return items.isEmpty ? [] : [.list(items)]
    }

    /// Citations in parentheses behind a text; nothing where there are none.
    func aside(_ cited: [Citation], isLinked: Bool = true) -> [Phrase] {
        let aside = citations.aside(cited, isLinked: isLinked)
        return aside.isEmpty ? [] : [Phrase(" ")] + aside
    }
}

extension Citation {
    /// The same place, as told by its source.
    var asSecondary: Citation {
        Citation(
            document: document, title: title, source: source, date: date, range: range,
            line: line, time: time, speaker: speaker, url: url, isSecondary: true)
    }
}
