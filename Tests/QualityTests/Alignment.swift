import StoryModel

/// A labelled story and the found one that covers the same stretch of text.
struct AlignedStory {
    let label: StoryLabel
    let found: TaggedStory
    let week: Week
}

/// Finds for labelled stretches the found ones that cover the same.
struct Aligner {
    /// The least share that two stretches have in common of what they cover together.
    let leastShare = 0.5

    /// For each labelled range the index of the found range that is the same stretch, where there
    /// is one; no two get the same.
    func indices(of labelled: [TextRange], in found: [TextRange]) -> [Int?] {
        // From one half on, each range has one partner at most, but for ties at exactly one half.
        var taken: Set<Int> = []
        return labelled.map { range in
            let best = found.indices.max { left, right in
                (share(range, found[left]), right) < (share(range, found[right]), left)
            }
            guard let best, share(range, found[best]) >= leastShare,
                taken.insert(best).inserted
            else { return nil }
            return best
        }
    }

    func aligned(_ labels: [StoryLabel], in document: TaggedDocument) -> [AlignedStory] {
        let lines = LineTable(document.document.text)
        let mine = labels.filter { $0.document == document.document.path }
        let found = document.stories.map(\.story.range)
        let indices = indices(of: mine.map { lines.range(of: $0.lines) }, in: found)
        return zip(mine, indices).compactMap { label, index in
            index.map {
                AlignedStory(
                    label: label, found: document.stories[$0], week: Week(containing: document.day))
            }
        }
    }

    private func share(_ left: TextRange, _ right: TextRange) -> Double {
        let common = min(left.end, right.end) - max(left.start, right.start)
        guard common > 0 else { return 0 }
        return Double(common) / Double(left.count + right.count - common)
    }
}
