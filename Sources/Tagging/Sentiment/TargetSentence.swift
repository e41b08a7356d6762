internal import Language
internal import StoryModel

/// A text of a few sentences read for one target, which is given as words.
struct TargetSentence {
    let reading: SentimentReading
    let features: SentimentFeatures
    /// The words that the target is given as.
    let name: [ScannedWord]
    private let text: String
    private let target: Range<Int>?

    init(_ text: String, target: String, scorer: SentimentScorer) {
        let scanned = WordPieceScanner(text, ranges: [text.wholeRange])
        let targets = TargetFinder.ranges(of: target, in: scanned)
        let others = TargetFinder.otherNames(in: scanned, without: targets)
        name = WordPieceScanner(target, ranges: [target.wholeRange]).words
        reading = scorer.reading(scanned.words, range: scanned.words.indices, text: text)
        features = SentimentFeatures(
            TargetRelation(
                reading, targets: targets.isEmpty ? [0..<0] : targets, others: others),
            valences: scorer.valences)
        self.text = text
        self.target = targets.first
    }

    /// Where a part lies in the space of meaning: all of the text, or what stands in the target's
    /// clause ahead of it or behind it.
    ///
    /// A text that does not have the target stands behind it.
    func vector(of part: SentimentWeights.Part, among vectors: any TextVectors) -> TextVector {
        vectors.vector(of: text, range: range(of: part))
    }

    private func range(of part: SentimentWeights.Part) -> TextRange {
        guard part != .whole, let target else {
            return part == .ahead ? TextRange(0, 0) : text.wholeRange
        }
        let words = reading.words
        let clause = reading.clause(of: target.lowerBound)
        if part == .ahead {
            var first = target.lowerBound
            while first > 0, reading.clause(of: first - 1) == clause { first -= 1 }
            return TextRange(Int(words[first].start), Int(words[target.lowerBound].start))
        }
        var last = target.upperBound - 1
        while last + 1 < words.count, reading.clause(of: last + 1) == clause { last += 1 }
        return TextRange(Int(words[target.upperBound - 1].end), Int(words[last].end))
    }
}
