/// How unlike the words in front of a place are to those behind it, and which subjects begin there.
///
/// After TextTiling (Hearst 1997), over weighed terms and windows of so many of them, so that the
/// short sentences of a chat are pooled. Sums are whole numbers, so that their order does not matter.
struct WindowShift {
    /// A term at a place of the talk.
    struct Token {
        /// Dense, from 0.
        let term: Int
        let utterance: Int
        /// The index of the word.
        let word: Int
        /// Thousandths.
        let weight: Int
        let isName: Bool
    }

    /// From 0, the same words, to 1, no word in common; for windows of 30 and of 90 terms.
    private(set) var close: [Double]
    private(set) var far: [Double]
    /// Terms that were not heard lately and are heard at least twice more soon; thousandths.
    private(set) var topics: [Int]
    /// The same of names and figures.
    private(set) var topicNames: [Int]
    /// How much of an utterance's terms was heard just before, from 0 to 1.
    private(set) var known: [Double]
    /// How many of the next terms were not heard lately, from 0 to 1.
    ///
    /// After the vocabulary-management profile of Youmans (1991).
    private(set) var novelty: [Double]

    /// Slides over the tokens of so many utterances; linear.
    init(_ tokens: [Token], utterances: Int) {
        let terms = (tokens.map(\.term).max() ?? -1) + 1
        var starts = Array(repeating: tokens.count, count: utterances + 1)
        for index in tokens.indices.reversed() { starts[tokens[index].utterance] = index }
        for index in stride(from: utterances - 1, through: 0, by: -1) {
            starts[index] = min(starts[index], starts[index + 1])
        }
        close = Self.distances(tokens, starts: starts, terms: terms, width: 30)
        far = Self.distances(tokens, starts: starts, terms: terms, width: 90)
        topics = Array(repeating: 0, count: utterances)
        topicNames = topics
        known = Array(repeating: 0, count: utterances)
        novelty = Self.novelties(tokens, starts: starts, terms: terms)
        findTopics(tokens, starts: starts, terms: terms)
    }

    private static func distances(
        _ tokens: [Token], starts: [Int], terms: Int, width: Int
    ) -> [Double] {
        var before = Window(terms: terms)
        var behind = Window(terms: terms)
        var dot = 0
        // tokens[low..<middle] are in front of the place, tokens[middle..<high] behind it.
        var low = 0
        var middle = 0
        var high = 0
        return starts.dropLast().map { start in
            while high < min(tokens.count, start + width) {
                dot += behind.add(tokens[high], against: before)
                high += 1
            }
            while middle < start {
                dot += behind.remove(tokens[middle], against: before)
                dot += before.add(tokens[middle], against: behind)
                middle += 1
            }
            while low < start - width {
                dot += before.remove(tokens[low], against: behind)
                low += 1
            }
            guard before.square > 0, behind.square > 0 else { return 1 }
            let norm = (Double(before.square) * Double(behind.square)).squareRoot()
            return 1 - Double(dot) / norm
        }
    }

    /// How many of the next terms count for novelty.
    private static let ahead = 18
    /// A term unheard over so many terms counts as new.
    private static let forgotten = 120

    private static func novelties(_ tokens: [Token], starts: [Int], terms: Int) -> [Double] {
        var previous = Array(repeating: Int.min / 2, count: terms)
        var sums = [0]
        for (index, token) in tokens.enumerated() {
            sums.append(sums[index] + (index - previous[token.term] > forgotten ? 1 : 0))
            previous[token.term] = index
        }
        return starts.dropLast().map { start in
            let end = min(tokens.count, start + ahead)
            return Double(sums[end] - sums[start]) / Double(ahead)
        }
    }

    /// The counts of terms in a stretch.
    private struct Window {
        var counts: [Int]
        var square = 0

        init(terms: Int) { counts = Array(repeating: 0, count: terms) }

        /// Adds a token; by how much the product with another window grows.
        mutating func add(_ token: Token, against other: Window) -> Int {
            let weight = token.weight / 10
            square += (2 * counts[token.term] + 1) * weight * weight
            counts[token.term] += 1
            return other.counts[token.term] * weight * weight
        }

        mutating func remove(_ token: Token, against other: Window) -> Int {
            let weight = token.weight / 10
            square -= (2 * counts[token.term] - 1) * weight * weight
            counts[token.term] -= 1
            return -other.counts[token.term] * weight * weight
        }
    }

    /// A term unheard over so many terms is as good as new.
    private static let memory = 160
    /// How far ahead a subject's terms recur, in terms.
    private static let reach = 90
    /// How far back a term is "just heard".
    private static let echo = 25

    private mutating func findTopics(_ tokens: [Token], starts: [Int], terms: Int) {
        var previous = Array(repeating: Int.min / 2, count: terms)
        // The place at which the latest topic candidate of a term stands, and how often it recurred.
        var candidate = Array(repeating: -1, count: terms)
        var recurred = Array(repeating: 0, count: terms)
        var total = Array(repeating: 0, count: topics.count)
        var echoed = Array(repeating: 0, count: topics.count)
        for (index, token) in tokens.enumerated() {
            let gap = index - previous[token.term]
            total[token.utterance] += token.weight
            if gap <= Self.echo, previous[token.term] < starts[token.utterance] {
                echoed[token.utterance] += token.weight
            }
            if gap > Self.memory {
                candidate[token.term] = index
                recurred[token.term] = 0
            } else if let first = candidate[token.term] as Int?, first >= 0,
                index - first <= Self.reach,
                token.utterance != tokens[previous[token.term]].utterance
            {
                recurred[token.term] += 1
                if (2...4).contains(recurred[token.term]) {
                    let place = tokens[first].utterance
                    topics[place] += token.weight
                    if tokens[first].isName { topicNames[place] += token.weight }
                }
            }
            previous[token.term] = index
        }
        for index in known.indices where total[index] > 0 {
            known[index] = Double(echoed[index]) / Double(total[index])
        }
    }
}
