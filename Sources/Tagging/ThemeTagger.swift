internal import StoryModel

/// Says which themes fit a story, from the words that it uses.
struct ThemeTagger: Sendable {
    private let names: [String]
    private let index: PhraseIndex
    /// By number of phrase: the themes that it speaks for, and how much.
    private let weights: [[(theme: Int, weight: Double)]]

    /// The sum of weights that gives a score of 0.63.
    private static let scale = 6.0
    private static let threshold = 0.30
    /// What a theme must have of the sum of the best one.
    private static let share = 0.42
    private static let titleFactor = 2.0
    private static let openingFactor = 1.5
    private static let evidenceCount = 8

    init(themes: ThemeSet) {
        var index = PhraseIndex()
        var weights: [[(theme: Int, weight: Double)]] = []
        for (number, theme) in themes.themes.enumerated() {
            for (phrase, weight) in theme.phrases.sorted(by: { $0.key < $1.key }) {
                guard let place = index.add(phrase) else { continue }
                if place == weights.count { weights.append([]) }
                weights[place].append((number, weight))
            }
        }
        names = themes.themes.map(\.name)
        self.index = index
        self.weights = weights
    }

    /// The themes of a scanned title and body, best first; none where nothing fits.
    ///
    /// What stands in the title or before `openingEnd` counts more.
    func themes(of text: WordPieceScanner, title: TextRange, openingEnd: Int) -> [ThemeScore] {
        var sums = Array(repeating: 0.0, count: names.count)
        var evidence = Array(repeating: [(weight: Double, range: TextRange)](), count: names.count)
        var uses: [Int: Int] = [:]
        var place = 0
        while place < text.words.count {
            guard let (number, length) = index.phrase(in: text.words, at: place) else {
                place += 1
                continue
            }
            let range = TextRange(
                Int(text.words[place].start), Int(text.words[place + length - 1].end))
            let use = uses[number, default: 0]
            uses[number] = use + 1
            place += length
            let factor = factor(of: range, title: title, openingEnd: openingEnd) / Double(1 + use)
            for (theme, weight) in weights[number] {
                sums[theme] += weight * factor
                if weight > 0, use == 0 { evidence[theme].append((weight * factor, range)) }
            }
        }
        return scores(sums, evidence)
    }

    private func factor(of range: TextRange, title: TextRange, openingEnd: Int) -> Double {
        if title.contains(range) { return Self.titleFactor }
        return range.start < openingEnd ? Self.openingFactor : 1
    }

    private func scores(
        _ sums: [Double], _ evidence: [[(weight: Double, range: TextRange)]]
    ) -> [ThemeScore] {
        let best = sums.max() ?? 0
        var scores: [(place: Int, score: ThemeScore)] = []
        for place in names.indices where sums[place] >= best * Self.share {
            // x / (1 + x) in place of an exponential: exact on every machine.
            let ratio = sums[place] / Self.scale
            let score = (ratio / (1 + ratio) * 1000).rounded() / 1000
            guard score >= Self.threshold else { continue }
            let ranges = evidence[place].sorted { ($1.weight, $0.range) < ($0.weight, $1.range) }
            scores.append(
                (
                    place,
                    ThemeScore(
                        theme: names[place], score: score,
                        evidence: ranges.prefix(Self.evidenceCount).map(\.range))
                ))
        }
        return scores.sorted { ($1.score.score, $0.place) < ($0.score.score, $1.place) }
            .map(\.score)
    }
}
