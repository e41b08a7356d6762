internal import StoryModel

/// Adds up how the sentences of a story read for a company.
struct SentimentSum {
    /// How a sentence reads for the company.
    struct Told {
        let sentence: TextRange
        /// From -5 to 5.
        let score: Double
        let weight: Double
        /// Whether it names the company, or begins with a pronoun for it.
        let isNamed: Bool
        /// Words; the fewer, the more plainly it speaks of the company.
        let length: Int
        /// Whether it says something of the company itself.
        let isDirect: Bool

        /// What it counts; scores close to 0 are neither good nor bad.
        var value: Double { abs(score) > SentimentSum.neutral ? score * weight : 0 }
    }

    private var told: [Told] = []

    /// What sentences without any name add at most, beside those that name the company.
    private static let aroundShare = 0.7
    /// Scores within this are neither good nor bad.
    private static let neutral = 0.4
    /// The sum of scores that gives half of the scale.
    private static let half = 3.0
    /// What a score tends to that no sentence bears which says something of the company itself, and
    /// one that a single sentence bears, not the title.
    private static let indirect = 1.5
    private static let lone = 3.0
    private static let evidenceCount = 5
    /// So many sentences that speak against a score are told beside it.
    private static let contraryCount = 3

    mutating func add(_ told: Told) { self.told.append(told) }

    /// The score, with the sentences that it comes from; where there is none, a range that stands for
    /// them.
    func sentiment(for company: String, else range: TextRange) -> Sentiment {
        let named = told.reduce(0) { $0 + ($1.isNamed ? $1.value : 0) }
        let around = told.reduce(0) { $0 + ($1.isNamed ? 0 : $1.value) }
        let amount = told.reduce(0) { $0 + abs($1.value) }
        // What is said around it turns no verdict that names it.
        let limit = named == 0 ? Double.infinity : Self.aroundShare * abs(named)
        let counted = max(-limit, min(limit, around))
        let sum = named + counted
        // Sentences that agree count by the root of their number; noise then stays where it is.
        let size = told.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        let level = size > 0 ? sum / size : 0
        let agreement = amount > 0 ? abs(sum) / amount : 0
        let confidence = amount > 0 ? amount / (amount + 3) * (0.3 + 0.7 * agreement) : 0.1
        let unbound = 5 * level / (abs(level) + Self.half)
        let excess = unbound / bound(on: sum)
        let shrinkage = (1 + excess * excess).squareRoot()
        let scale = size > 0 ? 5 / (size * (abs(level) + Self.half) * shrinkage) : 0
        let aroundScale = around == 0 ? 0 : scale * counted / around
        return Sentiment(
            company: company, score: scale * sum, confidence: confidence,
            evidence: evidence(
                told.map {
                    SentimentEvidence(
                        range: $0.sentence, addition: $0.value * ($0.isNamed ? scale : aroundScale))
                }, isGood: sum >= 0, else: range))
    }

    /// What a score tends to, however strong its evidence.
    private func bound(on sum: Double) -> Double {
        let bearing = told.filter { $0.isNamed && $0.value * sum > 0 }
        guard bearing.contains(where: \.isDirect) else { return Self.indirect }
        return bearing.count > 1 || bearing.contains { $0.weight > 1 } ? .infinity : Self.lone
    }

    /// The sentences that carry a score, the strongest first, and behind them those that speak against
    /// it; for none the shortest that names the company.
    private func evidence(
        _ evidence: [SentimentEvidence], isGood: Bool, else range: TextRange
    ) -> [SentimentEvidence] {
        let ordered = evidence.filter { $0.addition != 0 }.sorted {
            (abs($1.addition), $0.range) < (abs($0.addition), $1.range)
        }
        guard !ordered.isEmpty else {
            let plainest = told.min { ($0.length, $0.sentence) < ($1.length, $1.sentence) }
            return [SentimentEvidence(range: plainest?.sentence ?? range, addition: 0)]
        }
        let carrying = ordered.filter { ($0.addition > 0) == isGood }
        let contrary = ordered.filter { ($0.addition > 0) != isGood }
        return Array(
            carrying.prefix(Self.evidenceCount) + contrary.prefix(Self.contraryCount))
    }
}
