/// What the week brought in one theme.
package struct ThemeSummary: Hashable, Sendable, Codable {
    /// The theme's name, or `other`.
    package let theme: String
    package let sentences: [CitedText]

    /// What stands for a theme over what has none.
    package static let other = "other"

    package init(theme: String, sentences: [CitedText]) {
        self.theme = theme
        self.sentences = sentences
    }
}
