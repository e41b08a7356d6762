/// What the week brought in one theme.
package struct ThemeSummary: Hashable, Sendable, Codable {
    package let theme: String
    package let sentences: [CitedText]

    package init(theme: String, sentences: [CitedText]) {
        self.theme = theme
        self.sentences = sentences
    }
}
