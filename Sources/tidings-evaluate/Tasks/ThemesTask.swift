internal import StoryModel
internal import Tagging

/// Which themes a text has, best first.
struct ThemesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let themes: [String]
    }

    private let tagger: StoryTagger

    init() throws { tagger = try StoryTagger.shipped() }

    func answer(_ question: TextQuestion) -> Answer {
        let tagged = StoryText(question.text, id: question.id).tagged(by: tagger)
        let themes = tagged.stories.flatMap { $0.tags.themes.map(\.theme) }
        return Answer(id: question.id, themes: themes)
    }
}
