/// Tells an "it" that stands for nothing: "it turns out that", "it feels like people say".
package struct EmptyPronoun: Sendable {
    /// A clause behind it has so many words at least: "it feels like a bargain" has none.
    private let fewestBehind = 5

    package init() {}

    /// Whether the word at a place is such an "it", as its neighbours tell.
    package func stands(at place: Int, in words: [Word]) -> Bool {
        guard words.indices.contains(place), words[place].folded == "it",
            place + 2 + fewestBehind < words.count
        else { return false }
        return Self.verbs.contains(words[place + 1].folded)
            && Self.joints.contains(words[place + 2].folded)
    }

    private static let verbs: Set<String> = [
        "appeared", "appears", "feels", "looks", "seemed", "seems", "sounds", "turned", "turns",
    ]
    private static let joints: Set<String> = ["as", "like", "out", "that"]
}
