internal import Language
internal import StoryModel

/// Scores how a text reads for one target.
package struct SentimentScorer: Sendable {
    private let lexicon: SentimentLexicon
    let valences: WordValences
    private let weights: SentimentWeights
    private let vectors: any TextVectors
    private let parting = PartingWords()
    private let words = LeanWords()

    /// What the fitted weights count beside what the lexicon finds.
    private static let fittedShare = 2.0
    /// What they count where the lexicon finds nothing.
    private static let untoldShare = 1.5
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
        valences = try WordValences.shipped()
        vectors = VectorTable.shipped()
    }

    /// How a text of a few sentences reads for a target, from -5 to 5.
    ///
    /// The target is taken as given, whether a company or not; where the text does not have it, the
    /// text is read as being about it.
    package func score(text: String, target: String) -> Double {
        let sentence = TargetSentence(text, target: target, scorer: self)
        guard !sentence.reading.range.isEmpty else { return 0 }
        var evidence = fitted(sentence.features)
        // Of a rater, a bank or a court less is told than by it.
        for word in sentence.name {
            let key = SentimentFamily.extended(SentimentFamily.name.key, by: word.stem)
            if let weight = weights.weight(key) { evidence.add(weight, times: 1) }
        }
        for part in SentimentWeights.Part.allCases {
            evidence.add(
                weights.evidence(of: part, at: sentence.vector(of: part, among: vectors).values),
                times: 1)
        }
        return Self.score(evidence)
    }

    /// What weights may be fitted on: numbers by `family<TAB>words`, and vectors by part.
    ///
    /// Sums first, then in the order of the text; for `Training/sentiment.py`.
    package func features(text: String, target: String) -> SentimentRows {
        let sentence = TargetSentence(text, target: target, scorer: self)
        var rows = SentimentRows()
        sentence.features.forEach { feature in
            guard feature.family != .outline else {
                let names = sentence.features.outline.symbols[feature.symbols].map(\.name)
                rows.numbers.append(
                    ("\(feature.family.name)\t\(names.joined(separator: " "))", feature.value))
                return
            }
            let names = sentence.features.sequence.symbols[feature.symbols].map { symbol in
                switch symbol.kind {
                case .target: "TARGET"
                case .other: "OTHER"
                case .number: "NUMBER"
                case .comma: ","
                case .part: "|"
                case .word:
                    String(
                        text[
                            TextRange(
                                Int(sentence.reading.words[symbol.word].start),
                                Int(sentence.reading.words[symbol.word].end))])
                }
            }
            rows.numbers.append(
                ("\(feature.family.name)\t\(names.joined(separator: " "))", feature.value))
        }
        for word in sentence.name {
            let range = TextRange(Int(word.start), Int(word.end))
            rows.numbers.append(("\(SentimentFamily.name.name)\t\(target[range])", 1))
        }
        for part in SentimentWeights.Part.allCases {
            rows.vectors.append(
                ("vector.\(part)", sentence.vector(of: part, among: vectors).values))
        }
        return rows
    }

    func reading(_ words: [ScannedWord], range: Range<Int>, text: String) -> SentimentReading {
        SentimentReading(
            words, range: range, lexicon: lexicon, parting: parting,
            marks: SentimentMarks(words, range: range, bytes: text.utf8Span.span))
    }

    /// How a sentence of a story leans for a company, from -5 to 5, 0 where it tells nothing, whether
    /// it says something of the company itself, and whether the company has a part in what is done.
    ///
    /// Headlines about shares are neutral until they say a good deal, sentences of a story are about
    /// something: so the bias towards neutral is left out, and words that only hint count less.
    func leaning(
        _ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>],
        isNamed: Bool = true
    ) -> (score: Double, isDirect: Bool, isParty: Bool) {
        let relation = TargetRelation(reading, targets: targets, others: others)
        let lean = SentenceLean(relation, words: words)
        guard lean.isTold || isNamed else { return (0, false, false) }
        var margin = lean.margin
        if isNamed {
            let fitted = fitted(SentimentFeatures(relation, valences: valences))
            // Where the lexicon tells nothing, good or bad has to be the likeliest.
            guard lean.isTold || max(fitted.good, fitted.bad) > 0 else {
                return (0, false, false)
            }
            margin += (lean.isTold ? Self.fittedShare : Self.untoldShare) * Self.lean(of: fitted)
        }
        if reading.isQuestion { margin *= Self.question }
        if words.isPersonal(reading.words[reading.range]) { margin *= Self.personal }
        return (5 * margin / (abs(margin) + Self.halfMargin), lean.isDirect, lean.isParty)
    }

    /// Whether a name only says where somebody comes from.
    func isAside(_ name: Range<Int>, in words: [ScannedWord]) -> Bool {
        self.words.isAside(name, in: words)
    }

    /// What the fitted weights add up to.
    private func fitted(_ features: SentimentFeatures) -> SentimentWeights.Evidence {
        var evidence = weights.weight(SentimentFamily.bias.key) ?? SentimentWeights.Evidence()
        features.forEach(among: { weights.families(ofStem: $0) }) { feature in
            guard let weight = weights.weight(feature.key) else { return }
            evidence.add(weight, times: feature.value)
        }
        return evidence
    }

    /// Beyond half a point where good or bad is the likeliest class, within where neutral is.
    private static func score(_ evidence: SentimentWeights.Evidence) -> Double {
        let score = steepness * lean(of: evidence, boldness: headline)
        guard max(evidence.good, evidence.bad) > 0 else {
            return max(-neutral, min(neutral, score))
        }
        return score > 0 ? max(told, score) : min(-told, score)
    }

    /// From -1 to 1; the less, the likelier neither good nor bad.
    private static func lean(
        of evidence: SentimentWeights.Evidence, boldness: Double = 0
    ) -> Double {
        let difference = evidence.good - evidence.bad
        let top = max(evidence.good, evidence.bad) + boldness
        let sureness = 0.6 + 0.4 * top / (abs(top) + 2)
        return sureness * difference / (abs(difference) + 6)
    }

    /// The greatest score.
    private static let steepness = 3.75
    /// The greatest score of a text that is likelier neutral, and the least of one that is not.
    private static let neutral = 0.49
    private static let told = 0.51
    /// What speaks for good or bad beforehand in a text that is given for its target.
    private static let headline = 1.0
}

/// The numbers that the weights of sentiment are fitted on, as a text gives them for a target.
package struct SentimentRows: Sendable {
    /// Each `family<TAB>words` and its value; some more than once.
    package var numbers: [(name: String, value: Double)] = []
    /// By part of the text, of equal length.
    package var vectors: [(name: String, values: [Float])] = []
}
