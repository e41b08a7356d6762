package import StoryModel

/// A digest in machine output.
package struct DigestRecord: Encodable, Hashable, Sendable {
    package let week: Week
    package let headline: String
    @OrNull package var opening: String?
    package let openingCitations: [CitationRecord]
    package let insights: [InsightRecord]
    package let quotes: [QuoteRecord]
    package let summary: [SummaryRecord]
    package let actions: [ActionRecord]
    package let companies: [DigestCompanyRecord]
    package let watch: [WatchRecord]
    package let sources: [SourceRecord]
    package let coverage: CoverageRecord
    /// How many stories and events the week holds.
    package let stories: Int
    package let events: Int
    /// Whether the week was not over when the digest was asked for.
    package let isUnfinished: Bool
    /// How much of the week it tells.
    package let length: DigestLength

    package init(_ digest: Digest, options: RenderingOptions = RenderingOptions()) {
        week = digest.week
        headline = digest.headline
        _opening = OrNull(wrappedValue: digest.opening?.text)
        openingCitations = (digest.opening?.citations ?? []).records
        insights = digest.insights.map(InsightRecord.init)
        quotes = digest.quotes.map(QuoteRecord.init)
        summary = digest.summary.map(SummaryRecord.init)
        actions = digest.actions.map(ActionRecord.init)
        companies = digest.companies.map(DigestCompanyRecord.init)
        watch = digest.watch.map(WatchRecord.init)
        sources = digest.sources.map(SourceRecord.init)
        coverage = CoverageRecord(digest.coverage)
        stories = digest.storyCount
        events = digest.eventCount
        isUnfinished = options.isUnfinished
        length = options.length
    }
}

/// A key insight in machine output.
package struct InsightRecord: Encodable, Hashable, Sendable {
    package let headline: String
    package let insight: String
    @OrNull package var impact: String?
    @OrNull package var theme: String?
    /// Ids of the stories that tell it.
    package let stories: [String]
    /// Of the insight, then of the impact, then one for each further document that tells it.
    package let citations: [CitationRecord]
    /// The week in which it was first told, where it goes on from an earlier one.
    @OrNull package var firstTold: Week?
    package let differences: [CitedTextRecord]

    init(_ insight: KeyInsight) {
        headline = insight.headline
        self.insight = insight.insight.text
        _impact = OrNull(wrappedValue: insight.impact?.text)
        _theme = OrNull(wrappedValue: insight.theme)
        stories = insight.stories.map(\.description)
        let shown = insight.insight.citations + (insight.impact?.citations ?? [])
        citations = shown.followed(by: insight.tellings).records
        _firstTold = OrNull(wrappedValue: insight.firstTold)
        differences = insight.differences.map(CitedTextRecord.init)
    }
}

/// A quote in machine output.
package struct QuoteRecord: Encodable, Hashable, Sendable {
    package let text: String
    @OrNull package var speaker: String?
    package let citation: CitationRecord

    init(_ quote: KeyQuote) {
        text = quote.text
        _speaker = OrNull(wrappedValue: quote.speaker)
        citation = CitationRecord(quote.citation)
    }
}

/// A theme of the week in machine output.
package struct SummaryRecord: Encodable, Hashable, Sendable {
    package let theme: String
    package let sentences: [String]
    /// The citations of each sentence, in the order of the sentences.
    package let citations: [[CitationRecord]]

    init(_ summary: ThemeSummary) {
        theme = summary.theme
        sentences = summary.sentences.map(\.text)
        citations = summary.sentences.map(\.citations.records)
    }
}

/// An action in machine output.
package struct ActionRecord: Encodable, Hashable, Sendable {
    package let audience: String
    package let action: String
    @OrNull package var impact: String?
    /// Of the action, then of the impact.
    package let citations: [CitationRecord]

    init(_ item: ActionItem) {
        audience = item.audience
        action = item.action.text
        _impact = OrNull(wrappedValue: item.impact?.text)
        citations = item.action.citations.followed(by: item.impact?.citations ?? []).records
    }
}

/// Something to watch in machine output.
package struct WatchRecord: Encodable, Hashable, Sendable {
    package let text: String
    @OrNull package var day: CalendarDay?
    package let citations: [CitationRecord]

    init(_ item: WatchItem) {
        text = item.text.text
        _day = OrNull(wrappedValue: item.day)
        citations = item.text.citations.records
    }
}

/// A text with its citations in machine output.
package struct CitedTextRecord: Encodable, Hashable, Sendable {
    package let text: String
    package let citations: [CitationRecord]

    init(_ cited: CitedText) {
        text = cited.text
        citations = cited.citations.records
    }
}

extension [Citation] {
    /// These citations and then those of the others that are not among them.
    func followed(by others: [Citation]) -> [Citation] {
        var known = Set(self)
        return self + others.filter { known.insert($0).inserted }
    }
}
