internal import Language
internal import StoryModel
internal import Tagging

/// The numbers that the weights of themes are fitted on; see Sources/Tagging/Training.
struct ThemeFeaturesTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let themes: [String]
        let words: [Double]
        let vector: [Float]
    }

    private let themes: ThemeSet
    private let vectors = VectorTable.shipped()

    init() throws { themes = try ThemeSet.shipped() }

    func answer(_ question: TextQuestion) -> Answer {
        let text = StoryText(question.text, id: question.id)
        let rows = ThemeRows(
            text.structure.stories[0], of: text.document, themes: themes, vectors: vectors)
        return Answer(
            id: question.id, themes: rows.themes, words: rows.words, vector: rows.vector.values)
    }
}
