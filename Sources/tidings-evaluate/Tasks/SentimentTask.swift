internal import Tagging

/// How a text reads for one company.
struct SentimentTask: EvaluationTask {
    struct Question: Decodable {
        let id: String
        let text: String
        /// Taken as given, be it a company or not.
        let target: String
    }

    struct Answer: Encodable {
        let id: String
        /// From -5 to +5.
        let score: Double
    }

    private let scorer: SentimentScorer

    init() throws { scorer = try SentimentScorer(lexicon: .shipped()) }

    func answer(_ question: Question) -> Answer {
        Answer(
            id: question.id, score: scorer.score(text: question.text, target: question.target))
    }
}
