internal import Curation
internal import Ingestion
internal import StoryModel
internal import Tagging

/// The numbers that the odds of sentences are fitted on; see Sources/Curation/Training.
struct SentenceFeaturesTask: EvaluationTask {
    struct Answer: Encodable {
        struct Story: Encodable {
            let title: String
            let companies: [String]
            let sentences: [SentenceNumbers]
        }

        let id: String
        let names: [String]
        let stories: [Story]
    }

    private let segmenter = StorySegmenter()
    private let tagger: StoryTagger
    private let reader = SentenceNumbersReader()

    init() throws { tagger = try .shipped() }

    func answer(_ question: TextQuestion) -> Answer {
        let document = question.transcript
        let structure = segmenter.structure(of: document)
        let tagged = TaggedDocument(
            document: document, structure: structure,
            stories: tagger.tag(structure, of: document), day: document.date.day { _ in 0 })
        return Answer(
            id: question.id, names: reader.names,
            stories: tagged.stories.map { story in
                Answer.Story(
                    title: story.story.title.text,
                    companies: Set(story.tags.mentions.map(\.company)).sorted(),
                    sentences: reader.numbers(of: story, in: tagged))
            })
    }
}
