internal import Curation
internal import StoryModel
internal import Tagging

/// Whether two stories are about the same happening.
struct EventsTask: EvaluationTask {
    struct Telling: Decodable {
        let source: String
        let issue: String
        let date: String
        let text: String
    }

    struct Question: Decodable {
        let id: String
        let a: Telling
        let b: Telling
    }

    struct Answer: Encodable {
        let id: String
        let same: Bool
        /// From 0 to 1.
        let score: Double
    }

    private let tagger: StoryTagger

    init() throws { tagger = try StoryTagger.shipped() }

    func answer(_ question: Question) -> Answer {
        Answer(id: question.id, same: false, score: 0)
    }
}
