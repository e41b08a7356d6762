internal import Language
internal import StoryModel

/// How often each term of a talk is said, so that it can be told what a story is about.
struct TitleTerms {
    /// In the order of the talk.
    private let tokens: [WindowShift.Token]
    /// By term.
    private let counts: [Int]
    /// The term of each word of the text; -1 for words that tell nothing.
    private let terms: [Int32]

    init(_ tokens: [WindowShift.Token], words: Int) {
        self.tokens = tokens
        var counts = Array(repeating: 0, count: (tokens.map(\.term).max() ?? -1) + 1)
        var terms = Array(repeating: Int32(-1), count: words)
        for token in tokens {
            counts[token.term] += 1
            terms[token.word] = Int32(token.term)
        }
        self.counts = counts
        self.terms = terms
    }

    /// The term of a word; `nil` for words that tell nothing of the subject.
    func term(of word: Int) -> Int? { terms[word] < 0 ? nil : Int(terms[word]) }

    /// What some utterances are about, against the rest of the talk.
    func subject(of utterances: Range<Int>) -> TitleSubject {
        var said: [Int: (count: Int, weight: Int)] = [:]
        for token in tokens[first(in: utterances.lowerBound)..<first(in: utterances.upperBound)] {
            said[token.term, default: (0, token.weight)].count += 1
        }
        var scores: [Int: Double] = [:]
        for (term, (count, weight)) in said {
            let own = Double(count) / Double(max(1, counts[term]))
            scores[term] =
                Double(weight) / 1000 * logarithm(1 + Double(min(count, 12))) * (0.3 + 0.7 * own)
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
    /// By term: how much a title says of the story that has it; the best terms sum up to 1.
    private let shares: [Int: Double]
    /// The terms that tell most, the best first.
    let best: [Int]

    private static let most = 8

    init(_ scores: [Int: Double]) {
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        best = ranked.prefix(3).map(\.key)
        let sum = ranked.prefix(Self.most).reduce(0) { $0 + $1.value }
        shares = scores.mapValues { $0 / max(sum, 1e-9) }
    }

    /// The share of a term; 0 for one that is not said.
    func share(of term: Int) -> Double { shares[term] ?? 0 }
}
