package import StoryModel

/// What an earlier week left behind that a later week's digest looks at.
package struct EarlierWeek: Hashable, Sendable {
    package let week: Week
    package let events: [Event]
    /// The week's documents, for comparing their stories.
    package let documents: [TaggedDocument]
    /// Company scores of that week's digest by canonical name.
    package let scores: [String: Double]

    package init(
        week: Week, events: [Event], documents: [TaggedDocument], scores: [String: Double]
    ) {
        self.week = week
        self.events = events
        self.documents = documents
        self.scores = scores
    }
}
