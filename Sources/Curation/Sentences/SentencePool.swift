internal import Language
internal import StoryModel

/// Makes the sentences of stories ready for choosing.
struct SentencePool: Sendable {
    private let phrases: PhraseTable
    private let odds: OddsTable
    private let scanner = WordScanner()
    private let stopWords = StopWords()
    private let terms = TermScanner()
    private let tidier = SentenceTidier()
    private let amountFinder = AmountFinder()
    private let shapes = SentenceShapeReader()
    private let givenNouns: GivenNouns
    private let verdicts: VerdictReader
    private let reactions: ReactionReader
    private let emptyPronoun = EmptyPronoun()
    /// How much a sentence speaks of the letter itself that tells what a picture in it shows.
    private let descriptive = 2.0

    init(phrases: PhraseTable, odds: OddsTable, statistics: TermStatistics) {
        self.phrases = phrases
        self.odds = odds
        givenNouns = GivenNouns(phrases: phrases, statistics: statistics)
        verdicts = VerdictReader(phrases: phrases)
        reactions = ReactionReader(phrases: phrases)
    }

    /// The sentences of a story, in the order of the text.
    ///
    /// - Parameters:
    ///   - sentences: Where they stand in the text.
    ///   - document: The document.
    ///   - story: The story, whose corrected names are shown.
    ///   - vector: The story's words, for telling how much of the story a sentence says.
    ///   - names: The story's names.
    ///   - antecedents: The companies that a "they" stands for, by the place of its sentence.
    ///   - joined: The title, where its name comes from another sentence than its clause.
    /// - Returns: One candidate a sentence.
    func candidates(
        _ sentences: [SentenceCutter.Cut], in document: TaggedDocument, of story: TaggedStory,
        vector: TermVector, names: [String: Double], antecedents: [Int: String],
        joined: JoinedTitle? = nil
    ) -> [SentenceCandidate] {
        let weights = Dictionary(
            vector.weights.map { ($0.word, $0.weight) }, uniquingKeysWith: { first, _ in first })
        let shown = sentences.enumerated().map { place, cut in
            let plain = story.corrected(
                tidied(cut, in: document.document), of: cut.range, in: document.document.text)
            let told = joined.flatMap { $0.place == place ? plain.namingPronoun($0.name) : nil }
            let named = antecedents[place].flatMap(plain.naming) ?? told
            let text = named ?? plain
            let words = scanner.words(in: text, range: text.wholeRange)
            return Shown(
                cut: cut, place: place, plain: plain, text: text, isNamed: named != nil,
                words: words,
                spoken: named == nil ? words : scanner.words(in: plain, range: plain.wholeRange))
        }
        let given = givenNouns.given(in: shown.map { ($0.text, $0.words) })
        return shown.map { sentence in
            var candidate = candidate(sentence, of: document, weights: weights, names: names)
            candidate.given = given[sentence.place]
            candidate.odds = odds.odds(of: candidate, words: sentence.spoken)
            if document.document.kind == .transcript { candidate.text = candidate.text.withoutBut }
            return candidate
        }
    }

    /// A sentence in the words in which a digest would show it.
    private struct Shown {
        let cut: SentenceCutter.Cut
        let place: Int
        let plain: String
        /// With the company that a "They" stands for in its place.
        let text: String
        let isNamed: Bool
        let words: [Word]
        /// Those of the sentence as it was said, with its "They".
        let spoken: [Word]
    }

    private func candidate(
        _ shown: Shown, of document: TaggedDocument, weights: [String: Double],
        names: [String: Double]
    ) -> SentenceCandidate {
        let (range, text) = (shown.cut.range, document.document.text)
        let (cut, tidied, words) = (shown.cut, shown.text, shown.words)
        let shape = shapes.shape(of: tidied, words: words)
        let isUnheard = Self.isUnheard(text[range])
        var strengths = phrases.strengths(of: words)
        if document.document.kind != .transcript, reactions.isDescription(words) {
            strengths[.show, default: 0] += descriptive
        }
        return SentenceCandidate(
            range: range, text: tidied, textBehind: shown.plain, place: shown.place,
            centrality: centrality(words, weights),
            terms: Set(terms.termWords(of: words)).sorted(), isJoined: cut.halves.count > 1,
            isBroken: cut.isBroken || isUnheard,
            names: words.count { isName($0, names) } + (shown.isNamed ? 1 : 0),
            amounts: amountFinder.amounts(in: tidied, range: tidied.wholeRange).count,
            opensWithName: shown.isNamed || words.prefix(5).contains { isName($0, names) },
            words: words.count, strengths: strengths,
            opensWithConsequence: phrases.opens(words, with: .consequence),
            opensWithContrast: phrases.opens(words, with: .contrast),
            opensWithParty: opensWithParty(words),
            opensWithTurn: phrases.opens(words, with: .turn),
            opensWithReply: phrases.opens(words, with: .reply),
            verdict: verdicts.verdict(in: words),
            isReaction: reactions.isReaction(words, in: tidied),
            isReport: reactions.isReport(words),
            figures: QuoteShape(words, in: tidied, stopWords: stopWords),
            isQuestion: shape.isQuestion,
            leansBack: !shown.isNamed
                && (shape.startsWithDanglingPronoun || leansBack(words, names)),
            pointsBack: shape.startsWithDanglingDeterminer,
            isFragment: cut.isBroken || isUnheard || tidied.hasPrefix("See ")
                || shape.isFragment
                || shape.endsOpen || stammers(words),
            isProfane: shape.hasProfanity, sumsUp: cut.sumsUp,
            isBackground: isBackground(words, year: document.day.year),
            firstPerson: shape.firstPersonShare, address: address(words),
            opensWithConjunction: opensWithConjunction(text, range))
    }

