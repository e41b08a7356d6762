internal import StoryModel

/// Finds the utterances at which stories begin, by the best sum of scores over the whole talk.
struct StorySplitter {
    let weights: WeightTable
    /// Shorter stories cost more, in utterances.
    static let usual = 8

    /// The score of a border in front of each utterance, above zero where one is likely.
    ///
    /// Talk between people is weighed otherwise than one person's reading. And hosts who announce what
    /// comes next do it nearly always: where they do, a border without an announcement must change the
    /// subject more.
    func scores(_ features: BoundaryFeatures) -> [Double] {
        let scores = plainScores(features)
        let demand =
            features.chattiness * weights.number("silence") * reliance(features, scores: scores)
        guard demand != 0 else { return scores }
        return zip(scores, features.rows).map { score, values in
            values[BoundaryFeatures.Name.opener.rawValue] < Self.announcement
                ? score + demand : score
        }
    }

    /// From 0, where about half of the likely stories or fewer are announced, to 1, where most are:
    /// then listeners can rely on being told.
    func reliance(_ features: BoundaryFeatures) -> Double {
        reliance(features, scores: plainScores(features))
    }

    private func reliance(_ features: BoundaryFeatures, scores: [Double]) -> Double {
        let announcements = Self.announcements(features)
        let likely = merged(
            borders(scores, forced: []), forced: [], announced: announcements)
        let announced = likely.count(where: announcements.contains)
        guard announced >= 5 else { return 0 }
        let share = Double(announced) / Double(likely.count)
        return min(1, max(0, (share - 0.45) / 0.2))
    }

    private func plainScores(_ features: BoundaryFeatures) -> [Double] {
        let chat = features.chattiness
        let interview = features.isInterview ? 1.0 : 0
        let row = weights.border.indices.map {
            weights.border[$0] + chat * weights.chat[$0] + interview * weights.interview[$0]
        }
        let bias =
            weights.number("bias") + chat * weights.number("chatBias")
            + interview * weights.number("interviewBias")
        return features.rows.map { values in
            var sum = bias
            for index in values.indices { sum += values[index] * row[index] }
            return (sum * 1e6).rounded() / 1e6
        }
    }

    /// The weight of a phrase that announces a story, if only by the way.
    private static let announcement = 2.0

    /// From 0, where next to nothing is announced, to 1, where most stories are.
    static func announcing(_ features: BoundaryFeatures) -> Double {
        let announced = features.rows.count {
            $0[BoundaryFeatures.Name.opener.rawValue] >= clearAnnouncement
        }
        guard announced >= 5 else { return 0 }
        return min(1, Double(announced) * stretch / Double(features.rows.count))
    }

    /// The weight of a phrase that announces a story and hardly ever means anything else.
    private static let clearAnnouncement = 2.5
    /// The most utterances to one announcement where hosts announce every story.
    private static let stretch = 100.0

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
    ///
    /// Behind an utterance that is among those `announced`, it may take a few to come to the story.
    func merged(_ borders: [Int], forced: Set<Int>, announced: Set<Int>) -> [Int] {
        var kept: [Int] = []
        for border in borders {
            if let last = kept.last, !forced.contains(border),
                border - last <= (announced.contains(last) ? 3 : 1)
            {
                continue
            }
            kept.append(border)
        }
        return kept
    }

    /// The utterances that announce a story, if only by the way.
    static func announcements(_ features: BoundaryFeatures) -> Set<Int> {
        Set(
            features.rows.indices.filter {
                features.rows[$0][BoundaryFeatures.Name.opener.rawValue] >= announcement
            })
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
