internal import StoryModel

/// Finds the utterances at which stories begin, by the best sum of scores over the whole talk.
struct StorySplitter {
    /// What each feature adds to the score of a border, in the order of `BoundaryFeatures.Name`.
    static let weights: [Double] = [
        1.6, 0.8, -0.5, -0.8, 0.5, 0.4, 0.3, 0.3, 0.1, -1.2, -1.0,
        0.4, 0.4, 0.8, 0.1, -0.2, -0.5, 0.2, 0.0,
        -0.2, 0.2, -0.5,
    ]
    /// What every border costs.
    static let price = 4.0
    /// Shorter stories cost more, in utterances.
    static let usual = 8

    /// The score of a border in front of each utterance, above zero where one is likely.
    func scores(_ features: BoundaryFeatures) -> [Double] {
        features.rows.map { row in
            let sum = zip(row, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
            return ((sum - Self.price) * 1e6).rounded() / 1e6
        }
    }

    /// The borders with the greatest sum, in order; linear.
    ///
    /// - Parameters:
    ///   - scores: The score of a border in front of each utterance.
    ///   - forced: Utterances at which a part begins in any case.
    /// - Returns: Indices of utterances.
    func borders(_ scores: [Double], forced: Set<Int>) -> [Int] {
        // best[i]: the greatest sum of borders whose last one is i.
        var best = Array(repeating: -Double.infinity, count: scores.count)
        var previous = Array(repeating: -1, count: scores.count)
        var far = (sum: 0.0, index: -1)
        for index in scores.indices {
            let score = forced.contains(index) ? max(scores[index], 0) + 1000 : scores[index]
            if index > Self.usual {
                let old = index - Self.usual - 1
                if best[old] > far.sum { far = (best[old], old) }
            }
            var choice = far
            for near in max(0, index - Self.usual)..<index where best[near] > -Double.infinity {
                let sum = best[near] - shortness(index - near)
                if sum > choice.sum { choice = (sum, near) }
            }
            let total = score + choice.sum
            guard total > choice.sum || forced.contains(index) else { continue }
            best[index] = total
            previous[index] = choice.index
        }
        return trace(best, previous)
    }

    private func shortness(_ length: Int) -> Double {
        Double(Self.usual + 1 - length) * 0.25
    }

    private func trace(_ best: [Double], _ previous: [Int]) -> [Int] {
        var last = -1
        for index in best.indices where best[index] > (last < 0 ? 0 : best[last]) { last = index }
        var borders: [Int] = []
        while last >= 0 {
            borders.append(last)
            last = previous[last]
        }
        return borders.reversed()
    }
}
