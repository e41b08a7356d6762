internal import Ingestion
internal import StoryModel

/// What the stories of a transcript are called.
struct TitlesTask: EvaluationTask {
    struct Answer: Encodable {
        struct Title: Encodable {
            /// The story's first line, counted from 0.
            let line: Int
            let title: String
        }

        let id: String
        let titles: [Title]
    }

    private let segmenter = StorySegmenter()

    func answer(_ question: TextQuestion) -> Answer {
        let lines = LineTable(question.text)
        let stories = segmenter.structure(of: question.transcript).stories
        return Answer(
            id: question.id,
            titles: stories.map {
                Answer.Title(line: lines.line(at: $0.range.start) - 1, title: $0.title.text)
            })
    }
}
