internal import Language
internal import StoryModel

/// The phrases that people say over and over, which name what they talk about.
///
/// Candidates are runs of words that carry meaning, as in RAKE (Rose et al. 2010): "test data",
/// "metrics-driven development". The best is said often, mostly here, and soon: who asks names his
/// subject.
struct TopicPhrases {
    /// A place where a phrase is said.
    private struct Place {
        /// A hash of the stems of its words, in order.
        let phrase: UInt64
        let utterance: Int
        /// Indices of words.
        let words: Range<Int>
        /// The weights of its words together, each at least 0.
        let weight: Double
        /// Whether what stands before it makes a verb of its first word: "to play chess".
        let isDeed: Bool
        /// Whether it names no subject: "the next day", "time".
        let isVague: Bool
    }

    /// What a word of the talk does in phrases.
    private struct Form {
        var stem: UInt64 = 0
        var weight = 0.0
        /// Whether it may be part of a phrase.
        var isMember = false
        /// Whether it names no subject by itself.
        var isVague = false
        /// Whether it makes a verb of the word behind it.
        var opensDeed = false
    }

    private let written: WrittenText
    /// In the order of the talk.
    private let places: [Place]
    /// How often each phrase is said in all the talk.
    private let counts: [UInt64: Int]

    private static let longest = 4
    /// What is said in the first so many words of a chapter names its subject more likely.
    private static let early = (words: 70, factor: 2.5)
    private static let single = (factor: 0.25, fewest: 3)

    /// Looks once over the words of a talk, those of its speakers' names left out.
    init(_ speech: Speech, written: WrittenText) {
        self.written = written
        let names = Set(
            speech.turns.compactMap(\.speaker).flatMap { name in
                name.split(separator: " ").map { WordTable.hash($0) }
            })
        let forms = written.words.byForm { Self.form($0, in: written, names: names) }
        var places: [Place] = []
        for (index, utterance) in speech.utterances.enumerated() {
            Self.addPlaces(&places, of: utterance, at: index, in: written, forms: forms)
        }
        self.places = places
        var counts: [UInt64: Int] = [:]
        for place in places { counts[place.phrase, default: 0] += 1 }
        self.counts = counts
    }

    /// A phrase with what tells it from other ones.
    struct Topic {
        /// Where it is said first.
        let range: TextRange
        let phrase: UInt64
    }

    /// The phrase that tells best what some utterances are about.
    ///
    /// - Parameters:
    ///   - indices: The utterances.
    ///   - taken: Phrases that name other parts of the talk.
    ///   - isContent: Whether an utterance belongs to the talk and is no advertisement.
    /// - Returns: The phrase; `nil` where none is said again.
    func topic(
        of indices: Range<Int>, without taken: Set<UInt64>, where isContent: (Int) -> Bool
    ) -> Topic? {
        let low = places.firstPlace { $0.utterance >= indices.lowerBound }
        let high = places.firstPlace { $0.utterance >= indices.upperBound }
        guard low < high else { return nil }
        let start = places[low].words.lowerBound
        var said: [UInt64: (count: Int, deeds: Int, first: Int)] = [:]
        for index in low..<high where isContent(places[index].utterance) {
            let place = places[index]
            var entry = said[place.phrase] ?? (0, 0, index)
            entry.count += 1
            entry.deeds += place.isDeed ? 1 : 0
            said[place.phrase] = entry
        }
        var best: (score: Double, first: Int)?
        for (phrase, entry) in said where !taken.contains(phrase) {
            let place = places[entry.first]
            let isSingle = place.words.count == 1
            guard !place.isVague, 2 * entry.deeds < entry.count,
                entry.count >= (isSingle ? Self.single.fewest : 2)
            else {
                continue
            }
            let own = Double(entry.count) / Double(counts[phrase] ?? entry.count)
            let isEarly = place.words.lowerBound - start < Self.early.words
            let often = Double(entry.count).squareRoot()
            let score =
                often * often.squareRoot() * place.weight
                / Double(place.words.count).squareRoot() * (0.3 + 0.7 * own)
                * (isSingle ? Self.single.factor : 1) * (isEarly ? Self.early.factor : 1)
            if best.map({ (score, $0.first) > ($0.score, entry.first) }) ?? true {
                best = (score, entry.first)
            }
        }
        return best.map { best in
            let place = places[best.first]
            return Topic(range: range(of: place.words), phrase: place.phrase)
        }
    }

    private func range(of words: Range<Int>) -> TextRange {
        written.words.entries[words.lowerBound].range.union(
            written.words.entries[words.upperBound - 1].range)
    }

    // MARK: Words

    private static func form(
        _ entry: WordTable.Entry, in written: WrittenText, names: Set<UInt64>
    ) -> Form {
        let folded = String(
            written.text[entry.range].lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
        let grammar = written.grammar
        let roles = grammar.titleWords.roles(of: entry)
        var form = Form()
        form.opensDeed = deedOpeners.contains(folded)
        let bare = folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
        guard entry.count > 2 || entry.count == 2 && entry.hasCapital && !entry.hasDigit,
            !grammar.stopWords.contains(folded.utf8Span.span), roles.isDisjoint(with: plain),
            !bare.contains("'"), !folded.hasSuffix("ly"), !roles.contains(.number),
            !bare.utf8.allSatisfy({ $0 < 0x3a }), !names.contains(entry.stem)
        else { return form }
        form.isMember = true
        form.isVague = roles.contains(.vague)
        (form.stem, form.weight) = grammar.stemmer.withStem(of: bare.utf8Span.span) { stem in
            (WordTable.hash(stem), max(0, grammar.statistics.inverseFrequency(of: stem) - 1))
        }
        return form
    }

    private static func addPlaces(
        _ places: inout [Place], of utterance: Utterance, at index: Int, in written: WrittenText,
        forms: [Form]
    ) {
        let entries = written.words.entries
        func form(_ word: Int) -> Form { forms[Int(entries[word].form)] }
        for first in utterance.words where form(first).isMember {
            let isBehind = first > utterance.words.lowerBound && entries[first].isBehindBlank
            let isDeed = isBehind && form(first - 1).opensDeed
            var phrase: UInt64 = 0
            var weight = 0.0
            var isVague = true
            for last in first..<min(first + longest, utterance.words.upperBound) {
                guard form(last).isMember, last == first || entries[last].isBehindBlank else {
                    break
                }
                phrase = (phrase ^ form(last).stem) &* 0x100_0000_01b3
                weight += form(last).weight
                isVague = isVague && form(last).isVague
                places.append(
                    Place(
                        phrase: phrase, utterance: index, words: first..<(last + 1), weight: weight,
                        isDeed: isDeed, isVague: isVague || form(last).isVague))
            }
        }
    }

    /// What words do that are in no name of a subject.
    private static let plain: TitleWords.Roles = [
        .pronoun, .person, .listener, .question, .link, .preposition, .article, .another,
        .auxiliary,
        .chatter, .opinion, .frame, .hedge, .background, .unfinished,
    ]

    private static let deedOpeners: Set<String> = [
        "to", "i", "we", "you", "they", "he", "she", "it", "who", "can", "could", "will", "would",
        "should", "may", "might", "must", "don't", "doesn't", "didn't", "let's", "gonna", "wanna",
    ]
}
