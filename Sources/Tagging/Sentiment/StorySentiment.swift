internal import Language
internal import StoryModel

/// Says how a story reads for the companies that it names, from the sentences that name them.
struct StorySentiment: Sendable {
    private let scorer: SentimentScorer
    private let splitter = SentenceSplitter()
    private let references = ["it", "its", "they", "their"].map { WordHash($0).value }

    /// What a sentence that goes on about the company of the one before counts.
    private static let continuation = 0.6
    /// What a sentence without any name counts for the company that the story is about.
    private static let background = 0.3
    private static let titleFactor = 1.5
    /// What a sentence counts for a company that it names in passing.
    private static let aside = 0.3
    /// Of a sentence without end, so many words and names are read: each is weighed with each.
    private static let longest = 1_000
    private static let mostNamed = 60
    /// How many bytes of a story count as its opening.
    private static let opening = 200

    init(scorer: SentimentScorer) { self.scorer = scorer }

    /// A company named in a sentence.
    private struct Naming {
        /// The number of the mention.
        let place: Int
        let company: Int32
        let words: Range<Int>
        let isPassing: Bool
    }

    /// The sentiments of the companies given, in their order; `mentions` in that of the text, each
    /// with whether it looks to be made in passing: no longer where the company has a part in what its
    /// sentence tells.
    func sentiments(
        for companies: [(organisation: Int32, name: String)], mentions: [Candidate],
        passing: inout [Bool], text: WordPieceScanner, of document: String, story: Story
    ) -> [Sentiment] {
        guard !companies.isEmpty else { return [] }
        let wanted = companies.map(\.organisation)
        var sums: [Int32: SentimentSum] = [:]
        let asides = asides(mentions, in: text)
        let main = main(of: companies, mentions: mentions, story: story)
            .flatMap { asides.contains($0) ? nil : $0 }
        var previous: Int32?
        var nextMention = 0
        var word = 0
        for sentence in sentences(of: story, in: document) {
            let all = words(of: sentence, in: text.words, from: &word)
            let words = all.lowerBound..<min(all.upperBound, all.lowerBound + Self.longest)
            var named: [Naming] = []
            while nextMention < mentions.count, mentions[nextMention].range.start < sentence.end {
                if mentions[nextMention].range.start >= sentence.start,
                    named.count < Self.mostNamed
                {
                    named.append(
                        Naming(
                            place: nextMention, company: mentions[nextMention].organisation,
                            words: wordRange(of: mentions[nextMention], in: text),
                            isPassing: passing[nextMention]))
                }
                nextMention += 1
            }
            if words != all {
                named.removeAll { $0.words.upperBound > words.upperBound }
            }
            guard !words.isEmpty else { continue }
            let weight = story.title.range.contains(sentence) ? Self.titleFactor : 1
            if named.isEmpty {
                let refersBack = refersBack(text.words[words.lowerBound])
                if !refersBack { previous = nil }
                guard let company = previous ?? main, wanted.contains(company) else { continue }
                let target = words.lowerBound..<words.lowerBound + (refersBack ? 1 : 0)
                let reading = scorer.reading(text.words, range: words, text: document)
                let lean = scorer.leaning(
                    reading, targets: [target], others: [], isNamed: false)
                sums[company, default: SentimentSum()].add(
                    SentimentSum.Told(
                        sentence: sentence, score: lean.score,
                        weight: refersBack ? Self.continuation : Self.background,
                        isNamed: refersBack, length: .max, isDirect: lean.isDirect))
                continue
            }
            previous =
                named.first { !$0.isPassing && !scorer.isAside($0.words, in: text.words) }?.company
            var scored: [Int32] = []
            for name in named where !scored.contains(name.company) && wanted.contains(name.company)
            { scored.append(name.company) }
            guard !scored.isEmpty else { continue }
            let reading = scorer.reading(text.words, range: words, text: document)
            for company in scored {
                var (targets, others): ([Range<Int>], [Range<Int>]) = ([], [])
                var isPassing = true
                for name in named {
                    if name.company == company {
                        targets.append(name.words)
                        isPassing = isPassing && name.isPassing
                    } else {
                        others.append(name.words)
                    }
                }
                let lean = scorer.leaning(reading, targets: targets, others: others)
                let isAside = isPassing && !lean.isParty
                if lean.isParty {
                    for name in named where name.company == company { passing[name.place] = false }
                }
                sums[company, default: SentimentSum()].add(
                    SentimentSum.Told(
                        sentence: sentence, score: lean.score,
                        weight: isAside ? Self.aside * weight : weight,
                        isNamed: true, length: words.count, isDirect: lean.isDirect))
            }
        }
        return companies.map { company in
            (sums[company.organisation] ?? SentimentSum()).sentiment(
                for: company.name, else: story.body.first ?? story.range)
        }
    }

    /// The companies that are named only to say where somebody comes from.
    private func asides(_ mentions: [Candidate], in text: WordPieceScanner) -> Set<Int32> {
        var isAside: [Int32: Bool] = [:]
        for mention in mentions {
            let found = scorer.isAside(wordRange(of: mention, in: text), in: text.words)
            isAside[mention.organisation] = found && (isAside[mention.organisation] ?? true)
        }
        return Set(isAside.filter(\.value).keys)
    }

    /// The company that the story is about: the weightiest, when it is named early.
    private func main(
        of companies: [(organisation: Int32, name: String)], mentions: [Candidate], story: Story
    ) -> Int32? {
        guard let first = companies.first?.organisation,
            let mention = mentions.first(where: { $0.organisation == first })
        else { return nil }
        let isEarly = mention.range.start < (story.body.first?.start ?? 0) + Self.opening
        return isEarly || story.title.range.contains(mention.range) ? first : nil
    }

    private func refersBack(_ word: ScannedWord) -> Bool { references.contains(word.hash) }

    /// The title, where it is no part of the body, and the sentences of the body.
    private func sentences(of story: Story, in text: String) -> [TextRange] {
        var sentences = story.body.flatMap { splitter.sentences(in: text, range: $0) }
        let title = story.title.range
        if !title.isEmpty, !sentences.contains(where: { $0.overlaps(title) }) {
            sentences.append(title)
            sentences.sort()
        }
        return sentences
    }

    private func words(
        of sentence: TextRange, in words: [ScannedWord], from place: inout Int
    ) -> Range<Int> {
        while place < words.count, Int(words[place].start) < sentence.start { place += 1 }
        let first = place
        while place < words.count, Int(words[place].end) <= sentence.end { place += 1 }
        return first..<place
    }

    private func wordRange(of mention: Candidate, in text: WordPieceScanner) -> Range<Int> {
        Int(text.pieces[mention.first].word)..<Int(text.pieces[mention.last].word) + 1
    }
}
