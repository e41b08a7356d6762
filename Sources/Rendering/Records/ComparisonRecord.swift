package import StoryModel

/// What changed from one week to another, in machine output.
package struct ComparisonRecord: Encodable, Hashable, Sendable {
    /// A happening in machine output.
    package struct EventRecord: Encodable, Hashable, Sendable {
        /// As its lead story has it.
        package let title: String
        /// What the digest calls it, where it is a key insight; else its title with corrected names.
        package let headline: String
        /// The primary theme.
        @OrNull package var theme: String?
        /// The ids of its stories, the lead first.
        package let stories: [String]
        /// The week in which it was first told.
        package let firstTold: Week

        /// The record of an event.
        package init(_ event: Event, headline: String) {
            title = event.title.text
            self.headline = headline
            _theme = OrNull(wrappedValue: event.theme)
            stories = event.members.map(\.description)
            firstTold = event.continues?.firstWeek ?? event.week
        }
    }

    /// A happening of both weeks.
    package struct ContinuedRecord: Encodable, Hashable, Sendable {
        /// As the earlier week tells it.
        package let earlier: EventRecord
        /// As the later week tells it.
        package let later: EventRecord

        /// The record of an event in both weeks.
        package init(earlier: EventRecord, later: EventRecord) {
            self.earlier = earlier
            self.later = later
        }
    }

    /// A company of either week; scores from -5 to +5 in tenths, null where a week has none.
    package struct MovementRecord: Encodable, Hashable, Sendable {
        /// The canonical name.
        package let name: String
        /// The score of the earlier week.
        @OrNull package var earlier: Double?
        /// The score of the later week.
        @OrNull package var later: Double?
        /// The later score less the earlier one.
        @OrNull package var change: Double?

        /// The record of a company.
        package init(name: String, earlier: Double?, later: Double?, change: Double?) {
            self.name = name
            _earlier = OrNull(wrappedValue: earlier?.rounded(toDecimals: 1))
            _later = OrNull(wrappedValue: later?.rounded(toDecimals: 1))
            _change = OrNull(wrappedValue: change?.rounded(toDecimals: 1))
        }
    }

    /// The week compared with.
    package let earlier: Week
    /// The week compared.
    package let later: Week
    /// What only the later week tells.
    package let new: [EventRecord]
    /// What both weeks tell.
    package let goingOn: [ContinuedRecord]
    /// What only the earlier week tells.
    package let gone: [EventRecord]
    /// The greatest change first.
    package let companies: [MovementRecord]

    /// The record of a comparison.
    package init(
        earlier: Week, later: Week, new: [EventRecord], goingOn: [ContinuedRecord],
        gone: [EventRecord], companies: [MovementRecord]
    ) {
        self.earlier = earlier
        self.later = later
        self.new = new
        self.goingOn = goingOn
        self.gone = gone
        self.companies = companies
    }
}
