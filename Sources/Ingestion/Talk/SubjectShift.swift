internal import Language
internal import StoryModel

/// How much the subject changes in front of each utterance, told by the words that recur.
///
/// After the lexical chains of Morris and Hirst (1991): a word that recurs links the sentences between
/// its places; few links cross the border of two subjects, many begin behind it and many end before.
/// Sums are whole thousandths, so that their order does not matter.
struct SubjectShift {
    /// Links over a few sentences that cross the border in front of an utterance.
    private(set) var near: [Int]
    /// Links over many sentences that cross it.
    private(set) var wide: [Int]
    /// Words of an utterance that were not heard lately and recur soon.
    private(set) var fresh: [Int]
    /// Words that recurred up to an utterance and do not again.
    private(set) var spent: [Int]
    /// Names and figures heard for the first time, or for the first time in long.
    private(set) var names: [Int]

    /// How the words around each place differ.
    let windows: WindowShift
    /// The words that tell of the subject, in order.
    let tokens: [WindowShift.Token]

    private static let nearSpan = 5
    private static let wideSpan = 16
    /// A word unheard for longer is as good as new.
    private static let memory = 48

    /// A name unheard for longer is a new one again.
    private static let longMemory = 240

    private struct Chain {
        var last: Int
        /// Whether the last place was the first in memory.
        var isNew: Bool
        let weight: Int
    }

    /// Counts once over the words; linear.
    init(_ utterances: [Utterance], written: WrittenText, grammar: Grammar) {
        let zero = Array(repeating: 0, count: utterances.count + 1)
        (near, wide, fresh, spent, names) = (zero, zero, zero, zero, zero)
        tokens = Self.tokens(of: utterances, written: written, grammar: grammar)
        windows = WindowShift(tokens, utterances: utterances.count)
        var chains: [Chain?] = Array(repeating: nil, count: tokens.count)
        for token in tokens {
            if let chain = chains[token.term] {
                guard chain.last != token.utterance else { continue }
                if token.isName, token.utterance - chain.last > Self.longMemory {
                    names[token.utterance] += token.weight
                }
                chains[token.term] = go(on: chain, at: token.utterance)
                continue
            }
            if token.isName { names[token.utterance] += token.weight }
            chains[token.term] = Chain(last: token.utterance, isNew: true, weight: token.weight)
        }
        for case let chain? in chains where !chain.isNew { spent[chain.last] += chain.weight }
        for index in near.indices.dropFirst() {
            near[index] += near[index - 1]
            wide[index] += wide[index - 1]
        }
    }

    /// The words that tell of the subject, in order.
    private static func tokens(
        of utterances: [Utterance], written: WrittenText, grammar: Grammar
    ) -> [WindowShift.Token] {
        var tokens: [WindowShift.Token] = []
        var terms: [TermFinder.Term??] = Array(repeating: nil, count: written.words.forms.count)
        var finder = TermFinder(written.text, grammar: grammar)
        for (index, utterance) in utterances.enumerated() {
            for word in utterance.words {
                let entry = written.words.entries[word]
                let term = terms[Int(entry.form)] ?? finder.term(of: entry)
                terms[Int(entry.form)] = .some(term)
                guard let term else { continue }
                tokens.append(
                    WindowShift.Token(
                        term: term.number, utterance: index, word: word, weight: term.weight,
                        isName: entry.isCapitalized || entry.hasDigit))
            }
        }
        return tokens
    }

    private mutating func go(on chain: Chain, at index: Int) -> Chain {
        let gap = index - chain.last
        guard gap <= Self.memory else {
            if !chain.isNew { spent[chain.last] += chain.weight }
            return Chain(last: index, isNew: true, weight: chain.weight)
        }
        if chain.isNew, gap <= Self.wideSpan { fresh[chain.last] += chain.weight }
        if gap <= Self.nearSpan { link(&near, from: chain.last, to: index, by: chain.weight) }
        if gap <= Self.wideSpan { link(&wide, from: chain.last, to: index, by: chain.weight) }
        return Chain(last: index, isNew: false, weight: chain.weight)
    }

    /// Adds to the borders in front of the utterances behind `last` through `index`, as differences.
    private func link(_ sums: inout [Int], from last: Int, to index: Int, by weight: Int) {
        sums[last + 1] += weight
        sums[index + 1] -= weight
    }
}
