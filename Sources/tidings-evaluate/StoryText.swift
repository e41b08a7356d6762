internal import StoryModel
internal import Tagging

/// A text taken as a document that is one story.
struct StoryText {
    let document: Document
    let structure: DocumentStructure

    init(_ text: String, id: String, source: String = "", day: CalendarDay? = nil) {
        let documentID = DocumentID(path: id)
        let day = day ?? CalendarDay(daysSinceEpoch: 0)
        document = Document(
            id: documentID, path: id, kind: .newsletter, title: "", source: source,
            date: DocumentDate(.day(day), origin: .option), text: text)
        let story = Story(
            id: StoryID(document: documentID, number: 1),
            title: CitedWords("", range: TextRange(0, 0)), range: text.wholeRange,
            body: [text.wholeRange])
        structure = DocumentStructure(
            passages: [Passage(range: text.wholeRange, role: .content)], stories: [story])
    }

    /// The document with its story's tags.
    func tagged(by tagger: StoryTagger) -> TaggedDocument {
        TaggedDocument(
            document: document, structure: structure,
            stories: tagger.tag(structure, of: document), day: document.date.day { _ in 0 })
    }
}

extension StoryTagger {
    /// The tagger with the data that ships with the program.
    static func shipped() throws -> StoryTagger {
        try StoryTagger(gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
    }
}
