package import StoryModel

/// A story that a correction by the user binds to.
package struct OverridePlace: Hashable, Sendable {
    package let use: OverrideUse
    package let story: StoryID
    package let title: String
    /// The path of the story's document.
    package let document: String
    package let week: Week
}
