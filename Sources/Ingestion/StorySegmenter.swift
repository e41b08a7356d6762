package import StoryModel

/// Splits documents into passages, stories and statements; a pure function of the document.
package struct StorySegmenter: Sendable {
    private let grammar = Grammar.shipped()

    package init() {}

    /// The structure of a document's text, by its kind; linear in the text's length.
    package func structure(of document: Document) -> DocumentStructure {
        let written = WrittenText(document, grammar: grammar)
        return switch document.kind {
        case .transcript: TranscriptStructure(written).structure()
        case .newsletter: NewsletterStructure(written).structure()
        case .notes: NotesStructure(written).structure()
        case .digest: DigestStructure(written).structure()
        }
    }
}
