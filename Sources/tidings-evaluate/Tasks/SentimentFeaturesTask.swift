internal import Tagging

/// The numbers that the weights of sentiment are fitted on; see Sources/Tagging/Training.
struct SentimentFeaturesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        /// Under `family<TAB>words`, in the order of `values`; some more than once.
        let names: [String]
        let values: [Double]
        /// By part of the text.
        let vectors: [String: [Float]]
    }

    private let scorer: SentimentScorer

    init() throws { scorer = try SentimentScorer(lexicon: .shipped()) }

    func answer(_ question: SentimentTask.Question) -> Answer {
        let rows = scorer.features(text: question.text, target: question.target)
        return Answer(
            id: question.id, names: rows.numbers.map(\.name), values: rows.numbers.map(\.value),
            vectors: Dictionary(uniqueKeysWithValues: rows.vectors.map { ($0.name, $0.values) }))
    }
}
