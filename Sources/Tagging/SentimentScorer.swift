internal import StoryModel

/// Scores how a text reads for one target.
package struct SentimentScorer: Sendable {
    private let lexicon: SentimentLexicon
    private let weights: SentimentWeights
    private let parting = PartingWords()
    private let words = LeanWords()

    /// What a hint counts beside what the lexicon finds.
    private static let hint = 0.15
    /// What a question counts, and what somebody says of his own mind.
    private static let question = 0.3
    private static let personal = 0.5
    /// The margin of good over bad that gives half of the scale.
    private static let halfMargin = 1.5

    /// Builds the tables that texts are read with.
    ///
    /// - Throws: `TaggingDataError`, which the shipped data does not give.
    package init(lexicon: SentimentLexicon) throws(TaggingDataError) {
        self.lexicon = lexicon
        weights = try SentimentWeights.shipped()
    }

    /// How a text of a few sentences reads for a target, from -5 to 5.
    ///
    /// The target is taken as given, whether a company or not; where the text does not have it, the
    /// text is read as being about it.
    package func score(text: String, target: String) -> Double {
        let scanned = WordPieceScanner(text, ranges: [text.wholeRange])
        guard !scanned.words.isEmpty else { return 0 }
        let targets = TargetFinder.ranges(of: target, in: scanned)
        let others = TargetFinder.otherNames(in: scanned, without: targets)
        let reading = reading(scanned.words, range: scanned.words.indices, text: text)
        return score(reading, targets: targets.isEmpty ? [0..<0] : targets, others: others)
    }

    /// What weights may be fitted on: `zone<TAB>word` with its count, and sums under `sum<TAB>kind`.
    ///
    /// In the order of the text, the sums first; for `Training/sentiment.py`.
    package func features(text: String, target: String) -> [(name: String, value: Double)] {
        let scanned = WordPieceScanner(text, ranges: [text.wholeRange])
        let targets = TargetFinder.ranges(of: target, in: scanned)
        let others = TargetFinder.otherNames(in: scanned, without: targets)
        let reading = reading(scanned.words, range: scanned.words.indices, text: text)
        let known = targets.isEmpty ? [0..<0] : targets
        let sums = SentimentFeatures(reading, targets: known, others: others).sums
        var features = SentimentFeatures.Kind.allCases.map { kind in
            (name: "sum\t\(kind)", value: sums[kind.rawValue] / (sums[kind.rawValue] + 2))
        }
        forEachWord(reading, targets: known, others: others) { _, zone, words in
            let words = reading.words[words].map { word in
                text[TextRange(Int(word.start), Int(word.end))]
            }
            features.append(("\(zone.rawValue)\t\(words.joined(separator: " "))", 1))
        }
        return features
    }

    func reading(_ words: [ScannedWord], range: Range<Int>, text: String) -> SentimentReading {
        SentimentReading(
            words, range: range, lexicon: lexicon, parting: parting,
            isQuestion: isQuestion(words, range: range, text: text))
    }

    func score(
        _ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]
    ) -> Double {
        var evidence = weights.bias
        evidence += told(reading, targets: targets, others: others)
        evidence += hinted(reading, targets: targets, others: others)
        return Self.score(evidence)
    }

    /// How a sentence of a story leans for a company, from -5 to 5, 0 where it tells nothing.
    ///
    /// Headlines about shares are neutral until they say a good deal, sentences of a story are about
    /// something: so the bias towards neutral is left out, and words that only hint count less.
    func leaning(
        _ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>],
        isNamed: Bool = true
    ) -> Double {
        let lean = SentenceLean(reading, targets: targets, others: others, words: words)
        guard lean.isTold else { return 0 }
        var margin = lean.margin
        if isNamed {
            let hinted = hinted(reading, targets: targets, others: others)
            margin += Self.hint * (hinted.good - hinted.bad)
        }
        if reading.isQuestion { margin *= Self.question }
        if words.isPersonal(reading.words[reading.range]) { margin *= Self.personal }
        return 5 * margin / (abs(margin) + Self.halfMargin)
    }

    /// Whether a name only says where somebody comes from.
    func isAside(_ name: Range<Int>, in words: [ScannedWord]) -> Bool {
        self.words.isAside(name, in: words)
    }

    /// What the lexicon finds.
    private func told(
        _ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]
    ) -> SentimentWeights.Evidence {
        let features = SentimentFeatures(reading, targets: targets, others: others)
        var evidence = SentimentWeights.Evidence()
        for kind in SentimentFeatures.Kind.allCases {
            let sum = features.sums[kind.rawValue]
            evidence += weights.weight(kind).times(sum / (sum + 2))
        }
        return evidence
    }

    /// What the fitted weights of single words add.
    private func hinted(
        _ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]
    ) -> SentimentWeights.Evidence {
        var evidence = SentimentWeights.Evidence()
        forEachWord(reading, targets: targets, others: others) { key, _, _ in
            if let weight = weights.weight(key) { evidence += weight }
        }
        return evidence
    }

    /// Calls back with each key that a fitted weight may hang on, and the words that it is made of.
    func forEachWord(
        _ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>],
        _ body: (_ key: UInt64, _ zone: WordZone, _ words: Range<Int>) -> Void
    ) {
        let relation = TargetRelation(reading, targets: targets, others: others)
        for place in reading.range where !targets.contains(where: { $0.contains(place) }) {
            let word = reading.words[place]
            guard !word.isDigits else { continue }
            let zone = WordZone(relation.place(of: place..<place + 1))
            body(zone.key(word.stem), zone, place..<place + 1)
            body(WordZone.any.key(word.stem), .any, place..<place + 1)
            if place + 1 < reading.range.upperBound, reading.words[place + 1].gap.joins,
                !reading.words[place + 1].isDigits
            {
                body(
                    WordZone.key(word.stem, reading.words[place + 1].stem), .pair,
                    place..<place + 2)
            }
        }
    }

    /// Beyond half a point where good or bad is the likeliest class, within where neutral is.
    private static func score(_ evidence: SentimentWeights.Evidence) -> Double {
        let (good, bad) = (evidence.good, evidence.bad)
        if good > bad, good > 0 { return strength(good - max(0, bad)) }
        if bad > good, bad > 0 { return -strength(bad - max(0, good)) }
        return (0.5 / (1 - min(0, good)) - 0.5 / (1 - min(0, bad)))
    }

    private static func strength(_ margin: Double) -> Double {
        0.5 + 4.5 * margin / (margin + 2.5)
    }

    private func isQuestion(_ words: [ScannedWord], range: Range<Int>, text: String) -> Bool {
        guard let last = range.last else { return false }
        let bytes = text.utf8Span.span
        let end = Int(words[last].end)
        return end < bytes.count && bytes[end] == UInt8(ascii: "?")
    }
}
