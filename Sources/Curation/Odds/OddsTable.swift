private import CCurationData
internal import Language

/// The fitted weights of what sentences are good for; made by Training/odds.py.
struct OddsTable: Sendable {
    private struct Weights {
        var news = 0.0
        var consequence = 0.0
        var quote = 0.0
        var claim = 0.0

        func add(_ value: Double, to odds: inout SentenceOdds) {
            odds.news += value * news
            odds.consequence += value * consequence
            odds.quote += value * quote
            odds.claim += value * claim
        }
    }

    /// What a word adds, and what it adds before another one.
    private struct Entry {
        var alone = Weights()
        var before: [String: Weights] = [:]
    }

    let features: SentenceFeatures
    private var start = Weights()
    /// What the odds of the other uses add to those of a claim.
    private var uses = SentenceOdds()
    /// In the order of the features' names.
    private var numbers: [Weights]
    private var words: [String: Entry] = [:]

    /// Reads lines of `kind<TAB>name<TAB>news<TAB>consequence<TAB>quote<TAB>claim`, weights in
    /// hundredths; lines of another form are passed over.
    init(table: String, vectors: any TextVectors = NoVectors()) {
        features = SentenceFeatures(vectors: vectors)
        let places = Dictionary(
            uniqueKeysWithValues: features.names.enumerated().map { ($1, $0) })
        numbers = places.map { _ in Weights() }
        // Thousands of lines at each start: over bytes.
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { Substring($0) }
            guard fields.count == 6, let news = Int(fields[2]), let consequence = Int(fields[3]),
                let quote = Int(fields[4]), let claim = Int(fields[5])
            else { continue }
            let weights = Weights(
                news: Double(news) / 100, consequence: Double(consequence) / 100,
                quote: Double(quote) / 100, claim: Double(claim) / 100)
            switch fields[0] {
            case "start": start = weights
            case "odds": setUse(String(fields[1]), to: weights.claim)
            case "number":
                if let place = places[String(fields[1])] { numbers[place] = weights }
            case "word": words[String(fields[1]), default: Entry()].alone = weights
            case "pair":
                let pair = fields[1].split(separator: " ")
                guard pair.count == 2 else { continue }
                words[String(pair[0]), default: Entry()].before[String(pair[1])] = weights
            default: continue
            }
        }
    }

    private mutating func setUse(_ name: String, to weight: Double) {
        switch name {
        case "news": uses.news = weight
        case "consequence": uses.consequence = weight
        case "quote": uses.quote = weight
        default: break
        }
    }

    /// The table that ships with the program.
    static func shipped() -> OddsTable {
        let data = curation_data_odds()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return OddsTable(
            table: String(decoding: bytes, as: UTF8.self), vectors: VectorTable.shipped())
    }

    /// What a sentence is good for, by its numbers and its words; every word and every pair of
    /// neighbours counts once.
    func odds(of sentence: SentenceCandidate, words spoken: [Word]) -> SentenceOdds {
        var odds = SentenceOdds()
        start.add(1, to: &odds)
        for (weights, value) in zip(numbers, features.row(of: sentence)) {
            weights.add(value, to: &odds)
        }
        var seen: Set<String> = []
        var seenPairs: Set<[String]> = []
        for (place, word) in spoken.enumerated() {
            guard let entry = words[word.folded] else { continue }
            if seen.insert(word.folded).inserted { entry.alone.add(1, to: &odds) }
            guard !entry.before.isEmpty, place + 1 < spoken.count,
                let weights = entry.before[spoken[place + 1].folded],
                seenPairs.insert([word.folded, spoken[place + 1].folded]).inserted
            else { continue }
            weights.add(1, to: &odds)
        }
        odds.claim +=
            uses.news * odds.news + uses.consequence * odds.consequence + uses.quote * odds.quote
        return odds
    }
}
