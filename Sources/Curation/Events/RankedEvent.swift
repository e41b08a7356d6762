package import StoryModel

/// An event of a week with the arithmetic of its rank.
package struct RankedEvent: Hashable, Sendable {
    /// What a rank is the sum of.
    package enum Part: String, CaseIterable, Sendable {
        /// Independent sources that tell it.
        case sources
        /// What else of the week speaks of the same.
        case echo
        /// That something was done, and not only talked about.
        case deed
        /// Less where its writers speak of themselves, ask, jest or rave.
        case voice
        /// The room that its fullest telling has.
        case room
        /// How early its earliest telling stands in its document.
        case place
        /// Companies and money.
        case stakes
        /// How well it fits its theme.
        case theme
        /// What its tellings promise to say of consequences.
        case impact
        /// How clear a claim is made of what people only talk about.
        case claim
        /// Less for what only looks ahead or comments.
        case outlook
        /// Less for what goes on from an earlier week.
        case goingOn
    }

    /// As its lead story has it.
    package let title: String
    /// What the digest calls it, where it is a key insight; else its title.
    package let headline: String
    /// The primary theme; `nil` where none fits.
    package let theme: String?
    /// The ids of its stories, the lead first.
    package let stories: [StoryID]
    /// In thousandths.
    package let rank: Int
    /// What each part adds, in thousandths, in the order of `Part`.
    package let parts: [Int]
    /// Its place among the key insights, from 1; `nil` where it is none.
    package let insight: Int?
}

extension WeekCurator {
    /// The events of a week with the arithmetic of their ranks, best first.
    ///
    /// - Parameters:
    ///   - week: The week, which holds every document's day.
    ///   - documents: All of the week's documents, in any order.
    ///   - earlier: Earlier weeks, oldest first.
    /// - Returns: The events in the order of their ranks.
    package func ranking(
        of week: Week, documents: [TaggedDocument], earlier: [EarlierWeek]
    ) -> [RankedEvent] {
        let (events, digest) = told(week, documents: documents, earlier: earlier)
        let insights = Dictionary(
            digest.insights.enumerated().flatMap { place, insight in
                insight.stories.map { ($0, place + 1) }
            }, uniquingKeysWith: { first, _ in first })
        return events.map { event in
            let parts = ranker.parts(
                of: event.members, echo: event.echo, isContinued: event.event.continues != nil)
            let insight = insights[event.event.lead]
            let title = event.members.first?.title ?? event.event.title.text
            return RankedEvent(
                title: title, headline: insight.map { digest.insights[$0 - 1].headline } ?? title,
                theme: event.theme, stories: event.event.members, rank: event.rank,
                parts: parts.map { Int(($0.value * 1000).rounded()) }, insight: insight)
        }
    }
}
