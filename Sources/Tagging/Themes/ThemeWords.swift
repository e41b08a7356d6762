internal import StoryModel

/// What the words and phrases of a text say for and against each theme.
struct ThemeWords: Sendable {
    /// What was found in one text, theme by theme.
    struct Finding {
        /// Sums of the weights of phrases; repetitions count less and less.
        var sums: [Double]
        /// Where phrases stand that speak for the theme, with their weight.
        var evidence: [[(weight: Double, range: TextRange)]]
    }

    private let count: Int
    private let index: PhraseIndex
    /// By number of phrase: the themes that it speaks for, and how much.
    private let weights: [[(theme: Int, weight: Double)]]

    private static let titleFactor = 2.0
    private static let openingFactor = 1.5

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
        count = themes.themes.count
        self.index = index
        self.weights = weights
    }

    /// Looks for the phrases in a scanned title and body; linear in their length.
    ///
    /// What stands in the title or before `openingEnd` counts more.
    func finding(in text: WordPieceScanner, title: TextRange, openingEnd: Int) -> Finding {
        var finding = Finding(
            sums: Array(repeating: 0, count: count), evidence: Array(repeating: [], count: count))
        var uses = Array(repeating: Int32(0), count: weights.count)
        var place = 0
        while place < text.words.count {
            guard let (number, length) = index.phrase(in: text.words, at: place) else {
                place += 1
                continue
            }
            let range = TextRange(
                Int(text.words[place].start), Int(text.words[place + length - 1].end))
            let use = uses[number]
            uses[number] += 1
            place += length
            let factor = factor(of: range, title: title, openingEnd: openingEnd) / Double(1 + use)
            for (theme, weight) in weights[number] {
                finding.sums[theme] += weight * factor
                if weight > 0, use == 0 { finding.evidence[theme].append((weight * factor, range)) }
            }
        }
        return finding
    }

    private func factor(of range: TextRange, title: TextRange, openingEnd: Int) -> Double {
        if title.contains(range) { return Self.titleFactor }
        return range.start < openingEnd ? Self.openingFactor : 1
    }
}
