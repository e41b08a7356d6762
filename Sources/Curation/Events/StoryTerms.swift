internal import Foundation
internal import Language

/// The terms of a story with how rare each is, for telling what two stories share by chance.
struct StoryTerms {
    struct Term: Hashable {
        let text: String
        /// The logarithm of the share of ordinary stretches without it; from minus one to zero.
        let absence: Double

        /// Of a term with this inverse document frequency.
        init(_ text: String, frequency: Double) {
            self.text = text
            // It is one more than the logarithm of the share's inverse.
            let share = min(0.999, Foundation.exp(1 - frequency))
            absence = Foundation.log1p(-share)
        }
    }

    /// Without repetitions, sorted by text, so that sums are made in the same order everywhere.
    let terms: [Term]
    /// Those that stand first, where a story says whom and what it is about; sorted by text.
    let lead: [Term]
    /// Those that weigh most by number and rareness, heaviest first: through them stories are found.
    let heaviest: [String]
    let wordCount: Int
    /// How surprising all terms are together in a text of so many words as this one.
    private let ownSurprise: Double
    /// The places of the terms in their list, and of those that lead in theirs.
    private let places: TermPlaces
    private let leadPlaces: TermPlaces

    /// How many terms are the lead, repetitions counted.
    private static let leadLength = 12
    private static let heaviestCount = 48
    /// The words of the stretches that frequencies were counted in.
    private static let stretch = 150.0
    /// Texts shorter than this are taken as this long; in words.
    private static let fewestWords = 20

    init(_ texts: [String], wordCount: Int, statistics: TermStatistics) {
        let counts = Self.counted(texts)
        let frequencies = counts.map { statistics.inverseFrequency(of: $0.word) }
        terms = zip(counts, frequencies).map { Term($0.word, frequency: $1) }
        lead = Self.counted(texts.prefix(Self.leadLength)).map {
            Term($0.word, frequency: statistics.inverseFrequency(of: $0.word))
        }
        heaviest = Self.heaviest(of: TermVector(counts: counts, frequencies: frequencies))
        ownSurprise = Self.surprise(terms, in: wordCount)
        places = TermPlaces(terms)
        leadPlaces = TermPlaces(lead)
        self.wordCount = wordCount
    }

    /// Each text once with how often it stands there, sorted.
    private static func counted(
        _ texts: some Sequence<String>
    ) -> [(word: String, count: Int)] {
        var counted: [(word: String, count: Int)] = []
        for text in texts.sorted() {
            if counted.last?.word == text {
                counted[counted.count - 1].count += 1
            } else {
                counted.append((text, 1))
            }
        }
        return counted
    }

    /// Of words that weigh the same, which are sorted, the first.
    private static func heaviest(of vector: TermVector) -> [String] {
        vector.weights.enumerated()
            .map { (weight: ($1.weight * 1e6).rounded(), place: $0) }
            .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
            .prefix(heaviestCount).map { vector.weights[$0.place].word }
    }

    /// The places in `terms` of those that another story has too, ascending; linear in both.
    func shared(with other: StoryTerms) -> [Int] { places.shared(with: other.places) }

    /// The places in `lead` of those that another story has anywhere, ascending; linear in both.
    func leadShared(with other: StoryTerms) -> [Int] { leadPlaces.shared(with: other.places) }

    /// How surprising it is that a text of so many words holds all terms.
    func surprise(in wordCount: Int) -> Double {
        wordCount == self.wordCount ? ownSurprise : Self.surprise(terms, in: wordCount)
    }

    /// The same for some terms; in their order, since sums depend on it.
    static func surprise(_ terms: [Term], in wordCount: Int) -> Double {
        terms.reduce(0) { $0 + surprise($1, in: wordCount) }
    }

    /// How surprising it is, in nats, that a text of so many words holds a term.
    static func surprise(_ term: Term, in wordCount: Int) -> Double {
        let stretches = Double(max(fewestWords, wordCount)) / stretch
        return -Foundation.log(max(1e-9, -Foundation.expm1(stretches * term.absence)))
    }
}

/// Terms by a hash of their texts: what two stories share is found without comparing texts.
private struct TermPlaces {
    /// Ascending.
    private let keys: [UInt64]
    /// In the order of the keys.
    private let places: [Int32]

    init(_ terms: [StoryTerms.Term]) {
        let sorted = terms.enumerated().map { (key: Self.key($1.text), place: Int32($0)) }
            .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
        keys = sorted.map(\.key)
        places = sorted.map(\.place)
    }

    func shared(with other: TermPlaces) -> [Int] {
        var shared: [Int] = []
        var (mine, theirs) = (0, 0)
        while mine < keys.count, theirs < other.keys.count {
            if keys[mine] == other.keys[theirs] {
                shared.append(Int(places[mine]))
                mine += 1
                theirs += 1
            } else if keys[mine] < other.keys[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return shared.sorted()
    }

    /// A 64-bit FNV-1a hash.
    private static func key(_ text: String) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x0100_0000_01b3 }
        return state
    }
}
