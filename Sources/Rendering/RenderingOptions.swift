/// What renderers are told beside the digest; nothing in it needs a clock.
package struct RenderingOptions: Hashable, Sendable {
    /// Whether the week is not over yet: the digest then says "so far".
    package let isUnfinished: Bool
    private let userLabels: [String: String]

    /// Options for a digest.
    ///
    /// - Parameters:
    ///   - isUnfinished: Whether the week is not over yet.
    ///   - themeLabels: Labels by theme name, for the user's themes or in place of the shipped ones.
    package init(isUnfinished: Bool = false, themeLabels: [String: String] = [:]) {
        self.isUnfinished = isUnfinished
        userLabels = themeLabels
    }

    /// What a theme is called in headings: the user's label, the shipped one, else its name.
    package func label(ofTheme theme: String) -> String {
        if let label = userLabels[theme], !label.shownText.isEmpty { return label }
        return switch theme {
        case "models": "Models"
        case "compute": "Compute and Hardware"
        case "agents": "Agents"
        case "safety": "Safety"
        case "policy": "Policy"
        case "business": "Business"
        default: theme
        }
    }
}
