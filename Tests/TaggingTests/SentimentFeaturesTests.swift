import Testing

@testable import Tagging

struct SentimentFeaturesTests {
    static let sentences = [
        "Fennel raised its outlook, but Corvane fell 4% after a weak quarter.",
        "The regulator fined Fennel and Corvane; Sorrel, not Fennel, won the order.",
        "Shares of Fennel rose as profits beat estimates, while Sorrel cut 200 jobs.",
    ]

    /// The keys that have a weight, as often as they are told.
    private func keys(
        _ sentence: TargetSentence, _ weights: SentimentWeights,
        among families: (UInt64) -> WordFamilies
    ) -> [UInt64] {
        var keys: [UInt64] = []
        sentence.features.forEach(among: families) { feature in
            if weights.weight(feature.key) != nil { keys.append(feature.key) }
        }
        return keys
    }

    @Test(arguments: sentences)
    func `no number that has a weight is passed over by the families of its word`(
        _ text: String
    ) throws {
        let scorer = try SentimentScorer(lexicon: .shipped())
        let weights = try SentimentWeights.shipped()
        let sentence = TargetSentence(text, target: "Fennel", scorer: scorer)
        let all = keys(sentence, weights, among: { _ in .all })
        #expect(all.count > 20)
        #expect(keys(sentence, weights, among: weights.families(ofStem:)) == all)
    }

    @Test func `pairs of words are told by the side of the target on which they stand`() throws {
        let scorer = try SentimentScorer(lexicon: .shipped())
        let rows = scorer.features(text: "The board of Fennel resigned today", target: "Fennel")
        let names = rows.numbers.map(\.name)
        #expect(names.contains("pair.same.behind\tresigned today"))
        #expect(names.contains("pair.same.ahead\tboard of"))
        #expect(!names.contains("pair.same.ahead\tresigned today"))
    }

    @Test func `the words of a name are told and count for neither good nor bad`() throws {
        let scorer = try SentimentScorer(lexicon: .shipped())
        let rows = scorer.features(text: "Fennel Exchange rises", target: "Fennel Exchange")
        #expect(
            rows.numbers.map(\.name).filter { $0.hasPrefix("name") }
                == ["name\tFennel", "name\tExchange"])
        let sentence = TargetSentence("It rises", target: "Exchange", scorer: scorer)
        let word = try #require(sentence.name.first)
        let weights = try SentimentWeights.shipped()
        let weight = try #require(
            weights.weight(SentimentFamily.extended(SentimentFamily.name.key, by: word.stem)))
        #expect(weight.good == weight.bad && weight.good < 0)
    }

    @Test func `few sums come in the order of their numbers`() {
        var sums = FewSums()
        for (number, size) in [(7, 1.0), (2, 0.5), (7, 0.25), (9, 2), (2, 0.5)] {
            sums.add(size, to: number)
        }
        #expect(sums.sums.map(\.number) == [2, 7, 9])
        #expect(sums.sums.map(\.sum) == [1, 1.25, 2])
    }
}
