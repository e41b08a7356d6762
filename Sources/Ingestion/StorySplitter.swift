internal import StoryModel

/// Finds the utterances at which stories begin, by the best sum of scores over the whole talk.
struct StorySplitter {
    /// What each feature adds to the score of a border, in the order of `BoundaryFeatures.Name`.
    ///
    /// Fitted by logistic regression on news podcasts told by one person (see NOTICE) and on
    /// Fixtures, and rounded;
    /// `opener` counts more than there, because several people who talk announce what comes next.
    static let weights: [Double] = [
        1.9, 1.8, -1.6, -1.5, 1.4, 0.35, 0.75, 1.2, 0, -0.3, -0.7,
        0.5, 0.45, 0.7, 0.8, 0, -0.6, -0.1, 0.15,
        -0.2, 0.15, -2.3, 0, 1.6, -1.5,
    ]
    /// What every border costs.
    static let price = 3.5
    /// Shorter stories cost more, in utterances.
    static let usual = 8

    /// The score of a border in front of each utterance, above zero where one is likely.
    ///
    /// Hosts who announce what comes next do it nearly always: where many announcements are heard, a
    /// border without one must change the subject more.
    func scores(_ features: BoundaryFeatures) -> [Double] {
        let openers = features.rows.map { $0[BoundaryFeatures.Name.opener.rawValue] }
        let demand = Self.announcing(features) * Self.silence
        return features.rows.indices.map { index in
            let sum = zip(features.rows[index], Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
            let silent = openers[index] < 2 ? demand : 0
            return ((sum - Self.price - silent) * 1e6).rounded() / 1e6
        }
    }

    /// From 0, where next to nothing is announced, to 1, where most stories are.
    static func announcing(_ features: BoundaryFeatures) -> Double {
        let announced = features.rows.count {
            $0[BoundaryFeatures.Name.opener.rawValue] >= announcement
        }
        guard announced >= 5 else { return 0 }
        return min(1, Double(announced) * stretch / Double(features.rows.count))
    }

    /// The weight of a phrase that announces a story.
    private static let announcement = 2.5
    /// The most utterances to one announcement where hosts announce every story.
    private static let stretch = 100.0
    /// What a border without an announcement costs there.
    private static let silence = 2.5

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

    /// The borders without those that stand right behind another, as "On to policy" and what follows.
    func merged(_ borders: [Int], forced: Set<Int>) -> [Int] {
        var kept: [Int] = []
        for border in borders {
            if let last = kept.last, border - last <= 3, !forced.contains(border) { continue }
            kept.append(border)
        }
        return kept
    }

    /// The most likely of the borders, at most so many, in order; forced ones always.
    func limited(_ borders: [Int], to limit: Int, scores: [Double], forced: Set<Int>) -> [Int] {
        let free = borders.filter { !forced.contains($0) }
        let room = max(0, limit - (borders.count - free.count))
        guard free.count > room else { return borders }
        let likely = free.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(room)
        let kept = Set(likely).union(forced)
        return borders.filter(kept.contains)
    }
}
