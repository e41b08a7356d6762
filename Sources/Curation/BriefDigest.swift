package import StoryModel

extension Digest {
    /// The leading parts of a digest of standard length, as many as fit on one printed page.
    ///
    /// Parts stay as they are or go, but for the further documents that tell a happening, which go.
    /// Linear in the digest.
    package var brief: Digest {
        let page = BriefPage(of: self)
        let named = Set(page.first(.company, of: leadingCompanies).map(\.name))
        return Digest(
            week: week, headline: headline, opening: opening,
            insights: page.first(.insight, of: insights).map(\.brief),
            quotes: page.first(.quote, of: quotes), summary: [],
            actions: page.first(.action, of: actions),
            companies: companies.filter { named.contains($0.name) },
            watch: page.first(.watch, of: watch), sources: sources, coverage: coverage,
            storyCount: storyCount, eventCount: eventCount)
    }

    /// The companies that the week speaks of most, before the others.
    fileprivate var leadingCompanies: [CompanyLine] {
        companies.sorted { left, right in
            left.mentions != right.mentions
                ? left.mentions > right.mentions : left.name < right.name
        }
    }
}

extension KeyInsight {
    /// The insight without the further documents that tell it.
    fileprivate var brief: KeyInsight {
        KeyInsight(
            headline: headline, insight: insight, impact: impact, theme: theme, stories: stories,
            tellings: [], firstTold: firstTold, differences: differences)
    }
}

/// How many of each part of a digest fit on one printed page.
private struct BriefPage {
    enum Part { case insight, quote, action, company, watch }

    private var counts: [Part: Int] = [:]

    /// A page has so many lines, of which a third are empty and low, and a line about so many
    /// characters.
    private static let lines = 70
    private static let columns = 92
    /// The title, the line below it, the opening, and what the page says of coverage.
    private static let margins = 16
    /// A heading with the empty lines around it, and the head of a table.
    private static let headings: [Part: Int] = [
        .insight: 2, .quote: 2, .action: 3, .company: 5, .watch: 3,
    ]
    /// What a place adds to the name of its source.
    private static let place = 20

    /// What may stand on the page, in the order in which room is given.
    private static let order: [Part] =
        [.insight, .insight, .insight, .company, .company, .company, .action, .action, .quote]
        + [.company, .watch, .company, .insight, .action, .company, .watch, .insight]

    init(of digest: Digest) {
        let costs: [Part: [Int]] = [
            .insight: digest.insights.map { Self.cost($0.brief) },
            .quote: digest.quotes.map { Self.cost($0.text, [$0.citation]) + 1 },
            .action: digest.actions.map { item in
                Self.cost(
                    item.audience + item.action.text + (item.impact?.text ?? ""),
                    item.action.citations, beside: 20)
            },
            .company: digest.leadingCompanies.map {
                Self.cost($0.reason.text, $0.reason.citations, beside: 40)
            },
            .watch: digest.watch.map { Self.cost($0.text.text, $0.text.citations) },
        ]
        var left = Self.lines - Self.margins
        for part in Self.order {
            let place = counts[part, default: 0]
            guard let costs = costs[part], place < costs.count else { continue }
            let cost = costs[place] + (place == 0 ? Self.headings[part, default: 0] : 0)
            guard cost <= left else { continue }
            left -= cost
            counts[part] = place + 1
        }
    }

    func first<Value>(_ part: Part, of values: [Value]) -> [Value] {
        Array(values.prefix(counts[part, default: 0]))
    }

    /// The lines of an insight: a heading, and a paragraph each, with empty lines between them.
    private static func cost(_ insight: KeyInsight) -> Int {
        let differences = insight.differences.map(\.text).joined()
        return 2 + cost(insight.insight.text, [], beside: 14) + 1
            + (insight.impact.map { cost($0.text, $0.citations, beside: 14) + 1 } ?? 0)
            + (differences.isEmpty
                ? 0 : cost(differences, insight.differences.flatMap(\.citations)) + 1)
            + cost("", insight.insight.citations, beside: 40) + 1
    }

    /// The lines that a text and its places take, with so many characters beside them.
    private static func cost(_ text: String, _ citations: [Citation], beside: Int = 0) -> Int {
        let cited = citations.reduce(0) { $0 + $1.source.count + place }
        return 1 + (text.count + cited + beside) / columns
    }
}
