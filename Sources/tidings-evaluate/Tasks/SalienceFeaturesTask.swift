internal import Curation
internal import StoryModel

/// The numbers that the salience of sentences is fitted on; see Sources/Curation/Training.
struct SalienceFeaturesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let kind: String
        let names: [String]
        let sentences: [String]
        let rows: [[Double]]
    }

    private let texts: WholeText
    private let summarizer = TextSummarizer()

    init() throws { texts = try WholeText() }

    func answer(_ question: TextQuestion) -> Answer {
        let document = texts.document(question)
        let rows = summarizer.fittingRows(of: document)
        return Answer(
            id: question.id, kind: document.document.kind.rawValue, names: rows.names,
            sentences: rows.sentences, rows: rows.rows)
    }
}
