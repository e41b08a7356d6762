internal import Language
internal import StoryModel

/// Finds companies that the gazetteer does not list, by the form of their names and by what stands
/// around them: "the startup Fennel raised", "Fennel Labs", "Fennel, a maker of pumps".
struct UnlistedCompanyFinder: Sendable {
    private let contexts: ContextWords
    private let forms: SurfaceIndex
    private let statistics = TermStatistics.shipped()
    private let genitiveWorth = 1.0
    private let places = ["in", "near", "outside"].map { WordHash($0).value }
    private let speech = [
        "said", "says", "told", "is", "was", "has", "will", "and", "of", "in", "had", "have", "can",
        "does", "may", "would", "could", "also",
    ].map { WordHash($0).value }
    private let articles = ["a", "an", "the"].map { WordHash($0).value }
    private let which = ["which", "whose"].map { WordHash($0).value }

    /// What the places of a name must come to together.
    private static let needed = 1.5
    /// What one place adds at most.
    private static let most = 5.0
    private static let longest = 3

    init(gazetteer: Gazetteer, contexts: ContextWords) {
        self.contexts = contexts
        forms = gazetteer.forms
    }

    /// A possible name at a place of a story.
    private struct Sighting {
        let story: Int
        let words: Range<Int>
        let key: UInt64
        let score: Double
        let opensSentence: Bool
        /// The last of two words that may be a person's name.
        let lastName: UInt64?
    }

    /// A name that is taken for a company's, and where each story has it.
    struct Found {
        let name: String
        /// By story.
        let places: [(story: Int, words: Range<Int>)]
    }

    /// The companies of a document's stories, in the order of their first place.
    func companies(
        in texts: [WordPieceScanner], mentions: [[Candidate]], of document: String
    ) -> [Found] {
        var sightings: [Sighting] = []
        for story in texts.indices {
            sightings += self.sightings(in: texts[story], mentions: mentions[story], story: story)
        }
        var sums: [UInt64: (sum: Double, count: Int, inside: Int)] = [:]
        var order: [UInt64] = []
        for sighting in sightings {
            if sums[sighting.key] == nil { order.append(sighting.key) }
            var entry = sums[sighting.key] ?? (0, 0, 0)
            entry.sum += min(Self.most, sighting.score)
            entry.count += 1
            entry.inside += sighting.opensSentence ? 0 : 1
            sums[sighting.key] = entry
        }
        let persons = Set(sightings.compactMap(\.lastName))
        return order.compactMap { key in
            guard let entry = sums[key], entry.inside > 0 || entry.sum >= 2,
                entry.sum >= Self.needed,
                entry.sum / Double(entry.count) >= 0.3, !persons.contains(key)
            else { return nil }
            let places = sightings.filter { $0.key == key }
            guard let first = places.first else { return nil }
            let words = texts[first.story].words
            guard !isOrdinary(words[first.words.lowerBound], in: document) else { return nil }
            let range = TextRange(
                Int(words[first.words.lowerBound].start), Int(words[first.words.upperBound - 1].end)
            )
            return Found(
                name: String(document[range]), places: places.map { ($0.story, $0.words) })
        }
    }

    /// Whether a word is one of ordinary talk: "Recent AI", "Several".
    private func isOrdinary(_ word: ScannedWord, in document: String) -> Bool {
        let range = TextRange(Int(word.start), Int(word.end))
        let bytes = document.utf8Span.span
        guard range.count > 4, !(0x30...0x5a).contains(bytes[range.start + 1]) else { return true }
        let text = document[range].lowercased()
        return [text, String(text.dropLast())].contains {
            statistics.inverseFrequency(of: $0) < statistics.inverseFrequency(of: "")
        }
    }

    private func sightings(
        in text: WordPieceScanner, mentions: [Candidate], story: Int
    ) -> [Sighting] {
        var sightings: [Sighting] = []
        var mention = 0
        var place = 0
        while place < text.words.count {
            let start = Int(text.words[place].start)
            while mention < mentions.count, mentions[mention].range.end <= start { mention += 1 }
            let isTaken = mention < mentions.count && mentions[mention].range.start <= start
            guard !isTaken, mayName(text.words[place]) else {
                place += 1
                continue
            }
            let limit = mention < mentions.count ? mentions[mention].range.start : Int.max
            let run = run(in: text, from: place, limit: limit)
            place = run.upperBound
            if let sighting = sighting(of: run, in: text, story: story) {
                sightings.append(sighting)
            }
        }
        return sightings
    }

