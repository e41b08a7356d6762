internal import StoryModel

/// Finds the utterances at which stories begin, by the best sum of scores over the whole talk.
struct StorySplitter {
    let weights: WeightTable
    /// Shorter stories cost more, in utterances.
    static let usual = 8

    /// The score of a border in front of each utterance, above zero where one is likely.
    ///
    /// Talk between people is weighed otherwise than one person's reading. And hosts who announce what
    /// comes next do it nearly always: where they do, a border must change the subject more unless it is
    /// announced or its subject called out.
    func scores(_ features: BoundaryFeatures) -> [Double] {
        let scores = plainScores(features)
        let silence = weights.number("silence")
        let reliance = reliance(features, scores: scores)
        return scores.indices.map { index in
            let demand = features.chattiness[index] * silence * reliance[index]
            let row = features.rows[index]
            let isTold = Self.isAnnounced(row) || row[BoundaryFeatures.Name.callsOut.rawValue] > 0
            return isTold ? scores[index] : scores[index] + demand
        }
    }

    /// One an utterance, from 0, where about half of the likely stories around or fewer are announced,
    /// to 1, where most are: then listeners can rely on being told.
    func reliance(_ features: BoundaryFeatures) -> [Double] {
        reliance(features, scores: plainScores(features))
    }

    private func reliance(_ features: BoundaryFeatures, scores: [Double]) -> [Double] {
        let announcements = Self.announcements(features)
        let likely = merged(borders(scores, forced: []), forced: [], announced: announcements)
        let surroundings = Surroundings(of: likely.count, width: Self.neighbours)
        let announced = surroundings.counts { announcements.contains(likely[$0]) }
        let reliances = announced.indices.map { index in
            guard announced[index] >= 5 else { return 0.0 }
            let share = Double(announced[index]) / Double(surroundings.around(index).count)
            return min(1, max(0, (share - 0.45) / 0.2))
        }
        guard !reliances.isEmpty else { return scores.map { _ in 0 } }
        var next = 0
        return scores.indices.map { index in
            while next + 1 < likely.count, likely[next] < index { next += 1 }
            return reliances[next]
        }
    }

    /// By so many likely stories around it is judged how many are announced.
    private static let neighbours = 24

    /// The scores by what stands at each place, whatever listeners can rely on.
    func plainScores(_ features: BoundaryFeatures) -> [Double] {
        let interview = features.isInterview ? 1.0 : 0
        let row = weights.border.indices.map {
            weights.border[$0] + interview * weights.interview[$0]
        }
        let bias = weights.number("bias") + interview * weights.number("interviewBias")
        let chatBias = weights.number("chatBias")
        return zip(features.rows, features.chattiness).map { values, chat in
            var sum = bias + chat * chatBias
            for index in values.indices {
                sum += values[index] * (row[index] + chat * weights.chat[index])
            }
            return (sum * 1e6).rounded() / 1e6
        }
    }

    /// Whether a phrase announces a story, if only by the way.
    private static func isAnnounced(_ row: [Double]) -> Bool {
        row[BoundaryFeatures.Name.opener.rawValue] >= 2
    }

    /// One an utterance, from 0, where next to nothing around is announced, to 1, where most stories
    /// are.
    static func announcing(_ features: BoundaryFeatures) -> [Double] {
        let surroundings = Surroundings(of: features.rows.count, width: hour)
        let announced = surroundings.counts {
            features.rows[$0][BoundaryFeatures.Name.opener.rawValue] >= clearAnnouncement
        }
        return announced.indices.map { index in
            guard announced[index] >= 5 else { return 0 }
            let around = surroundings.around(index).count
            return min(1, Double(announced[index]) * stretch / Double(around))
        }
    }

    /// The weight of a phrase that announces a story and hardly ever means anything else.
    private static let clearAnnouncement = 2.5
    /// In utterances, of quick talk.
    private static let hour = 1000
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
        Set(features.rows.indices.filter { isAnnounced(features.rows[$0]) })
    }

    /// The borders without the least likely ones where there are too many in so many words.
    ///
    /// - Parameters:
    ///   - borders: Indices of utterances, in order.
    ///   - places: How many words stand in front of each utterance.
    ///   - scores: The score of a border in front of each utterance.
    ///   - forced: Borders that stay in any case.
    ///   - isInChapters: Whether there can be too many around an utterance, as in an interview.
    /// - Returns: Indices of utterances, in order.
    func thinned(
        _ borders: [Int], places: [Int], scores: [Double], forced: Set<Int>,
        where isInChapters: (Int) -> Bool
    ) -> [Int] {
        var kept = Set(borders.filter { forced.contains($0) || !isInChapters($0) })
        let free = borders.filter { !kept.contains($0) }
            .sorted { (scores[$1], $0) < (scores[$0], $1) }
        for border in free {
            let near = kept.count { abs(places[$0] - places[border]) < Self.chapters.words / 2 }
            if near < Self.chapters.most { kept.insert(border) }
        }
        return borders.filter(kept.contains)
    }

    /// The most chapters of an interview in so many words, which is half an hour.
    private static let chapters = (most: 6, words: 4500)
}
