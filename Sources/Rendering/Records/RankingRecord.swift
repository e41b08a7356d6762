package import StoryModel

/// An event and the arithmetic of its rank in machine output.
package struct RankingRecord: Encodable, Hashable, Sendable {
    /// The week of the event.
    package let week: Week
    /// As its lead story has it.
    package let title: String
    /// What the digest calls it, where it is a key insight; else its title.
    package let headline: String
    /// The primary theme.
    @OrNull package var theme: String?
    /// The ids of its stories, the lead first.
    package let stories: [String]
    /// Its place among the key insights, from 1.
    @OrNull package var insight: Int?
    /// In thousandths.
    package let rank: Int
    /// What the rank is the sum of, in thousandths, by name.
    package let parts: [String: Int]

    /// The record of a ranked event.
    package init(
        week: Week, title: String, headline: String, theme: String?, stories: [String],
        insight: Int?, rank: Int,
        parts: [String: Int]
    ) {
        self.week = week
        self.title = title
        self.headline = headline
        _theme = OrNull(wrappedValue: theme)
        self.stories = stories
        _insight = OrNull(wrappedValue: insight)
        self.rank = rank
        self.parts = parts
    }
}
