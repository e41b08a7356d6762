internal import Language

/// How much of a week's other stories speaks of the same as each of them.
///
/// What a field talks about comes back in posts, comments and comparisons that tell the happening no
/// second time.
struct StoryEchoes {
    /// By the place of the story: its likeness to the stories that are most like it, added up.
    let sums: [Double]

    /// So many stories are added up.
    private static let most = 8

    /// Stories that share rare words are compared, by what is rare in this week.
    ///
    /// Stories that are only compared have none: a week of many thousands does without.
    init(of material: [StoryMaterial]) {
        guard material.contains(where: { !$0.vector.weights.isEmpty }) else {
            sums = Array(repeating: 0, count: material.count)
            return
        }
        let vectors = Self.vectors(of: material)
        let index = StoryIndex(material.map(\.terms))
        var tally = StoryIndex.Tally(of: index)
        var likenesses: [[Double]] = Array(repeating: [], count: material.count)
        for place in vectors.indices where !vectors[place].weights.isEmpty {
            for other in index.candidates(behind: place, tally: &tally) {
                let likeness = vectors[place].similarity(to: vectors[other])
                likenesses[place].append(likeness)
                likenesses[other].append(likeness)
            }
        }
        sums = likenesses.map { $0.sorted(by: >).prefix(Self.most).reduce(0, +) }
    }

    private static func vectors(of material: [StoryMaterial]) -> [TermVector] {
        var counts: [String: Int] = [:]
        for word in material.lazy.flatMap(\.vector.weights).map(\.word) {
            counts[word, default: 0] += 1
        }
        return material.map { story in
            story.vector.scaled { word in
                logarithm(Double(material.count + 1) / Double(counts[word] ?? 1))
            }
        }
    }
}
