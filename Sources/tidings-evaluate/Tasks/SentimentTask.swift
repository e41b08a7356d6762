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

    init() throws {}

    func answer(_ question: Question) -> Answer { Answer(id: question.id, score: 0) }
}
