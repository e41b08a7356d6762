internal import Language
internal import StoryModel

/// Stories about the same happening, before it is known which telling leads.
struct StoryCluster {
    /// Indices into the week's material, ascending.
    let members: [Int]
}

/// Joins the stories of a week into clusters, one a happening.
///
/// Stories that share rare words are compared. Clusters are joined, best pair first, as long as at
/// least half of the pairs between them support it and fewer are unlikely to be about the same, so
/// that one wrong pair, or one story that tells of two happenings, does not chain them. A pair that
/// would not join stories by itself may support others. Before all, stories that the user joins are
/// joined, and those that the user parts stay apart.
struct EventBuilder: Sendable {
    private let matcher = EventMatcher()
    /// Below this score, two stories are unlikely to be about the same.
    private let unlikely = 0.1
    /// From this score on, a pair speaks for joining what others join.
    private let supporting = 0.33

    func clusters(of material: [StoryMaterial]) -> [StoryCluster] {
        var scores: [Pair: Double] = [:]
        let index = StoryIndex(material.map(\.terms))
        var tally = StoryIndex.Tally(of: index)
        for (place, story) in material.enumerated() {
            for other in index.candidates(behind: place, tally: &tally) {
                let score = matcher.score(story, material[other], among: material.count)
                if score >= unlikely { scores[Pair(place, other)] = score }
            }
        }
        return join(material, scores: scores)
    }

    private struct Pair: Hashable, Comparable {
        let first: Int
        let second: Int

        init(_ left: Int, _ right: Int) {
            first = min(left, right)
            second = max(left, right)
        }

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }

    private func join(_ material: [StoryMaterial], scores: [Pair: Double]) -> [StoryCluster] {
        let user = material.map { UserLinks($0.tagged.tags) }
        let isOutlook = material.map { $0.story.role == .outlook }
        var clusters = Clusters(user)
        for group in UserLinks.joined(user) {
            for member in group.dropFirst() { clusters.join(group[0], member) }
        }
        let links = scores.filter { $0.value >= EventMatcher.threshold }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (pair, _) in links {
            clusters.join(pair.first, pair.second) { areSame($0, $1, scores, isOutlook) }
        }
        return clusters.members.filter { !$0.isEmpty }.map(StoryCluster.init)
    }

    /// Stories that are joined step by step, as far as the user allows.
    private struct Clusters {
        private let user: [UserLinks]
        private var cluster: [Int]
        private(set) var members: [[Int]]

        init(_ user: [UserLinks]) {
            self.user = user
            cluster = Array(user.indices)
            members = user.indices.map { [$0] }
        }

        mutating func join(
            _ first: Int, _ second: Int, where areSame: ([Int], [Int]) -> Bool = { _, _ in true }
        ) {
            let (left, right) = (cluster[first], cluster[second])
            guard left != right, areSame(members[left], members[right]),
                !UserLinks.part(members[left], members[right], user)
            else { return }
            for member in members[right] { cluster[member] = left }
            members[left] = (members[left] + members[right]).sorted()
            members[right] = []
        }
    }

    private func areSame(
        _ left: [Int], _ right: [Int], _ scores: [Pair: Double], _ isOutlook: [Bool]
    ) -> Bool {
        var support = 0
        var likely = 0
        for first in left {
            for second in right {
                guard let score = scores[Pair(first, second)] else { continue }
                likely += 1
                let least =
                    isOutlook[first] || isOutlook[second] ? EventMatcher.threshold : supporting
                if score >= least { support += 1 }
            }
        }
        let count = left.count * right.count
        return 2 * support >= count && 2 * likely > count
    }
}
