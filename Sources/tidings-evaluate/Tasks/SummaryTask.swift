internal import Curation

/// A text in its most telling sentences.
struct SummaryTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let summary: String
    }

    /// The most sentences of a summary.
    private static let sentences = 7

    private let texts: WholeText
    private let summarizer = TextSummarizer()
    private let characters: Int

    init(characters: Int) throws {
        texts = try WholeText()
        self.characters = characters
    }

    func answer(_ question: TextQuestion) -> Answer {
        let sentences = summarizer.summary(
            of: texts.document(question), sentences: Self.sentences, characters: characters)
        return Answer(id: question.id, summary: sentences.joined(separator: " "))
    }
}
