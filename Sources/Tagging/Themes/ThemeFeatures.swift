internal import Language
internal import StoryModel

/// What is looked at to tell the themes of a story: words and phrases, and where it lies among texts.
struct ThemeFeatures: Sendable {
    /// What was found in one story.
    struct Finding {
        let words: ThemeWords.Finding
        let vector: TextVector
        /// The greatest sum of any theme.
        let greatest: Double

        /// The sum that is half-way from 0 to 1.
        private static let half = 6.0

        /// What a theme's words sum up to, from 0 to 1.
        func scaled(_ theme: Int) -> Double {
            let sum = max(0, words.sums[theme])
            return sum / (Self.half + sum)
        }

        /// A theme's part of the greatest sum, at most 1.
        func share(_ theme: Int) -> Double {
            greatest > 0 ? words.sums[theme] / greatest : 0
        }
    }

    let vectors: any TextVectors
    private let words: ThemeWords
    /// By theme: where its description, or else its label, and its phrases lie.
    private let places: [TextVector]

    /// How many bytes from the start of a body count as its opening.
    private static let opening = 300

    init(themes: ThemeSet, vectors: any TextVectors) {
        words = ThemeWords(themes: themes)
        self.vectors = vectors
        places = themes.themes.map { theme in
            let phrases = theme.phrases.filter { $0.value > 0 }.keys.sorted()
            let about = theme.description.isEmpty ? theme.label : theme.description
            return .mean(of: ([about] + phrases).map { vectors.vector(of: $0) })
        }
    }

    /// Looks at a story, whose title and body have been scanned; linear in their length.
    func finding(of story: Story, _ text: WordPieceScanner, in document: String) -> Finding {
        let openingEnd = (story.body.first?.start ?? story.range.start) + Self.opening
        let words = words.finding(in: text, title: story.title.range, openingEnd: openingEnd)
        let ranges = story.body.isEmpty ? [story.title.range] : story.body
        return Finding(
            words: words,
            vector: .mean(of: ranges.map { vectors.vector(of: document, range: $0) }),
            greatest: words.sums.max() ?? 0)
    }

    /// How near a text lies to what a theme is told by, from -1 to 1.
    func likeness(of vector: TextVector, to theme: Int) -> Double {
        vector.similarity(to: places[theme])
    }
}
