internal import Language
internal import StoryModel

/// Gives the links of a list of sources to the stories whose words they share.
struct LinkAssignment {
    let written: WrittenText

    /// The links of each line, added to the stories that fit its label best.
    func assign(_ lines: [TextRange], to stories: inout [StructureDraft.StoryDraft]) {
        guard !lines.isEmpty, !stories.isEmpty else { return }
        let statistics = Statistics(stories.map { stems(in: $0.range) })
        for line in lines {
            let links = LinkFinder().links(in: written.text, range: line)
            guard !links.isEmpty else { continue }
            let end = links.first.map { min($0.range.start, line.end) } ?? line.end
            let label = stems(in: TextRange(line.start, end))
            let scores = stories.indices.map { statistics.score(of: label, story: $0) }
            guard let best = scores.max(), best > 0 else { continue }
            for index in stories.indices where scores[index] >= 0.75 * best {
                stories[index].links += links
            }
        }
    }

    private func stems(in range: TextRange) -> Set<UInt64> {
        Set(written.words.indices(in: range).map { written.words.entries[$0].stem })
    }

    /// In how many stories each word stands; words of few stories tell most.
    private struct Statistics {
        let stories: [Set<UInt64>]
        var counts: [UInt64: Int] = [:]

        init(_ stories: [Set<UInt64>]) {
            self.stories = stories
            for story in stories { for word in story { counts[word, default: 0] += 1 } }
        }

        /// Thousandths of the sum of the inverse frequencies of shared words: whole numbers, so that
        /// the order of a set does not matter.
        func score(of label: Set<UInt64>, story: Int) -> Double {
            let shared = label.intersection(stories[story])
            let parts = shared.map { word in
                let share = Double(stories.count + 1) / Double((counts[word] ?? 0) + 1)
                return Int(logarithm(share) * 1000)
            }
            return Double(parts.reduce(0, +))
        }
    }
}
