import StoryModel
import Testing

@testable import Tagging

/// A document of one story whose body is the whole text.
func sampleDocument(
    _ text: String, kind: DocumentKind = .newsletter
) -> (document: Document, structure: DocumentStructure) {
    let id = DocumentID(path: "sample.md")
    let document = Document(
        id: id, path: "sample.md", kind: kind, title: "Sample", source: "Sample",
        date: DocumentDate(.instant(0), origin: .option), text: text)
    let story = Story(
        id: StoryID(document: id, number: 1), title: CitedWords("", range: TextRange(0, 0)),
        range: text.wholeRange, body: [text.wholeRange])
    return (document, DocumentStructure(passages: [], stories: [story]))
}

/// The tags of a text by the data that ships with the program.
func sampleTags(_ text: String) throws -> StoryTags {
    let tagger = try StoryTagger(
        gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
    let (document, structure) = sampleDocument(text)
    return try #require(tagger.tag(structure, of: document).first).tags
}

/// The corrected names of a text, as `heard > meant`.
func sampleCorrections(
    _ text: String, kind: DocumentKind = .transcript, glossary: Glossary = Glossary()
) throws -> [String] {
    let tagger = try StoryTagger(
        gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped(), glossary: glossary)
    let (document, structure) = sampleDocument(text, kind: kind)
    let tags = try #require(tagger.tag(structure, of: document).first).tags
    return tags.corrections.map { "\(text[$0.range]) > \($0.meant)" }
}
