internal import StoryModel
internal import Tagging

/// Which companies a text names, the most important first.
struct CompaniesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let companies: [String]
    }

    private let tagger: StoryTagger

    init() throws { tagger = try StoryTagger.shipped() }

    func answer(_ question: TextQuestion) -> Answer {
        let tagged = StoryText(question.text, id: question.id).tagged(by: tagger)
        let companies = tagged.stories.flatMap(\.tags.namedCompanies)
        return Answer(id: question.id, companies: companies)
    }
}
