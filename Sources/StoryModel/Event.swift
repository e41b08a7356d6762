/// The stories of one week, from all documents, about the same happening.
package struct Event: Hashable, Sendable, Codable {
    package let week: Week
    /// The best telling.
    package let lead: StoryID
    /// All tellings, the lead first, the others in a fixed order.
    package let members: [StoryID]
    package let title: CitedWords
    /// The primary theme; `nil` where none fits.
    package let theme: String?
    /// The event of an earlier week that this one goes on from, by its lead story.
    package let continues: Earlier?

    /// An event of an earlier week.
    package struct Earlier: Hashable, Sendable, Codable {
        /// The week in which it was first told.
        package let firstWeek: Week
        package let week: Week
        package let lead: StoryID

        package init(firstWeek: Week, week: Week, lead: StoryID) {
            self.firstWeek = firstWeek
            self.week = week
            self.lead = lead
        }
    }

    package init(
        week: Week, lead: StoryID, members: [StoryID], title: CitedWords, theme: String?,
        continues: Earlier? = nil
    ) {
        self.week = week
        self.lead = lead
        self.members = members
        self.title = title
        self.theme = theme
        self.continues = continues
    }
}
