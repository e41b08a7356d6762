internal import StoryModel

/// Parts a conversation that tells no news, as an interview, into chapters.
///
/// There a subject seldom changes all at once: hosts lead over to the next by a question, and each has
/// its time. So no chapter is much longer than others, and each begins where it is most likely.
struct ChapterSplitter {
    private let utterances: [Utterance]
    private let features: BoundaryFeatures
    private let weights: WeightTable

    /// In words.
    private static let fewest = 1500
    private static let longest = 1050
    private static let shortest = 250
    /// A talk that tells news has shorter stories, in words, or announces more, a thousand words.
    private static let news = (story: 350, announcements: 0.8)
    /// Hardly any news is told at such length, in words, however it is announced.
    private static let lengthy = 1100
    /// The weight of a phrase that announces a story and hardly ever means anything else.
    private static let clearAnnouncement = 2.5

    /// Looks at nothing before it is asked.
    init(_ utterances: [Utterance], features: BoundaryFeatures, weights: WeightTable) {
        self.utterances = utterances
        self.features = features
        self.weights = weights
    }

    /// Whether talk is of subjects and no news: long, seldom announced, and with few borders of stories.
    ///
    /// - Parameters:
    ///   - borders: Where stories would begin, as indices of utterances in order.
    ///   - ending: The utterance at which stories end.
    /// - Returns: Whether it is better parted into chapters.
    func isDiscussion(_ borders: [Int], to ending: Int) -> Bool {
        guard let first = borders.first, first < ending else { return false }
        let words = place(ending) - place(first)
        let announcements = (first..<ending).count {
            features.rows[$0][BoundaryFeatures.Name.opener.rawValue] >= Self.clearAnnouncement
        }
        return words >= Self.fewest && words >= Self.news.story * borders.count
            && (Double(announcements) * 1000 < Self.news.announcements * Double(words)
                || words >= Self.lengthy * borders.count)
    }

    /// Where chapters begin.
    ///
    /// - Parameters:
    ///   - first: The utterance at which the first begins.
    ///   - ending: The utterance at which the last ends.
    ///   - forced: Utterances at which one begins in any case.
    ///   - mayBegin: Whether one may begin at an utterance.
    /// - Returns: Indices of utterances, in order.
    func borders(
        from first: Int, to ending: Int, forced: Set<Int>, where mayBegin: (Int) -> Bool
    ) -> [Int] {
        var kept = ([first] + forced.filter { $0 > first && $0 < ending }).sorted()
        let scores = (first..<ending).map(score)
        let likely = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        for index in likely.lazy.map({ $0 + first }) where mayBegin(index) {
            let next = kept.firstPlace { $0 > index }
            let start = place(kept[next - 1])
            let end = next < kept.count ? place(kept[next]) : place(ending)
            guard end - start > Self.longest, place(index) - start >= Self.shortest,
                end - place(index) >= Self.shortest
            else { continue }
            kept.insert(index, at: next)
        }
        return kept
    }

    /// How many words stand in front of an utterance.
    private func place(_ index: Int) -> Int {
        index < utterances.count
            ? utterances[index].words.lowerBound : utterances.last?.words.upperBound ?? 0
    }

    private func score(_ index: Int) -> Double {
        var score = 0.0
        for (value, weight) in zip(features.rows[index], weights.chapter) {
            score += value * weight
        }
        return (score * 1e6).rounded() / 1e6
    }
}
