internal import Language
internal import StoryModel

/// What a happening is about: the words that its tellings share, and those of its titles.
struct EventFocus {
    /// Words by weight; for a single telling they are that story's own.
    private let weights: [String: Double]
    private let titles: [String: Double]

    /// The terms of the titles, which a reader has before him.
    let known: Set<String>

    /// Made of the tellings of one happening; linear in their words.
    init(_ members: [StoryMaterial], scanner: TermScanner) {
        let scale = 1 / Double(max(1, members.count)).squareRoot()
        var weights: [String: Double] = [:]
        for member in members {
            for (word, weight) in member.vector.weights {
                weights[word, default: 0] += scale * weight
            }
        }
        var titles: [String: Double] = [:]
        for title in members.map(\.story.title.text) {
            for term in scanner.termWords(in: title, range: title.wholeRange) {
                titles[term] = weights[term]
            }
        }
        self.weights = weights
        self.titles = titles
        known = Set(titles.keys)
    }

    /// How much of what the happening is about a sentence says, against its length; from 0 to about
    /// 1, more where many tellings share it.
    func centrality(of candidate: SentenceCandidate) -> Double {
        let sum = candidate.terms.reduce(0) { $0 + (weights[$1] ?? 0) }
        return sum / Double(max(8, candidate.words)).squareRoot()
    }

    /// How much of what the titles say a sentence says too, from 0 to 1.
    func titleShare(of candidate: SentenceCandidate) -> Double {
        let whole = titles.values.sorted().reduce(0, +)
        guard whole > 0 else { return 0 }
        return candidate.terms.reduce(0) { $0 + (titles[$1] ?? 0) } / whole
    }
}
