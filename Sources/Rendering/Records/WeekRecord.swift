package import StoryModel

/// A week in machine output.
package struct WeekRecord: Encodable, Hashable, Sendable {
    package let week: Week
    /// How many documents, stories and events it holds.
    package let documents: Int
    package let stories: Int
    package let events: Int

    package init(week: Week, documents: Int, stories: Int, events: Int) {
        self.week = week
        self.documents = documents
        self.stories = stories
        self.events = events
    }
}
