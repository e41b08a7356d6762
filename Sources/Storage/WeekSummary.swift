package import StoryModel

/// How much a week holds.
package struct WeekSummary: Hashable, Sendable {
    package let week: Week
    package let documents: Int
    package let stories: Int
    /// Zero until the week is curated.
    package let events: Int
}
