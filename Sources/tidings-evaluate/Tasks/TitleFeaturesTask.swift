internal import Foundation
internal import Ingestion

/// The numbers that the weights of titles are fitted on; see Sources/Ingestion/Training.
struct TitleFeaturesTask: EvaluationTask {
    struct Question: Decodable {
        let id: String
        let text: String
        /// First line of each story and the line behind its last, counted from 0.
        let stories: [[Int]]
    }

    struct Answer: Encodable {
        struct Clause: Encodable {
            let text: String
            let row: [Double]
        }

        let id: String
        let names: [String]
        let talkativeness: Double
        let stories: [[Clause]]
    }

    private let segmenter = StorySegmenter()

    func answer(_ question: Question) -> Answer {
        let text = TextQuestion(id: question.id, text: question.text)
        let lines = question.stories.map { ($0[0] + 1)...max($0[0] + 1, $0[1]) }
        let rows = segmenter.titleRows(of: text.transcript, lines: lines)
        return Answer(
            id: question.id, names: rows.names, talkativeness: rows.talkativeness,
            stories: rows.stories.map { story in
                story.map { Answer.Clause(text: $0.text, row: $0.row) }
            })
    }
}
