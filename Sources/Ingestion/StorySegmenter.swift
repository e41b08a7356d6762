package import StoryModel

/// Splits documents into passages, stories and statements; a pure function of the document.
package struct StorySegmenter: Sendable {
    package init() {}

    package func structure(of document: Document) -> DocumentStructure {
        DocumentStructure(
            passages: [Passage(range: document.text.wholeRange, role: .content)], stories: [])
    }
}
