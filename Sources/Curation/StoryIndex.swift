/// Finds the stories that are worth comparing with a story, through the words that weigh most.
///
/// Comparing all pairs would be quadratic; sharing a heavy word or two is what all tellings of a
/// happening do.
struct StoryIndex {
    /// Places of stories by heavy word, ascending.
    private let places: [String: [Int]]
    /// A word of more stories than this leads to none.
    private let commonness = 60
    /// How many heavy words two stories share at least.
    private let fewest = 2

    init(_ stories: [StoryTerms]) {
        var places: [String: [Int]] = [:]
        for (place, story) in stories.enumerated() {
            for word in story.heaviest { places[word, default: []].append(place) }
        }
        self.places = places
    }

    /// The places of stories to compare a story with, ascending; its own place where it has one.
    func candidates(for story: StoryTerms) -> [Int] {
        var shared: [Int: Int] = [:]
        for word in story.heaviest {
            guard let places = places[word], places.count <= commonness else { continue }
            for place in places { shared[place, default: 0] += 1 }
        }
        return shared.filter { $0.value >= fewest }.keys.sorted()
    }
}
