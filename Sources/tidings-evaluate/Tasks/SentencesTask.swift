internal import Language
internal import StoryModel

/// Where the sentences of a text end.
struct SentencesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let sentences: [String]
    }

    private let splitter = SentenceSplitter()

    func answer(_ question: TextQuestion) -> Answer {
        let text = question.text
        let sentences = splitter.sentences(in: text, range: text.wholeRange)
        return Answer(id: question.id, sentences: sentences.map { String(text[$0]) })
    }
}
