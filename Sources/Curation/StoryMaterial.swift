internal import Language
internal import StoryModel

/// A story with what is needed to compare it with others and to choose its sentences.
struct StoryMaterial {
    let tagged: TaggedStory
    let document: TaggedDocument
    /// All words that carry meaning, weighed; none where the story is only compared.
    private(set) var vector: TermVector
    /// The terms of names and other specific words with their weights: capitalised inside sentences, or with
    /// digits.
    private(set) var names: [String: Double]
    /// Canonical names, with their number of mentions.
    let companies: [String: Int]
    let amounts: [Amount]
    /// Its sentences, in the order of the text; empty where the story is only compared.
    private(set) var candidates: [SentenceCandidate]
    /// How telling each of them is, in thousandths; in their order.
    let salience: [Int]
    /// The odds that each of them says what follows from the news, as a logarithm; in their order.
    let consequences: [Double]
    /// The places of the sentences that name a company, by more than a person.
    let naming: [String: Set<Int>]
    let wordCount: Int
    /// What tells whether another story is about the same.
    let terms: StoryTerms
    /// The place of the sentence that its title is of, the last of several; 0 where it is of none.
    let titlePlace: Int
    /// The terms of a spoken title that names a version and no more; `nil` for others.
    let titledVersion: (names: Set<String>, numbers: Set<String>)?

    var story: Story { tagged.story }
    var text: String { document.document.text }
    /// The title as shown, with corrected names.
    var title: String { shown(story.title.text, of: story.title.range) }
    var isSecondary: Bool { document.document.kind == .digest }

    /// Words of a range as shown outside quotes: with corrected names.
    func shown(_ words: String, of range: TextRange) -> String {
        tagged.corrected(words, of: range, in: text)
    }

    /// Words that a digest by somebody else states, as they are but for corrected names.
    func stated(_ range: TextRange) -> String {
        shown(
            text[range].split(whereSeparator: \.isWhitespace).joined(separator: " "), of: range)
    }

    /// As later weeks compare it: without its sentences.
    var compared: StoryMaterial {
        var copy = self
        copy.candidates = []
        copy.names = [:]
        copy.vector = .empty
        return copy
    }

    /// The company that a story names most, where it names one three times.
    var mainCompany: String? {
        let most = companies.max { left, right in
            left.value != right.value ? left.value < right.value : left.key > right.key
        }
        return most.flatMap { $0.value >= 3 ? $0.key : nil }
    }

    /// Whether a sentence names a company, by more than a person.
    func names(_ company: String, in candidate: SentenceCandidate) -> Bool {
        naming[company]?.contains(candidate.place) ?? false
    }

    /// What its title says, and all of the sentence that it stands in.
    var titleTerms: [String] {
        candidates.indices.contains(titlePlace) ? candidates[titlePlace].terms : []
    }

    /// Whether a sentence speaks of another version than a title that only names one: of "Petrel 2" in
    /// the story of "Petrel 3".
    func isOfOtherVersion(_ candidate: SentenceCandidate) -> Bool {
        guard let version = titledVersion else { return false }
        let said = Set(candidate.terms)
        return !said.isDisjoint(with: version.names) && !version.numbers.isSubset(of: said)
    }

    /// Whether a speaker talks to somebody: "you made some people angry".
    func addresses(_ candidate: SentenceCandidate) -> Bool {
        document.document.kind == .transcript && candidate.address >= 0.1
    }

    /// Whether a stretch of the text names a company, by more than a person; linear in the mentions.
    func names(_ company: String, in range: TextRange) -> Bool {
        tagged.tags.mentions.contains {
            $0.company == company && $0.resolution != .person && range.contains($0.range)
        }
    }
}

/// Makes the material of stories.
struct MaterialMaker: Sendable {
    private let statistics: TermStatistics
    private let pool: SentencePool
    private let salience = SentenceSalience(table: .shipped())
    private let consequences = ConsequenceTable.shipped()
    private let cutter: SentenceCutter
    private let resolver = PronounResolver()
    private let scanner = WordScanner()
    private let terms = TermScanner()
    private let storyTerms = StoryTermScanner()
    private let amountFinder = AmountFinder()

    init(statistics: TermStatistics, phrases: PhraseTable, odds: OddsTable) {
        self.statistics = statistics
        pool = SentencePool(phrases: phrases, odds: odds, statistics: statistics)
        cutter = SentenceCutter(phrases: phrases)
    }

