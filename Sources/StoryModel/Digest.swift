/// A week's result as a value; renderers only turn it into text.
package struct Digest: Hashable, Sendable, Codable {
    package let week: Week
    package let headline: String
    package let opening: CitedText?
    package let insights: [KeyInsight]
    package let quotes: [KeyQuote]
    package let summary: [ThemeSummary]
    package let actions: [ActionItem]
    package let companies: [CompanyLine]
    package let watch: [WatchItem]
    package let sources: [SourceLine]
    package let coverage: Coverage
    package let storyCount: Int
    package let eventCount: Int

    package init(
        week: Week, headline: String, opening: CitedText?, insights: [KeyInsight],
        quotes: [KeyQuote], summary: [ThemeSummary], actions: [ActionItem],
        companies: [CompanyLine], watch: [WatchItem], sources: [SourceLine], coverage: Coverage,
        storyCount: Int, eventCount: Int
    ) {
        self.week = week
        self.headline = headline
        self.opening = opening
        self.insights = insights
        self.quotes = quotes
        self.summary = summary
        self.actions = actions
        self.companies = companies
        self.watch = watch
        self.sources = sources
        self.coverage = coverage
        self.storyCount = storyCount
        self.eventCount = eventCount
    }
}
