internal import Language
internal import StoryModel

/// Makes the sentences of stories ready for choosing.
struct SentencePool: Sendable {
    private let phrases: PhraseTable
    private let scanner = WordScanner()
    private let terms = TermScanner()
    private let tidier = SentenceTidier()
    private let amountFinder = AmountFinder()
    private let shapes = SentenceShapeReader()

    init(phrases: PhraseTable) { self.phrases = phrases }

    /// The sentences of a story, in the order of the text.
    ///
    /// - Parameters:
    ///   - sentences: Where they stand in the text.
    ///   - text: The document's text.
    ///   - story: The story, whose corrected names are shown.
    ///   - vector: The story's words, for telling how much of the story a sentence says.
    ///   - names: The story's names.
    /// - Returns: One candidate a sentence.
    func candidates(
        _ sentences: [SentenceCutter.Cut], in text: String, of story: TaggedStory,
        vector: TermVector,
        names: [String: Double]
    ) -> [SentenceCandidate] {
        let weights = Dictionary(
            vector.weights.map { ($0.word, $0.weight) }, uniquingKeysWith: { first, _ in first })
        return sentences.enumerated().map { place, cut in
            candidate(cut, place: place, text: text, story: story, weights: weights, names: names)
        }
    }

    private func candidate(
        _ cut: SentenceCutter.Cut, place: Int, text: String, story: TaggedStory,
        weights: [String: Double], names: [String: Double]
    ) -> SentenceCandidate {
        let range = cut.range
        let tidied = tidier.tidied(text, range: range).text
        let shown = story.corrected(tidied, of: range, in: text)
        let words = scanner.words(in: shown, range: shown.wholeRange)
        let shape = shapes.shape(of: shown, words: words)
        return SentenceCandidate(
            range: range, text: shown, place: place,
            centrality: centrality(words, weights),
            substance: Set(terms.termWords(of: words)).count,
            names: words.count { isName($0, names) },
            amounts: amountFinder.amounts(in: shown, range: shown.wholeRange).count,
            opensWithName: words.prefix(5).contains { isName($0, names) },
            words: words.count, strengths: phrases.strengths(of: words),
            opensWithConsequence: phrases.opens(words, with: .consequence),
            isQuestion: shape.isQuestion,
            leansBack: shape.startsWithDanglingPronoun || leansBack(words, names),
            pointsBack: shape.startsWithDanglingDeterminer,
            isFragment: cut.isBroken || shown.hasPrefix("See ") || shape.isFragment
                || shape.endsOpen,
            isProfane: shape.hasProfanity,
            firstPerson: shape.firstPersonShare, address: address(words),
            opensWithConjunction: opensWithConjunction(text, range))
    }

    /// The weight of the story's words that the sentence uses, against its length.
    private func centrality(_ words: [Word], _ weights: [String: Double]) -> Double {
        var seen: Set<String> = []
        var sum = 0.0
        for term in terms.termWords(of: words) where seen.insert(term).inserted {
            sum += weights[term] ?? 0
        }
        return sum / Double(max(8, words.count)).squareRoot()
    }

    private func isName(_ word: Word, _ names: [String: Double]) -> Bool {
        terms.termWords(of: CollectionOfOne(word)).contains { names[$0] != nil }
    }

    private func address(_ words: [Word]) -> Double {
        let count = words.count {
            ["you", "your", "you're", "you've", "you'll", "you'd"].contains($0.folded)
        }
        return Double(count) / Double(max(1, words.count))
    }

    private func opensWithConjunction(_ text: String, _ range: TextRange) -> Bool {
        guard let first = text[range].split(separator: " ", maxSplits: 1).first else {
            return false
        }
        let word = first.lowercased().filter(\.isLetter)
        return ["and", "but", "so", "or", "because", "like", "yeah", "well", "now"].contains(word)
    }

    /// Whether a pronoun stands among the first words before any name that it could stand for:
    /// "Notably, that is ...", "In the long run it's bad for them".
    private func leansBack(_ words: [Word], _ names: [String: Double]) -> Bool {
        for (place, word) in words.prefix(6).enumerated() {
            if isName(word, names) && place > 0 { return false }
            if Self.pronouns.contains(word.folded), place > 0 { return true }
            let isThat = ["that", "this", "these", "those"].contains(word.folded)
            if isThat, place > 0, isBackReference(words, at: place) { return true }
        }
        return false
    }

    /// "After that", "of this": a preposition or an opening adverb, and nothing named behind it.
    private func isBackReference(_ words: [Word], at place: Int) -> Bool {
        let before = words[place - 1].folded
        let links = ["after", "before", "of", "with", "on", "for", "from", "since", "like", "by"]
        return place < 4 && (links.contains(before) || before.hasSuffix("ly"))
    }

    private static let pronouns: Set<String> = [
        "it", "it's", "they", "they're", "they've", "them", "he", "he's", "she", "she's", "him",
        "its", "their",
    ]
}