    /// A maker with the tables that ship with the program.
    static func shipped() -> MaterialMaker {
        MaterialMaker(statistics: .shipped(), phrases: .shipped(), odds: .shipped())
    }

    /// The material of a story.
    ///
    /// - Parameters:
    ///   - tagged: The story.
    ///   - document: Its document.
    ///   - isTold: Whether its sentences are wanted: comparing does without, and costs a tenth.
    /// - Returns: The material; without sentences, names and weighed words where it is not told.
    func material(
        of tagged: TaggedStory, in document: TaggedDocument, isTold: Bool = true
    ) -> StoryMaterial {
        let text = document.document.text
        let isSpeech = document.document.kind == .transcript
        let ranges = shownRanges(of: tagged.story)
        let parts = ranges.map { scanner.words(in: text, range: $0) }
        let words = parts.flatMap(\.self)
        var companies: [String: Int] = [:]
        for mention in tagged.tags.mentions { companies[mention.company, default: 0] += 1 }
        let sentences =
            isTold ? cutter.sentences(of: tagged.story, in: text, isSpeech: isSpeech) : []
        let vector =
            isTold
            ? TermVector(words: terms.termWords(of: words), statistics: statistics) : .empty
        let names = isTold ? names(in: words, starts: Set(sentences.map(\.range.start))) : [:]
        let candidates =
            isTold
            ? pool.candidates(
                sentences, in: document, of: tagged, vector: vector, names: names,
                antecedents: resolver.antecedents(
                    of: sentences, in: text, mentions: tagged.tags.mentions),
                joined: isSpeech
                    ? JoinedTitle(tagged.story.title, sentences: sentences, in: text) : nil)
            : []
        return StoryMaterial(
            tagged: tagged, document: document, vector: vector, names: names,
            companies: companies,
            amounts: zip(ranges, parts).flatMap { range, words in
                amountFinder.amounts(in: text, range: range, words: words)
            },
            candidates: candidates, salience: salience.scores(of: candidates, isSpeech: isSpeech),
            consequences: isSpeech
                ? candidates.map(\.odds.consequence)
                : consequences.odds(of: candidates, role: tagged.story.role),
            naming: naming(candidates, tagged.tags.mentions),
            wordCount: words.count,
            terms: StoryTerms(
                storyTerms.terms(of: words, in: text), wordCount: words.count,
                statistics: statistics),
            titlePlace: candidates.last { $0.range.overlaps(tagged.story.title.range) }?.place ?? 0,
            titledVersion: isSpeech ? version(in: tagged.story.title.text) : nil)
    }

    /// A title of so many words may be a version's name: "Petrel 3", "Petrel Voice 3".
    private static let versionWords = 2...4

    private func version(in title: String) -> (names: Set<String>, numbers: Set<String>)? {
        let words = scanner.words(in: title, range: title.wholeRange)
        guard Self.versionWords.contains(words.count) else { return nil }
        let found = Set(terms.termWords(of: words))
        let numbers = found.filter { $0.utf8.contains(where: isDigit) }
        let names = found.subtracting(numbers)
        return numbers.isEmpty || names.isEmpty ? nil : (names, numbers)
    }

    /// One pass over sentences and mentions, both in the order of the text.
    private func naming(
        _ candidates: [SentenceCandidate], _ mentions: [Mention]
    ) -> [String: Set<Int>] {
        var naming: [String: Set<Int>] = [:]
        var place = 0
        for mention in mentions.sorted(by: { $0.range < $1.range })
        where mention.resolution != .person {
            while place < candidates.count, candidates[place].range.end < mention.range.end {
                place += 1
            }
            guard place < candidates.count, candidates[place].range.contains(mention.range) else {
                continue
            }
            naming[mention.company, default: []].insert(candidates[place].place)
        }
        return naming
    }

    /// The title, where it stands outside the body, and the body.
    private func shownRanges(of story: Story) -> [TextRange] {
        let isInBody = story.body.contains { $0.contains(story.title.range) }
        return isInBody ? story.body : [story.title.range] + story.body
    }

    /// Words that are names by their form, and not common words of the field.
    private func names(in words: [Word], starts: Set<Int>) -> [String: Double] {
        var names: [String: Double] = [:]
        for word in words {
            let hasDigit = word.folded.utf8.contains(where: isDigit)
            guard word.isCapitalized && !starts.contains(word.range.start) || hasDigit else {
                continue
            }
            for term in terms.termWords(of: CollectionOfOne(word)) {
                let weight = statistics.inverseFrequency(of: term)
                if weight > 4 { names[term] = weight }
            }
        }
        return names
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
