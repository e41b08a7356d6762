/// A subject that stories are sorted by.
package struct Theme: Hashable, Sendable {
    /// What `ThemeScore` and files call it: `compute`.
    package let name: String
    /// What a reader sees: `Compute and Hardware`.
    package let label: String
    /// Words and phrases that speak for it, or with a negative weight against it.
    ///
    /// Inflected forms count as well. 1 is a hint, 3 nearly settles it.
    package let phrases: [String: Double]
    /// What it is about, in a line; empty for themes that are built in.
    package let description: String
    /// The name of the theme that is built in and was renamed to it, or its own.
    package let base: String

    /// A theme; without a base it is its own.
    package init(
        name: String, label: String, phrases: [String: Double], description: String = "",
        base: String? = nil
    ) {
        self.name = name
        self.label = label
        self.phrases = phrases
        self.description = description
        self.base = base ?? name
    }
}

extension Theme {
    /// The theme that a change makes of another one, or anew.
    init(_ change: ThemeChange, of old: Theme?) {
        let name = change.name
        self.init(
            name: name,
            label: change.label ?? old?.label ?? name.prefix(1).uppercased() + name.dropFirst(),
            phrases: (old?.phrases ?? [:]).merging(change.phrases) { _, given in given },
            description: change.description.isEmpty ? old?.description ?? "" : change.description,
            base: old?.base)
    }
}
