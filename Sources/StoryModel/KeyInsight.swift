/// What happened and why it matters.
package struct KeyInsight: Hashable, Sendable, Codable {
    package let headline: String
    package let insight: CitedText
    package let impact: CitedText?
    package let theme: String?
    package let stories: [StoryID]
    /// One for each document that tells it, the lead first.
    package let tellings: [Citation]
    /// The week in which an event that goes on was first told.
    package let firstTold: Week?
    /// Where sources differ about a number: the differing words, each with its source.
    package let differences: [CitedText]

    package init(
        headline: String, insight: CitedText, impact: CitedText?, theme: String?,
        stories: [StoryID], tellings: [Citation], firstTold: Week?, differences: [CitedText]
    ) {
        self.headline = headline
        self.insight = insight
        self.impact = impact
        self.theme = theme
        self.stories = stories
        self.tellings = tellings
        self.firstTold = firstTold
        self.differences = differences
    }
}
