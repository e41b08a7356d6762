internal import Language
internal import StoryModel

/// How often each term of a talk is said, so that it can be told what a story is about.
struct TitleTerms {
    /// In the order of the talk.
    private let tokens: [WindowShift.Token]
    /// By term.
    private let counts: [Int]
    /// The index of the token before and behind each that is of the same term; -1 where there is none.
    private let previous: [Int32]
    private let next: [Int32]
    /// The index of the token that each word of the text is; -1 for words that tell nothing.
    private let places: [Int32]

    init(_ tokens: [WindowShift.Token], words: Int) {
        self.tokens = tokens
        let count = (tokens.lazy.map(\.term).max() ?? -1) + 1
        var counts = Array(repeating: 0, count: count)
        var last = Array(repeating: Int32(-1), count: count)
        var previous = Array(repeating: Int32(-1), count: tokens.count)
        var next = previous
        var places = Array(repeating: Int32(-1), count: words)
        for (index, token) in tokens.enumerated() {
            counts[token.term] += 1
            places[token.word] = Int32(index)
            let before = last[token.term]
            previous[index] = before
            if before >= 0 { next[Int(before)] = Int32(index) }
            last[token.term] = Int32(index)
        }
        self.counts = counts
        self.previous = previous
        self.next = next
        self.places = places
    }

    /// The term of a word; `nil` for words that tell nothing of the subject.
    func term(of word: Int) -> Int? {
        places[word] < 0 ? nil : tokens[Int(places[word])].term
    }

    /// The last word before one that is of its term; -1 where there is none.
    func word(before word: Int) -> Int {
        guard places[word] >= 0, case let place = previous[Int(places[word])], place >= 0 else {
            return -1
        }
        return tokens[Int(place)].word
    }

    /// What some utterances are about, against the rest of the talk.
    func subject(of utterances: Range<Int>) -> TitleSubject {
        let tokens = first(in: utterances.lowerBound)..<first(in: utterances.upperBound)
        var scores: [TitleSubject.Score] = []
        for index in tokens where previous[index] < tokens.lowerBound {
            let token = self.tokens[index]
            var count = 0
            var place = index
            while place >= 0, place < tokens.upperBound {
                count += 1
                place = Int(next[place])
            }
            let own = Double(count) / Double(max(1, counts[token.term]))
            let score =
                Double(token.weight) / 1000 * logarithm(1 + Double(min(count, 12)))
                * (0.3 + 0.7 * own)
            scores.append(TitleSubject.Score(term: token.term, value: score))
        }
        return TitleSubject(scores)
    }

    /// The index of the first token at or behind an utterance.
    private func first(in utterance: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].utterance < utterance { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The terms that a story is about, each with its share.
struct TitleSubject {
    /// How much a title says of the story that has a term.
    struct Score {
        let term: Int
        let value: Double
    }

    /// By term; the best ones sum up to 1.
    private let shares: [Score]
    /// The terms that tell most, the best first.
    let best: [Int]

    private static let most = 8

    /// One score a term, in any order.
    init(_ scores: [Score]) {
        var ranked: [Score] = []
        for score in scores {
            let place = ranked.firstIndex { ($0.value, score.term) < (score.value, $0.term) }
            if let place {
                ranked.insert(score, at: place)
            } else if ranked.count < Self.most {
                ranked.append(score)
            }
            if ranked.count > Self.most { ranked.removeLast() }
        }
        best = ranked.prefix(3).map(\.term)
        let sum = ranked.reduce(0) { $0 + $1.value }
        shares = scores.sorted { $0.term < $1.term }.map {
            Score(term: $0.term, value: $0.value / max(sum, 1e-9))
        }
    }

    /// The share of a term; 0 for one that is not said.
    func share(of term: Int) -> Double {
        var low = 0
        var high = shares.count
        while low < high {
            let middle = (low + high) / 2
            if shares[middle].term < term { low = middle + 1 } else { high = middle }
        }
        return low < shares.count && shares[low].term == term ? shares[low].value : 0
    }
}
