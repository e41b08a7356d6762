package import StoryModel

/// The numbers that weights are fitted on, as a transcript gives them.
package struct FittingRows: Sendable {
    /// A stretch of utterances that could be an advertisement.
    package struct Stretch: Sendable {
        /// Indices of utterances.
        package let range: Range<Int>
        /// Its numbers, in the order of `advertisementNames`.
        package let row: [Double]
    }

    /// What the numbers of a border are called, in order.
    package let borderNames: [String]
    /// The line of each utterance, counted from 1.
    package let lines: [Int]
    /// One row an utterance, for a border in front of it.
    package let borders: [[Double]]
    /// One an utterance, from 0, where somebody reads, to 1, where people chat.
    package let chattiness: [Double]
    /// Whether two or more marked speakers take turns.
    package let isInterview: Bool
    /// One an utterance, from 0 to 1: how far listeners can rely on a story's being announced; by the
    /// shipped weights.
    package let announcing: [Double]
    /// What the numbers of a stretch are called, in order.
    package let advertisementNames: [String]
    /// By start and then by end.
    package let advertisements: [Stretch]
}

extension StorySegmenter {
    /// What weights are fitted on; large, some hundred numbers for each utterance near an
    /// advertisement.
    package func fittingRows(of document: Document) -> FittingRows {
        let written = WrittenText(document, grammar: grammar)
        let speech = Speech(written)
        let shift = SubjectShift(speech.utterances, written: written, grammar: grammar)
        let features = BoundaryFeatures(speech, written: written, shift: shift)
        let splitter = StorySplitter(weights: grammar.weights)
        let scores = splitter.plainScores(features)
        var stretches: [FittingRows.Stretch] = []
        AdvertisementFeatures(speech, written: written, borders: scores).forEach {
            stretches.append(FittingRows.Stretch(range: $0, row: $1))
        }
        return FittingRows(
            borderNames: BoundaryFeatures.Name.allCases.map { "\($0)" },
            lines: speech.utterances.map(\.line), borders: features.rows,
            chattiness: features.chattiness, isInterview: features.isInterview,
            announcing: splitter.reliance(features),
            advertisementNames: AdvertisementFeatures.Name.allCases.map { "\($0)" },
            advertisements: stretches)
    }
}

/// The clauses that could be the title of a story, as weights are fitted on them.
package struct TitleRows: Sendable {
    /// A clause.
    package struct Clause: Sendable {
        /// As it would be shown.
        package let text: String
        /// Its numbers, in the order of `names`.
        package let row: [Double]
    }

    /// What the numbers are called, in order.
    package let names: [String]
    /// From 0, where somebody reads, to 1, where people talk with each other.
    package let talkativeness: Double
    /// The clauses of each story asked for.
    package let stories: [[Clause]]
}

extension StorySegmenter {
    /// What the weights of titles are fitted on, for stories of some lines, counted from 1.
    package func titleRows(of document: Document, lines: [ClosedRange<Int>]) -> TitleRows {
        let written = WrittenText(document, grammar: grammar)
        let speech = Speech(written)
        let shift = SubjectShift(speech.utterances, written: written, grammar: grammar)
        let features = BoundaryFeatures(speech, written: written, shift: shift)
        let headline = SpokenHeadline(
            speech.utterances, written: written, shift: shift, talkativeness: features.talkativeness
        )
        let stories = lines.map { lines in
            let first = speech.utterances.firstIndex { $0.line >= lines.lowerBound } ?? 0
            let end = speech.utterances.firstIndex { $0.line > lines.upperBound }
            let indices = first..<max(first, end ?? speech.utterances.count)
            return headline.candidates(of: indices).map {
                TitleRows.Clause(text: headline.title($0.clause).text, row: $0.row)
            }
        }
        return TitleRows(
            names: TitleFeatures.Name.allCases.map { "\($0)" },
            talkativeness: features.talkativeness, stories: stories)
    }
}
