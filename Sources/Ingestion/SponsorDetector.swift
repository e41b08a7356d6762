/// Finds advertisements in speech, with and without words that open one.
///
/// Each stretch of utterances that holds a call to act, an address, an offer or an opening phrase is
/// weighed as a whole; the disjoint stretches with the greatest sum are advertisements.
struct SponsorDetector {
    let features: AdvertisementFeatures
    let weights: [Double]

    init(_ speech: Speech, written: WrittenText, borders: [Double], weights: WeightTable) {
        features = AdvertisementFeatures(speech, written: written, borders: borders)
        self.weights = weights.advertisement
    }

    /// The utterances of the advertisements among so many, in order and disjoint.
    func advertisements(among count: Int) -> [Range<Int>] {
        // The stretches that end in front of each utterance.
        var candidates: [[(start: Int, score: Double)]] = Array(repeating: [], count: count + 1)
        features.forEach { stretch, row in
            let score = zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
            guard score > 0 else { return }
            candidates[stretch.upperBound].append(
                (stretch.lowerBound, (score * 1e6).rounded() / 1e6))
        }
        return best(of: candidates)
    }

    private func best(of candidates: [[(start: Int, score: Double)]]) -> [Range<Int>] {
        var sums = Array(repeating: 0.0, count: candidates.count)
        var starts = Array(repeating: -1, count: candidates.count)
        for end in candidates.indices.dropFirst() {
            sums[end] = sums[end - 1]
            for candidate in candidates[end] {
                let sum = sums[candidate.start] + candidate.score
                if sum > sums[end] { (sums[end], starts[end]) = (sum, candidate.start) }
            }
        }
        var found: [Range<Int>] = []
        var end = candidates.count - 1
        while end > 0 {
            if starts[end] < 0 {
                end -= 1
            } else {
                found.append(features.opened(starts[end]..<end))
                end = starts[end]
            }
        }
        return found.reversed()
    }
}
