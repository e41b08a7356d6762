internal import Language
internal import StoryModel

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
        let compared = isSpeech ? words : Array(words.prefix(Self.mostCompared))
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
                storyTerms.terms(of: compared, in: text), wordCount: compared.count,
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

    /// So many first words of a written story say what it is about; a long one speaks of much else.
    private static let mostCompared = 160
    /// Among so many sentences that name a company, its reason is looked for.
    private static let mostNaming = 500

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
            guard naming[mention.company, default: []].count < Self.mostNaming else { continue }
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
