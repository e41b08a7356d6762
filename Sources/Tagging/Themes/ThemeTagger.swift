internal import Language
internal import StoryModel

/// Says which themes fit a story, from the words that it uses and from its place among texts.
struct ThemeTagger: Sendable {
    private let names: [String]
    private let rows: [ThemeWeights.Row]
    private let products: ThemeProducts
    private let features: ThemeFeatures
    private let splitter = SentenceSplitter()

    /// The evidence for a theme that is given; see `ThemeWeights`.
    private static let threshold = -0.4
    /// How far a theme's evidence may be below that for the best one.
    private static let reach = 3.0
    /// The most evidence for a user's theme, so that it puts no fitted theme out of reach.
    private static let mostUnfitted = 2.0
    private static let evidenceCount = 8

    init(themes: ThemeSet, weights: ThemeWeights, vectors: any TextVectors) {
        names = themes.themes.map(\.name)
        let rows = themes.themes.map { weights.row(for: $0.base) }
        self.rows = rows
        products = ThemeProducts(rows.map(\.vector))
        features = ThemeFeatures(themes: themes, vectors: vectors)
    }

    /// The themes of a story of a document, best first; none where nothing fits.
    ///
    /// The text is the title and the body, scanned.
    func themes(of story: Story, _ text: WordPieceScanner, in document: String) -> [ThemeScore] {
        let finding = features.finding(of: story, text, in: document)
        let products = products.products(with: finding.vector)
        let support = names.indices.map {
            self.support(for: $0, in: finding, product: products[$0])
        }
        let least = max(Self.threshold, (support.max() ?? 0) - Self.reach)
        return names.indices.filter { support[$0] >= least }
            .map { (place: $0, score: Self.score(support[$0])) }
            .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
            .map { place, score in
                ThemeScore(
                    theme: names[place], score: score,
                    evidence: evidence(for: place, in: finding, of: story, document))
            }
    }

    /// The logarithm of the odds for a theme.
    private func support(
        for theme: Int, in finding: ThemeFeatures.Finding, product: Double
    ) -> Double {
        let row = rows[theme]
        var support =
            row.bias + row.words * finding.scaled(theme) + row.share * finding.share(theme)
        if row.vector.isEmpty {
            support += row.likeness * features.likeness(of: finding.vector, to: theme)
            support = min(support, Self.mostUnfitted)
        } else {
            support += product
        }
        // Told in thousandths, so that sums of last bits decide nothing.
        return (support * 1000).rounded() / 1000
    }

    /// Odds on a scale from 0 to 1; x / (1 + |x|) in place of an exponential: exact on every machine.
    private static func score(_ support: Double) -> Double {
        let score = 0.5 + 0.5 * support / (1 + abs(support))
        return (score * 1000).rounded() / 1000
    }

    /// Where the words stand that speak for a theme; without any, the sentence that does most.
    private func evidence(
        for theme: Int, in finding: ThemeFeatures.Finding, of story: Story, _ document: String
    ) -> [TextRange] {
        let ranges = finding.words.evidence[theme].sorted {
            ($1.weight, $0.range) < ($0.weight, $1.range)
        }
        guard ranges.isEmpty else { return ranges.prefix(Self.evidenceCount).map(\.range) }
        let sentences = story.body.flatMap {
            splitter.sentences(in: document, range: $0)
        }
        let told = sentences.prefix(Self.sentenceCount).map { range in
            (range: range, support: support(for: theme, at: range, in: document))
        }
        let best = told.max { ($0.support, $1.range) < ($1.support, $0.range) }
        return best.map { [$0.range] } ?? []
    }

    private static let sentenceCount = 40

    /// How much a sentence's place speaks for a theme.
    private func support(for theme: Int, at range: TextRange, in document: String) -> Double {
        let vector = features.vectors.vector(of: document, range: range)
        let row = rows[theme]
        let support =
            row.vector.isEmpty
            ? features.likeness(of: vector, to: theme) : products.products(with: vector)[theme]
        return (support * 1000).rounded() / 1000
    }
}
