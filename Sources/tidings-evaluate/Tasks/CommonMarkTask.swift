internal import Ingestion

/// The words of a CommonMark document, with a space for each mark inside of a line: the suite takes tags
/// for spaces.
struct CommonMarkTask: EvaluationTask {
    struct Question: Decodable {
        let id: String
        let markdown: String
    }

    struct Answer: Encodable {
        let id: String
        let text: String
    }

    func answer(_ question: Question) -> Answer {
        Answer(
            id: question.id,
            text: MarkdownText().words(of: question.markdown, mark: " ") ?? question.markdown)
    }
}
