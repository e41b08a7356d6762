internal import Curation
internal import Ingestion
internal import StoryModel
internal import Tagging

/// The numbers that the odds of written consequences are fitted on; see Sources/Curation/Training.
struct ConsequenceFeaturesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let names: [String]
        let sentences: [ConsequenceNumbers]
    }

    private let texts: WholeText
    private let reader = ConsequenceNumbersReader()

    init() throws { texts = try WholeText() }

    func answer(_ question: TextQuestion) -> Answer {
        let document = texts.stories(of: question)
        return Answer(
            id: question.id, names: reader.names,
            sentences: document.stories.flatMap { reader.numbers(of: $0, in: document) })
    }
}
