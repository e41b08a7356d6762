internal import StoryModel

/// Finds advertisements in speech.
///
/// An advertisement begins with words that nobody uses else ("brought to you by"); where it ends is
/// weighed over all places near: what it goes over should speak to the listener and name the brand, a
/// call to act or an address should stand right before its end, and a new subject right behind. The
/// opening words of another one, behind such a call, end it in any case.
struct SponsorDetector {
    let written: WrittenText
    /// The score of a story's border in front of each utterance.
    let borders: [Double]
    /// Longer advertisements are not believed, in utterances.
    static let longest = 30

    // Fitted as a choice among all ends on news podcasts told by one person (see NOTICE), rounded;
    // an opening of a second advertisement ends the first by rule.
    private static let inside: [Double] = [-0.2, 0.6, 0.35, 0.2, -0.8, 0.9, -0.2, 0.1]
    private static let exit: [Double] = [0.65, 0, 1.0, 0.8, 4, -0.7, 0.3]

    /// The utterances of the advertisements, in order and disjoint.
    func advertisements(in utterances: [Utterance]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < utterances.count {
            guard utterances[index].weight(of: .sponsorOpening) >= 2.5 else {
                index += 1
                continue
            }
            let end = end(of: index, in: utterances)
            found.append(index..<end)
            index = end
        }
        return found
    }

    /// The utterance behind the advertisement that begins at an index.
    private func end(of start: Int, in utterances: [Utterance]) -> Int {
        let features = AdvertisementFeatures(
            from: start, limit: Self.longest, in: utterances, written: written, borders: borders)
        var sum = 0.0
        var best = (score: -Double.infinity, end: min(start + 1, utterances.count))
        for (step, row) in features.exits.enumerated() {
            if step > 2, utterances[start + 1 + step].weight(of: .sponsorOpening) >= 3,
                row[AdvertisementFeatures.Exit.callBefore.rawValue] > 0
                    || row[AdvertisementFeatures.Exit.addressBefore.rawValue] > 0
            {
                return start + 1 + step
            }
            let score = sum + Self.dot(row, Self.exit)
            if rounded(score) > best.score { best = (rounded(score), start + 1 + step) }
            sum += Self.dot(features.inside[step], Self.inside)
        }
        // The talk may end with the advertisement.
        if start + Self.longest >= utterances.count, rounded(sum) > best.score {
            best = (rounded(sum), utterances.count)
        }
        return best.end
    }

    private func rounded(_ score: Double) -> Double { (score * 1e6).rounded() / 1e6 }

    private static func dot(_ row: [Double], _ weights: [Double]) -> Double {
        zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
