internal import Ingestion

/// The numbers that the weights of story borders and advertisements are fitted on; see
/// Sources/Ingestion/Training.
struct SegmentationFeaturesTask: EvaluationTask {
    struct Answer: Encodable {
        struct Stretch: Encodable {
            /// Indices of utterances, half-open.
            let range: [Int]
            let row: [Double]
        }

        let id: String
        /// The line of each utterance, counted from 0.
        let lines: [Int]
        let borderNames: [String]
        let borders: [[Double]]
        let chattiness: [Double]
        let isInterview: Bool
        let announcing: [Double]
        let advertisementNames: [String]
        let advertisements: [Stretch]
    }

    private let segmenter = StorySegmenter()

    func answer(_ question: TextQuestion) -> Answer {
        let rows = segmenter.fittingRows(of: question.transcript)
        return Answer(
            id: question.id, lines: rows.lines.map { $0 - 1 }, borderNames: rows.borderNames,
            borders: rows.borders, chattiness: rows.chattiness, isInterview: rows.isInterview,
            announcing: rows.announcing, advertisementNames: rows.advertisementNames,
            advertisements: rows.advertisements.map {
                Answer.Stretch(range: [$0.range.lowerBound, $0.range.upperBound], row: $0.row)
            })
    }
}
