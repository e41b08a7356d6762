/// A theme that a user adds, or what a user changes of one that is built in.
package struct ThemeChange: Hashable, Sendable {
    /// What is to be done with the theme of a name.
    package enum Action: Hashable, Sendable {
        /// To add the theme, or to add to the one of this name.
        case add
        /// To call the theme that was called so by the new name.
        case rename(from: String)
        case remove
    }

    /// What files call it: `trade`.
    package let name: String
    package let action: Action
    /// What a reader sees; `nil` for what it is built in as, or the name.
    package let label: String?
    /// What it is about, in a line; empty where nothing is said.
    package let description: String
    /// Words and phrases that speak for it, or with a negative weight against it; see `Theme`.
    package let phrases: [String: Double]

    package init(
        name: String, action: Action = .add, label: String? = nil, description: String = "",
        phrases: [String: Double] = [:]
    ) {
        self.name = name
        self.action = action
        self.label = label
        self.description = description
        self.phrases = phrases
    }
}
