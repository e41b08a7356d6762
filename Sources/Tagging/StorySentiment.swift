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
    /// What sentences without any name add at most, beside those that name the company.
    private static let aroundShare = 0.7
    /// Scores within this are neither good nor bad.
    private static let neutral = 0.4
    /// The sum of scores that gives half of the scale.
    private static let half = 3.0
    private static let evidenceCount = 5
    /// Of a sentence without end, so many words and names are read: each is weighed with each.
    private static let longest = 1_000
    private static let mostNamed = 60
    /// How many bytes of a story count as its opening.
    private static let opening = 200

    init(scorer: SentimentScorer) { self.scorer = scorer }

    /// How a sentence reads for a company.
    private struct Told {
        let sentence: TextRange
        let score: Double
        let weight: Double
        /// Whether it names the company, or begins with a pronoun for it.
        let isNamed: Bool
        /// Words between; the fewer, the more plainly it speaks of the company.
        let length: Int
    }

    /// The sentiments of the companies given, in their order; `mentions` in that of the text.
    func sentiments(
        for companies: [(organisation: Int32, name: String)], mentions: [Candidate],
        text: WordPieceScanner, of document: String, story: Story
    ) -> [Sentiment] {
        var told: [Int32: [Told]] = [:]
        let asides = asides(mentions, in: text)
        let main = main(of: companies, mentions: mentions, story: story)
            .flatMap { asides.contains($0) ? nil : $0 }
        var previous: Int32?
        var nextMention = 0
        var word = 0
        for sentence in sentences(of: story, in: document) {
            let all = words(of: sentence, in: text.words, from: &word)
            let words = all.lowerBound..<min(all.upperBound, all.lowerBound + Self.longest)
            var named: [Candidate] = []
            while nextMention < mentions.count, mentions[nextMention].range.start < sentence.end {
                if mentions[nextMention].range.start >= sentence.start,
                    named.count < Self.mostNamed
                {
                    named.append(mentions[nextMention])
                }
                nextMention += 1
            }
            if words != all {
                named.removeAll { wordRange(of: $0, in: text).upperBound > words.upperBound }
            }
            guard !words.isEmpty else { continue }
            let weight = story.title.range.contains(sentence) ? Self.titleFactor : 1
            if named.isEmpty {
                let refersBack = refersBack(text.words[words.lowerBound])
                if !refersBack { previous = nil }
                guard let company = previous ?? main else { continue }
                let target = words.lowerBound..<words.lowerBound + (refersBack ? 1 : 0)
                let reading = scorer.reading(text.words, range: words, text: document)
                let score = scorer.leaning(
                    reading, targets: [target], others: [], isNamed: false)
                told[company, default: []].append(
                    Told(
                        sentence: sentence, score: score,
                        weight: refersBack ? Self.continuation : Self.background,
                        isNamed: refersBack, length: .max))
                continue
            }
            let reading = scorer.reading(text.words, range: words, text: document)
            previous =
                named.first { mention in
                    !scorer.isAside(wordRange(of: mention, in: text), in: text.words)
                }?.organisation
            for company in Set(named.map(\.organisation)).sorted() {
                let targets = named.filter { $0.organisation == company }
                let others = named.filter { $0.organisation != company }
                let score = scorer.leaning(
                    reading, targets: targets.map { wordRange(of: $0, in: text) },
                    others: others.map { wordRange(of: $0, in: text) })
                told[company, default: []].append(
                    Told(
                        sentence: sentence, score: score, weight: weight, isNamed: true,
                        length: words.count))
            }
        }
        return companies.map { company in
            sentiment(company.name, told: told[company.organisation] ?? [], story: story)
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

    private func sentiment(_ name: String, told: [Told], story: Story) -> Sentiment {
        var sum = 0.0
        var amount = 0.0
        var square = 0.0
        var around = 0.0
        for one in told {
            let value = abs(one.score) > Self.neutral ? one.score * one.weight : 0
            if one.isNamed { sum += value } else { around += value }
            amount += abs(value)
            square += one.weight * one.weight
        }
        // What is said around it turns no verdict that names it.
        let limit = sum == 0 ? Double.infinity : Self.aroundShare * abs(sum)
        sum += max(-limit, min(limit, around))
        // Sentences that agree count by the root of their number; noise then stays where it is.
        let level = square > 0 ? sum / square.squareRoot() : 0
        let score = 5 * level / (abs(level) + Self.half)
        let agreement = amount > 0 ? abs(sum) / amount : 0
        let confidence = amount > 0 ? amount / (amount + 3) * (0.3 + 0.7 * agreement) : 0.1
        return Sentiment(
            company: name, score: score, confidence: confidence,
            evidence: evidence(told, isGood: score >= 0, isNeutral: abs(score) < 0.05, story: story)
        )
    }

    /// The sentences that carry a score, the strongest first; for none the shortest that names it.
    private func evidence(
        _ told: [Told], isGood: Bool, isNeutral: Bool, story: Story
    ) -> [TextRange] {
        let carrying = told.filter {
            abs($0.score) > Self.neutral && (isNeutral || ($0.score > 0) == isGood)
        }
        if carrying.isEmpty {
            let plainest = told.min { ($0.length, $0.sentence) < ($1.length, $1.sentence) }
            return [plainest?.sentence ?? story.body.first ?? story.range]
        }
        let ordered = carrying.sorted {
            (strength($1), $0.sentence) < (strength($0), $1.sentence)
        }
        return ordered.prefix(Self.evidenceCount).map(\.sentence)
    }

    private func strength(_ told: Told) -> Double {
        (abs(told.score) * told.weight * 1000).rounded()
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