    /// Whether a transcript says of words that nobody could write them down.
    private static func isUnheard(_ text: Substring) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return false }
        let folded = text.lowercased()
        return ["[unintelligible", "[inaudible", "[indistinct", "[crosstalk"].contains {
            folded.contains($0)
        }
    }

    /// The words of a sentence as they are shown; halves torn apart without the stop between them.
    private func tidied(_ cut: SentenceCutter.Cut, in document: Document) -> String {
        let text = document.text
        let isSpeech = document.kind == .transcript
        let bytes = text.utf8Span.span
        var whole = tidier.tidied(text, range: cut.halves[0], isSpeech: isSpeech).text
        for half in cut.halves.dropFirst() {
            var rest = tidier.tidied(text, range: half, isSpeech: isSpeech).text
            let isCapital = rest.unicodeScalars.dropFirst().first.map(\.properties.isUppercase)
            if (0x61...0x7a).contains(bytes[half.start]), isCapital == false {
                rest = rest.prefix(1).lowercased() + rest.dropFirst()
            }
            while let last = whole.last, [".", "…", "-", "—", " "].contains(last) {
                whole.removeLast()
            }
            whole += " " + rest
        }
        let dots = whole.utf8.count { $0 == UInt8(ascii: ".") }
        return dots > 2 ? whole.replacing("... ", with: " ") : whole
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

    /// "A continuum of that that does swell up": nobody writes so, and no rule mends it.
    private func stammers(_ words: [Word]) -> Bool {
        zip(words, words.dropFirst()).contains { $0.folded == "that" && $1.folded == "that" }
    }

    private func isBackground(_ words: [Word], year: Int) -> Bool {
        words.prefix(6).contains { word in
            guard word.folded.utf8.count == 4, let number = Int(word.folded) else { return false }
            return (1950..<year).contains(number)
        }
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
        if opensLater(words) || opensWithMeaning(words)
            || words.indices.prefix(8).contains(where: { isAlone($0, words) })
        {
            return true
        }
        for (place, word) in words.prefix(6).enumerated() {
            let isDay = Self.days.contains(word.folded)
            if !isDay, isName(word, names) { return false }
            let isOwner = word.folded == "its" || word.folded == "their"
            // "The lab cut prices for its endpoint": whose it is stands before it.
            let isOwned = isOwner && place > 1 && !Self.heads.contains(words[0].folded)
            if Self.pronouns.contains(word.folded), place > 0, !isOwned,
                !emptyPronoun.stands(at: place, in: words)
            {
                return true
            }
            let isThat = ["that", "this", "these", "those"].contains(word.folded)
            if isThat, place > 0, isBackReference(words, at: place) { return true }
        }
        return false
    }

    /// "Two weeks later, ...": behind something told before.
    private func opensLater(_ words: [Word]) -> Bool {
        words.count > 3 && ["later", "earlier", "before"].contains(words[2].folded)
            && Self.spans.contains(words[1].folded)
    }

    /// "Publishers", "smaller publishers"; "the publisher" is one that was told of.
    private func opensWithParty(_ words: [Word]) -> Bool {
        guard words.count > 1 else { return false }
        return phrases.has(words[0], .party)
            || phrases.has(words[1], .party) && !Self.pickers.contains(words[0].folded)
    }

    /// "What that means is ...".
    private func opensWithMeaning(_ words: [Word]) -> Bool {
        words.count > 2 && words[0].folded == "what"
            && ["it", "that", "this"].contains(words[1].folded)
    }

    /// Whether "this" stands for itself ("reads this as a win"), or "there" for a place ("the load
    /// there is fifty").
    private func isAlone(_ place: Int, _ words: [Word]) -> Bool {
        guard place > 0, place + 1 < words.count else { return false }
        let (before, next) = (words[place - 1].folded, words[place + 1].folded)
        return switch words[place].folded {
        case "this": Self.links.contains(next) || ["as", "is", "was"].contains(next)
        case "there": ["is", "are", "was", "were"].contains(next) && !stopWords.contains(before)
        default: false
        }
    }

    /// "After that", "of this": a preposition or an opening adverb, and nothing named behind it.
    private func isBackReference(_ words: [Word], at place: Int) -> Bool {
        let before = words[place - 1].folded
        if before == "in", place + 1 < words.count {
            return place == 1 && !phrases.has(words[place + 1], .setting)
        }
        return place < 4 && (Self.links.contains(before) || before.hasSuffix("ly"))
    }

    /// What opens a phrase before the subject.
    private static let heads: Set<String> = [
        "after", "as", "at", "before", "by", "despite", "for", "from", "in", "of", "on", "since",
        "through", "under", "unlike", "while", "with", "without",
    ]

    private static let links: Set<String> = [
        "after", "before", "of", "with", "on", "for", "from", "since", "like", "by", "to", "about",
        "under",
    ]

    private static let spans: Set<String> = [
        "day", "days", "hour", "hours", "month", "months", "quarter", "week", "weeks", "year",
        "years",
    ]

    /// Names that no "they" stands for: "On Monday, they announced ...".
    private static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// Pick some out of many, or one that was told of.
    private static let pickers: Set<String> = [
        "a", "an", "another", "every", "many", "no", "one", "other", "several", "some", "that",
        "the", "this",
    ]

    private static let pronouns: Set<String> = [
        "it", "it's", "they", "they're", "they've", "them", "he", "he's", "she", "she's", "him",
        "its", "their",
    ]
}

extension String {
    /// A sentence without the "But" by which talk turns from what was said before.
    fileprivate var withoutBut: String {
        guard hasPrefix("But ") else { return self }
        let rest = dropFirst(4)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }
}
