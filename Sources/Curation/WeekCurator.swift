package import StoryModel

/// What earlier weeks left behind that a later week's digest looks at.
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

/// Makes a week's events and digest; a pure function of the week's documents and earlier weeks.
package struct WeekCurator: Sendable {
    package init() {}

    /// The events and the digest of a week.
    ///
    /// - Parameters:
    ///   - week: The week, which holds every document's day.
    ///   - documents: All of the week's documents, in any order.
    ///   - earlier: Earlier weeks, oldest first.
    /// - Returns: The events, best first, and the digest made of them.
    package func curate(
        _ week: Week, documents: [TaggedDocument], earlier: [EarlierWeek]
    ) -> (events: [Event], digest: Digest) {
        (
            [],
            Digest(
                week: week, headline: "", opening: nil, insights: [], quotes: [], summary: [],
                actions: [], companies: [], watch: [], sources: [],
                coverage: Coverage(
                    words: [:], storiesLeftOut: 0, guessedDates: [], folded: [], findings: [:]),
                storyCount: 0, eventCount: 0)
        )
    }
}