    private func mayName(_ word: ScannedWord) -> Bool {
        word.isCapitalized && !word.isDigits && word.end - word.start > 2 && !contexts.isNever(word)
    }

    /// Words with capitals in a row, a suffix included.
    private func run(in text: WordPieceScanner, from first: Int, limit: Int) -> Range<Int> {
        var end = first + 1
        while end < text.words.count, Int(text.words[end].start) < limit,
            text.words[end].gap == .space, text.words[end].isCapitalized,
            mayName(text.words[end]) || contexts.suffixWeight(of: text.words[end]) > 0
        {
            end += 1
        }
        return first..<end
    }

    private func sighting(
        of run: Range<Int>, in text: WordPieceScanner, story: Int
    ) -> Sighting? {
        guard run.count <= Self.longest else { return nil }
        let words = text.words
        let isHandle = text.pieces[Int(words[run.lowerBound].firstPiece)].prefix != 0
        guard !isHandle, !forms.isSurname(words[run.upperBound - 1].hash) else { return nil }
        let suffix = run.count > 1 ? contexts.suffixWeight(of: words[run.upperBound - 1]) : 0
        let before = scoreBefore(run, words)
        let after = scoreAfter(run, words)
        // Two words without a suffix are mostly a person: only what says "company" helps.
        let isLikePerson = run.count == 2 && suffix == 0
        let context =
            isLikePerson
            ? before.kind + after.kind
            : before.kind + before.other
                + after.kind + after.other
        var hash = WordHash()
        for place in run {
            let piece = Int(words[place].firstPiece)
            let end = place + 1 < words.count ? Int(words[place + 1].firstPiece) : text.pieces.count
            for index in piece..<end { hash = hash.joined(with: text.pieces[index].hash) }
        }
        return Sighting(
            story: story, words: run, key: hash.value, score: suffix + context,
            opensSentence: words[run.lowerBound].gap.opens,
            lastName: isLikePerson && before.kind + after.kind == 0
                ? words[run.upperBound - 1].hash : nil)
    }

    private func scoreBefore(
        _ run: Range<Int>, _ words: [ScannedWord]
    ) -> (kind: Double, other: Double) {
        guard run.lowerBound > 0, words[run.lowerBound].gap == .space else { return (0, 0) }
        let word = words[run.lowerBound - 1]
        let kind = contexts.kindWeight(of: word)
        if places.contains(word.hash) { return (0, -2) }
        return (kind, kind > 0 ? 0 : min(0.4, max(-0.5, contexts.weight(before: word) / 4)))
    }

    private func scoreAfter(
        _ run: Range<Int>, _ words: [ScannedWord]
    ) -> (kind: Double, other: Double) {
        let genitive = words[run.upperBound - 1].isGenitive ? genitiveWorth : 0
        guard run.upperBound < words.count else { return (0, genitive) }
        let next = words[run.upperBound]
        if next.gap == .comma { return (apposition(at: run.upperBound, words), genitive) }
        guard next.gap == .space || next.gap == .genitive else { return (0, genitive) }
        guard !next.isCapitalized, !speech.contains(next.hash) else { return (0, genitive) }
        let weight = contexts.weight(after: next)
        // "Fennel makes": a verb of the third person, or a noun in the plural.
        let isVerbLike = next.stem != next.hash && !next.isGerund
        return (0, genitive + max(weight * 0.6, isVerbLike ? 0.7 : 0))
    }

    /// What "a maker of ..." or "which ..." behind a comma tells.
    private func apposition(at first: Int, _ words: [ScannedWord]) -> Double {
        if which.contains(words[first].hash) { return 1 }
        guard articles.contains(words[first].hash) else { return 0 }
        let end = min(words.count, first + 6)
        for place in first + 1..<max(first + 1, end) {
            guard words[place].gap.joins else { return 0 }
            let kind = contexts.kindWeight(of: words[place])
            if kind > 0 { return kind }
        }
        return 0
    }
}
