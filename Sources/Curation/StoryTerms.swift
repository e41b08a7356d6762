internal import Foundation
internal import Language

/// The terms of a story with how rare each is, for telling what two stories share by chance.
struct StoryTerms {
    struct Term: Hashable {
        let text: String
        /// The logarithm of the share of ordinary stretches without it; from minus one to zero.
        let absence: Double
    }

    /// Without repetitions, sorted by text, so that sums are made in the same order everywhere.
    let terms: [Term]
    /// Those that stand first, where a story says whom and what it is about; sorted by text.
    let lead: [Term]
    /// Those that weigh most by number and rareness, heaviest first: through them stories are found.
    let heaviest: [String]
    let wordCount: Int
    private let known: Set<String>

    /// How many terms are the lead, repetitions counted.
    private static let leadLength = 12
    private static let heaviestCount = 48
    /// The words of the stretches that frequencies were counted in.
    private static let stretch = 150.0
    /// Texts shorter than this are taken as this long; in words.
    private static let fewestWords = 20

    init(_ texts: [String], wordCount: Int, statistics: TermStatistics) {
        func sorted(_ texts: some Sequence<String>) -> [Term] {
            Set(texts).sorted().map {
                // `inverseFrequency` is one more than the logarithm of the share's inverse.
                let share = min(0.999, Foundation.exp(1 - statistics.inverseFrequency(of: $0)))
                return Term(text: $0, absence: Foundation.log1p(-share))
            }
        }
        terms = sorted(texts)
        lead = sorted(texts.prefix(Self.leadLength))
        heaviest = Self.heaviest(of: texts, statistics: statistics)
        known = Set(texts)
        self.wordCount = wordCount
    }

    private static func heaviest(of texts: [String], statistics: TermStatistics) -> [String] {
        let vector = TermVector(words: texts, statistics: statistics)
        return vector.weights
            .map { (weight: ($0.weight * 1e6).rounded(), word: $0.word) }
            .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
            .prefix(heaviestCount).map(\.word)
    }

    func contains(_ term: Term) -> Bool { known.contains(term.text) }

    /// How surprising it is, in nats, that a text of so many words holds a term.
    static func surprise(_ term: Term, in wordCount: Int) -> Double {
        let stretches = Double(max(fewestWords, wordCount)) / stretch
        return -Foundation.log(max(1e-9, -Foundation.expm1(stretches * term.absence)))
    }
}
