package import Language
package import StoryModel

/// The numbers that the weights of themes are fitted on, as a story gives them.
package struct ThemeRows: Sendable {
    /// The names of the themes.
    package let themes: [String]
    /// What the words of each theme sum up to.
    package let words: [Double]
    /// Where the story lies among others.
    package let vector: TextVector

    /// The numbers of a story of a document; linear in its length.
    package init(_ story: Story, of document: Document, themes: ThemeSet, vectors: any TextVectors)
    {
        let features = ThemeFeatures(themes: themes, vectors: vectors)
        let text = WordPieceScanner(document.text, ranges: story.body)
        let finding = features.finding(of: story, text, in: document.text)
        self.themes = themes.themes.map(\.name)
        words = finding.words.sums
        vector = finding.vector
    }
}
