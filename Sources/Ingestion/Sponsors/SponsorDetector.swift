/// Finds advertisements in speech, with and without words that open one.
///
/// Each stretch of utterances that holds a call to act, an address, an offer or an opening phrase is
/// weighed as a whole; the disjoint stretches with the greatest sum are advertisements.
struct SponsorDetector {
    let features: AdvertisementFeatures
    let weights: [Double]
    /// What is added to the weights where people chat.
    private let chat: [Double]
    /// One an utterance, from 0, where somebody reads, to 1, where people chat.
    private let chattiness: [Double]
    /// Where words stand that open nothing but an advertisement.
    private let announced: Set<Int>

    init(
        _ speech: Speech, written: WrittenText, borders: [Double], chattiness: [Double],
        weights: WeightTable
    ) {
        features = AdvertisementFeatures(speech, written: written, borders: borders)
        self.weights = weights.advertisement
        chat = weights.advertisementChat
        self.chattiness = chattiness
        announced = Set(
            speech.utterances.indices.filter { index in
                speech.utterances[index].hits.contains {
                    $0.set == .sponsorOpening && $0.weight >= 3
                }
            })
    }

    /// The utterances of the advertisements among so many, in order and disjoint.
    func advertisements(among count: Int) -> [Range<Int>] {
        // The stretches that end in front of each utterance.
        var candidates: [[(start: Int, score: Double)]] = Array(repeating: [], count: count + 1)
        var told: [Int: (stretch: Range<Int>, score: Double)] = [:]
        features.forEach { stretch, row in
            let start = stretch.lowerBound
            let sum = row.indices.reduce(0) {
                $0 + row[$1] * (weights[$1] + chattiness[start] * chat[$1])
            }
            let score = (sum * 1e6).rounded() / 1e6
            if announced.contains(start), !stretch.dropFirst().contains(where: announced.contains),
                score > told[start]?.score ?? -.infinity
            {
                told[start] = (stretch, score)
            }
            guard score > 0 else { return }
            candidates[stretch.upperBound].append((start, score))
        }
        return adding(told.values.map(\.stretch), to: best(of: candidates))
    }

    /// What is announced as an advertisement is one, however it goes on.
    private func adding(_ told: [Range<Int>], to found: [Range<Int>]) -> [Range<Int>] {
        var added: [Range<Int>] = []
        var next = 0
        for stretch in told.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            while next < found.count, found[next].upperBound <= stretch.lowerBound { next += 1 }
            let neighbours = [next < found.count ? found[next] : nil, added.last]
            guard !neighbours.contains(where: { $0?.overlaps(stretch) ?? false }) else { continue }
            added.append(stretch)
        }
        return joined((found + added).sorted { $0.lowerBound < $1.lowerBound })
    }

    /// With the one utterance that stands between two advertisements, which is no story, with the first.
    private func joined(_ stretches: [Range<Int>]) -> [Range<Int>] {
        stretches.enumerated().map { index, stretch in
            let next = index + 1 < stretches.count ? stretches[index + 1].lowerBound : .max
            let end = next == stretch.upperBound + 1 ? next : stretch.upperBound
            return stretch.lowerBound..<end
        }
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
