/// A subject that stories are sorted by.
package struct Theme: Hashable, Sendable {
    /// What `ThemeScore` and files call it: `compute`.
    package let name: String
    /// What a reader sees: `Compute and hardware`.
    package let label: String
    /// Words and phrases that speak for it, or with a negative weight against it.
    ///
    /// Inflected forms count as well. 1 is a hint, 3 nearly settles it.
    package let phrases: [String: Double]

    package init(name: String, label: String, phrases: [String: Double]) {
        self.name = name
        self.label = label
        self.phrases = phrases
    }
}
