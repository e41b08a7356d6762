package import StoryModel

/// What renderers are told beside the digest; nothing in it needs a clock.
package struct RenderingOptions: Hashable, Sendable {
    /// Whether the week is not over yet: the digest then says "so far".
    package let isUnfinished: Bool
    /// How much of its week the digest tells.
    package let length: DigestLength
    private let userLabels: [String: String]

    /// Options for a digest.
    ///
    /// - Parameters:
    ///   - isUnfinished: Whether the week is not over yet.
    ///   - length: How much of its week the digest tells.
    ///   - themeLabels: Labels by theme name, for the user's themes or in place of the shipped ones.
    package init(
        isUnfinished: Bool = false, length: DigestLength = .standard,
        themeLabels: [String: String] = [:]
    ) {
        self.isUnfinished = isUnfinished
        self.length = length
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
        case ThemeSummary.other: "Other News"
        default: theme
        }
    }
}
