package import StoryModel

/// Splits documents into passages, stories and statements; a pure function of the document.
package struct StorySegmenter: Sendable {
    let grammar: Grammar

    /// A segmenter with the data that ships with the program; takes some milliseconds.
    package init() { grammar = .shipped() }

    init(grammar: Grammar) { self.grammar = grammar }

    /// The structure of a document's text, by its kind; linear in the text's length.
    package func structure(of document: Document) -> DocumentStructure {
        let written = WrittenText(document, grammar: grammar)
        let structure =
            switch document.kind {
            case .transcript: TranscriptStructure(written).structure()
            case .newsletter: NewsletterStructure(written).structure()
            case .notes: NotesStructure(written).structure()
            case .digest: DigestStructure(written).structure()
            }
        return document.cues.isEmpty ? structure : structure.timed(by: document.cues)
    }
}

extension DocumentStructure {
    /// The structure with the time of the cue that each passage begins with.
    fileprivate func timed(by cues: [Cue]) -> DocumentStructure {
        let timed = passages.map { passage in
            let cue = cues.cue(at: passage.range.start)
            return Passage(
                range: passage.range, role: passage.role, confidence: passage.confidence,
                reason: passage.reason, speaker: passage.speaker ?? cue?.speaker,
                time: cue?.start)
        }
        return DocumentStructure(
            passages: timed, stories: stories, statements: statements, findings: findings)
    }
}
