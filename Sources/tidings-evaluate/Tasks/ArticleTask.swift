internal import Foundation
internal import Ingestion

/// The words of the article that a page shows, given packed by gzip and in Base64.
struct ArticleTask: EvaluationTask {
    struct Question: Decodable {
        let id: String
        let url: String?
        let html_b64gz: Data
    }

    struct Answer: Encodable {
        let id: String
        let articleBody: String
    }

    func answer(_ question: Question) -> Answer {
        let words = PageText().words(of: Array(question.html_b64gz), url: question.url)
        return Answer(id: question.id, articleBody: words)
    }
}
