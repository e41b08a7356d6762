internal import Language
internal import StoryModel

/// Finds what a sentence takes as known: "this clause", and "the silence rule" of which its story
/// spoke before.
///
/// A noun that nobody spoke of before needs no telling: "the market", "the courts". A rare one that
/// an earlier sentence brought does, where that sentence is not shown.
struct GivenNouns: Sendable {
    private let phrases: PhraseTable
    private let statistics: TermStatistics
    private let terms = TermScanner()
    private let stopWords = StopWords()
    /// So many of a sentence's first words are looked at: behind them, it has told enough itself.
    private let reach = 12
    /// What is known is named by at most so many words.
    private let longest = 4
    /// Names of so many words may be abbreviated.
    private let abbreviated = 3...5
    /// Everybody understands commoner words.
    private let rare = 5.0

    init(phrases: PhraseTable, statistics: TermStatistics) {
        self.phrases = phrases
        self.statistics = statistics
    }

    /// What the sentences of a story take as known, as the terms that name each thing.
    ///
    /// - Parameter sentences: The sentences as shown, and their words, in the order of the story.
    /// - Returns: The things of each sentence.
    func given(in sentences: [(text: String, words: [Word])]) -> [[[String]]] {
        var brought: Set<String> = []
        return sentences.map { sentence in
            let given = things(in: sentence.words, of: sentence.text).filter { thing in
                thing.isPointedAt || thing.terms.contains(where: brought.contains)
            }
            brought.formUnion(terms.termWords(of: sentence.words).filter(isRare))
            brought.formUnion(abbreviations(of: sentence.words))
            return given.map(\.terms)
        }
    }

    /// What the names of a sentence may be called behind it: "SRE" for "Stateful Runtime Environment".
    private func abbreviations(of words: [Word]) -> [String] {
        let names = words.split { !$0.isCapitalized }
        return names.filter { abbreviated.contains($0.count) }.flatMap { name in
            let initials = name.map { $0.folded.prefix(1) }.joined()
            return terms.termWords(in: initials, range: initials.wholeRange)
        }
    }

    private struct Thing {
        let terms: [String]
        let isPointedAt: Bool
    }

    private func things(in words: [Word], of text: String) -> [Thing] {
        words.indices.prefix(reach).compactMap { place in
            let word = words[place].folded
            let isPointedAt =
                place > 0 && !isBroughtIn(place, in: words)
                && (["this", "these", "those"].contains(word)
                    || word == "that" && Self.leads.contains(words[place - 1].folded))
            guard isPointedAt || word == "the" else { return nil }
            let named = noun(behind: place, in: words, of: text)
            guard let head = isPointedAt ? named.first : named.last, !phrases.has(head, .setting)
            else { return nil }
            let found = terms.termWords(of: isPointedAt ? named.prefix(1) : named[...])
                .filter { isPointedAt || isRare($0) }
            // "The 72-hour rule" is one that has been told.
            let isNumbered = place == 0 && named.count > 1 && hasDigit(named[0])
            return found.isEmpty ? nil : Thing(terms: found, isPointedAt: isPointedAt || isNumbered)
        }
    }

    /// Whether "there is" stands before a word: "there is this big shift" brings it in.
    private func isBroughtIn(_ place: Int, in words: [Word]) -> Bool {
        words[place - 1].folded == "there's"
            || place > 1 && words[place - 2].folded == "there"
                && ["is", "was"].contains(words[place - 1].folded)
    }

    /// The words from an article to the end of its noun, roughly.
    private func noun(behind place: Int, in words: [Word], of text: String) -> [Word] {
        let bytes = text.utf8Span.span
        var named: [Word] = []
        for next in words.indices[(place + 1)...].prefix(longest) {
            let isApart = bytes[words[next - 1].range.end] != UInt8(ascii: " ")
            if isApart || stopWords.contains(words[next].folded) { break }
            named.append(words[next])
        }
        // Names are known, or nothing makes them so.
        let isName = named.contains { $0.isCapitalized && !isAcronym($0, bytes) }
        return isName ? [] : named
    }

    /// Whether all letters of a word are capitals, which its story may have spelt out before.
    private func isAcronym(_ word: Word, _ bytes: Span<UInt8>) -> Bool {
        (word.range.start..<word.range.end).allSatisfy { (0x41...0x5a).contains(bytes[$0]) }
    }

    private func hasDigit(_ word: Word) -> Bool {
        word.folded.utf8.contains { (0x30...0x39).contains($0) }
    }

    /// What "that" stands behind where a noun follows it: "on that benchmark", "has that army".
    private static let leads: Set<String> = [
        "at", "by", "for", "from", "had", "has", "have", "in", "of", "on", "to", "under", "with",
    ]

    private func isRare(_ term: String) -> Bool { statistics.inverseFrequency(of: term) > rare }
}
