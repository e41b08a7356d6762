internal import Language
internal import StoryModel

/// Gives the links of a list of sources to the stories whose words they share.
struct LinkAssignment {
    let written: WrittenText

    /// The links of each line, added to the stories that fit its label best.
    ///
    /// Of several such stories, one that another line's label fits clearly better is left to that: a
    /// list that names a company and a place tells apart two stories that both name the company.
    func assign(_ lines: [TextRange], to stories: inout [StructureDraft.StoryDraft]) {
        guard !lines.isEmpty, !stories.isEmpty else { return }
        let index = Index(stories.map { stems(in: $0.range) })
        let labelled = lines.compactMap { line -> (links: [Link], scores: [Int: Int])? in
            let links = LinkFinder().links(in: written.text, range: line)
            guard let first = links.first else { return nil }
            let label = stems(in: TextRange(line.start, min(first.range.start, line.end)))
            return (links, index.scores(of: label))
        }
        var bestOfStory: [Int: Int] = [:]
        for (_, scores) in labelled {
            for (story, score) in scores {
                bestOfStory[story] = max(score, bestOfStory[story] ?? 0)
            }
        }
        for (links, scores) in labelled {
            guard let best = scores.values.max(), best > 0 else { continue }
            let fit = scores.filter { isNear($0.value, best) }
            let own = fit.filter { isNear($0.value, bestOfStory[$0.key] ?? 0) }
            for story in (own.isEmpty ? fit : own).keys { stories[story].links += links }
        }
    }

    private func isNear(_ score: Int, _ best: Int) -> Bool { score * 4 >= best * 3 }

    private func stems(in range: TextRange) -> Set<UInt64> {
        Set(written.words.indices(in: range).map { written.words.entries[$0].stem })
    }

    /// In which stories each word stands; words of few stories tell most.
    private struct Index {
        private var stories: [UInt64: [Int]] = [:]
        private let count: Int
        /// A word of more stories tells nothing, and would make long lists slow.
        private static let common = 64

        init(_ stories: [Set<UInt64>]) {
            count = stories.count
            for (index, story) in stories.enumerated() {
                for word in story { self.stories[word, default: []].append(index) }
            }
        }

        /// Thousandths of the sum of the inverse frequencies of shared words, by story: whole numbers,
        /// so that the order of a set does not matter.
        func scores(of label: Set<UInt64>) -> [Int: Int] {
            var scores: [Int: Int] = [:]
            for word in label {
                guard let holders = stories[word], holders.count <= Self.common else { continue }
                let share = Double(count + 1) / Double(holders.count + 1)
                for story in holders { scores[story, default: 0] += Int(logarithm(share) * 1000) }
            }
            return scores
        }
    }
}
