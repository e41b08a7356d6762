internal import StoryModel

/// What tells which sentence of a written item says why its news matters: its words, and its place.
///
/// An item of a newsletter tells a fact, more of it, and closes with what follows from it.
struct ConsequenceFeatures {
    enum Name: String, CaseIterable {
        /// What every sentence has.
        case bias
        /// The odds of a consequence and of news that talk gives such words; the latter a third.
        case spoken, news
        /// Phrases of consequence and of opinion, at most two.
        case phrases, opinion
        /// How many amounts, of two.
        case amounts
        case leansBack
        /// Whether it stands first, last, or before the last of the item's sentences.
        case first, last, beforeLast
        /// How many stand before it, of four.
        case place
        /// Its words, of thirty, at most forty.
        case words
        /// Whether the item only looks ahead.
        case outlook
    }

    /// A row a sentence, in the order of `Name`.
    let rows: [[Double]]

    /// The features of an item's sentences, in their order.
    init(_ candidates: [SentenceCandidate], role: StoryRole) {
        let places = candidates.indices.filter { Self.isTold(candidates[$0]) }
        var orders = Array(repeating: 0, count: candidates.count)
        var next = 0
        for index in candidates.indices {
            orders[index] = next
            if Self.isTold(candidates[index]) { next += 1 }
        }
        rows = candidates.enumerated().map { index, candidate in
            let behind = places.count - 1 - orders[index]
            return Name.allCases.map { name in
                switch name {
                case .first: orders[index] == 0 ? 1 : 0
                case .last: behind == 0 ? 1 : 0
                case .beforeLast: behind == 1 ? 1 : 0
                case .place: Double(min(4, orders[index])) / 4
                case .outlook: role == .outlook ? 1 : 0
                default: Self.own(name, of: candidate)
                }
            }
        }
    }

    /// Whether a sentence counts where places do: links to read on are no part of what is told.
    private static func isTold(_ candidate: SentenceCandidate) -> Bool {
        candidate.words >= 5 && !candidate.text.hasPrefix("See ")
    }

    /// A number that the sentence has by itself.
    private static func own(_ name: Name, of candidate: SentenceCandidate) -> Double {
        switch name {
        case .bias: 1
        case .spoken: candidate.odds.consequence
        case .news: candidate.odds.news / 3
        case .phrases: min(2, candidate.strength(.consequence))
        case .opinion: min(2, candidate.strength(.opinion))
        case .amounts: Double(min(2, candidate.amounts)) / 2
        case .leansBack: candidate.leansBack ? 1 : 0
        case .words: Double(min(40, candidate.words)) / 30
        case .first, .last, .beforeLast, .place, .outlook: 0
        }
    }
}
