internal import Foundation
internal import Ingestion

/// The words of the article that a page shows.
struct ArticleTask: EvaluationTask {
    struct Question: Decodable {
        let id: String
        let url: String?
        let html_b64: Data
    }

    struct Answer: Encodable {
        let id: String
        let articleBody: String
    }

    func answer(_ question: Question) -> Answer {
        let words = PageText().words(of: Array(question.html_b64), url: question.url)
        return Answer(id: question.id, articleBody: words)
    }
}
