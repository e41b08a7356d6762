package import StoryModel

/// What the rows derived from a document were made by.
package struct DerivationState: Hashable, Sendable {
    /// Tells the document, the version of the analysis and the configuration, as the caller made it.
    package let fingerprint: String
    /// The day that the document counts for.
    package let day: CalendarDay
}
