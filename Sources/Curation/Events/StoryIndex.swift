/// Finds the stories that are worth comparing with a story, through the words that weigh most.
///
/// Comparing all pairs would be quadratic; sharing a heavy word or two is what all tellings of a
/// happening do.
struct StoryIndex {
    /// The numbers of heavy words.
    private let numbers: [String: Int]
    /// Places of stories by the number of a heavy word, ascending.
    private let places: [[Int]]
    /// The numbers of the heavy words of the stories, by their places.
    private let words: [[Int]]
    /// A word of more stories than this leads to none.
    private let commonness = 60
    /// How many heavy words two stories share at least.
    private let fewest = 2

    init(_ stories: [StoryTerms]) {
        var numbers: [String: Int] = [:]
        var places: [[Int]] = []
        words = stories.enumerated().map { place, story in
            story.heaviest.map { word in
                let number = numbers[word] ?? places.count
                if number == places.count {
                    numbers[word] = number
                    places.append([])
                }
                places[number].append(place)
                return number
            }
        }
        self.numbers = numbers
        self.places = places
    }

    /// How often each story was met; kept from one search to the next, so that none costs more than
    /// what it meets.
    struct Tally {
        fileprivate var counts: [UInt8]

        init(of index: StoryIndex) { counts = Array(repeating: 0, count: index.words.count) }
    }

    /// The places of stories to compare a story with, ascending; its own place where it has one.
    func candidates(for story: StoryTerms, tally: inout Tally) -> [Int] {
        met(by: story.heaviest.compactMap { numbers[$0] }, from: 0, &tally)
    }

    /// The places behind its own of stories to compare one of these with, ascending.
    func candidates(behind place: Int, tally: inout Tally) -> [Int] {
        met(by: words[place], from: place + 1, &tally)
    }

    private func met(by words: [Int], from first: Int, _ tally: inout Tally) -> [Int] {
        var met: [Int] = []
        for word in words where places[word].count <= commonness {
            for place in places[word] where place >= first {
                if tally.counts[place] == 0 { met.append(place) }
                // Of so many words a story is met by each once at most.
                tally.counts[place] += 1
            }
        }
        let found = met.filter { Int(tally.counts[$0]) >= fewest }
        for place in met { tally.counts[place] = 0 }
        return found.sorted()
    }
}
