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
    private let curator = WeekCurator()

    init() throws { tagger = try StoryTagger.shipped() }

    func answer(_ question: Question) -> Answer {
        let left = document(question.a, id: question.id + "-a")
        let right = document(question.b, id: question.id + "-b")
        let score = curator.similarity(
            of: left.stories[0], in: left, to: right.stories[0], in: right)
        return Answer(id: question.id, same: score >= WeekCurator.sameEvent, score: score)
    }

    private func document(_ telling: Telling, id: String) -> TaggedDocument {
        StoryText(telling.text, id: id, source: telling.source, day: CalendarDay(telling.date))
            .tagged(by: tagger)
    }
}
