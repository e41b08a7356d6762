internal import StoryModel

/// What the user says of which stories tell the same.
struct UserLinks {
    /// Keys of the corrections that join the story to others.
    let joins: [String]
    /// Keys of the corrections that part it from others, with its part in each.
    private let parts: [String: Int]

    init(_ tags: StoryTags) {
        joins = tags.overrides.filter { $0.kind == .merge }.map(\.key)
        parts = tags.overrides.reduce(into: [:]) { parts, use in
            if use.kind == .split { parts[use.key] = use.part }
        }
    }

    /// Whether the user says that two stories do not tell the same.
    func parts(from other: UserLinks) -> Bool {
        parts.contains { key, part in other.parts[key].map { $0 != part } ?? false }
    }

    /// The stories that belong together, each group in order.
    static func joined(_ stories: [UserLinks]) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for (place, story) in stories.enumerated() {
            for key in story.joins { groups[key, default: []].append(place) }
        }
        return groups.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }.map(\.value)
    }

    /// Whether the user parts a story of one group from a story of another.
    static func part(_ left: [Int], _ right: [Int], _ stories: [UserLinks]) -> Bool {
        let parted = left.filter { !stories[$0].parts.isEmpty }
        return parted.contains { first in
            right.contains { stories[first].parts(from: stories[$0]) }
        }
    }
}
