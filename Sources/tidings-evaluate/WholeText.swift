internal import Ingestion
internal import StoryModel
internal import Tagging

/// Reads a text as a file of its kind, whose content is one story.
struct WholeText {
    /// What stands in no summary.
    private static let leftOut: Set<PassageRole> = [
        .header, .sponsor, .promotion, .notice, .residue,
    ]

    private let reader = DocumentReader(
        options: ReadingOptions(
            date: CalendarDay(daysSinceEpoch: 0), today: CalendarDay(daysSinceEpoch: 0)))
    private let segmenter = StorySegmenter()
    private let tagger: StoryTagger

    init() throws { tagger = try StoryTagger.shipped() }

    /// The document as one story; without any where there is nothing to read.
    func document(_ question: TextQuestion) -> TaggedDocument {
        let document = read(question)
        return tagged(document, whole(segmenter.structure(of: document), of: document.text))
    }

    /// The document with the stories that a digest tells.
    func stories(of question: TextQuestion) -> TaggedDocument {
        let document = read(question)
        return tagged(document, segmenter.structure(of: document))
    }

    private func read(_ question: TextQuestion) -> Document {
        let file = InputFile(
            path: question.id + ".txt", bytes: Array(question.text.utf8), modified: 0)
        let read = try? reader.read(file).documents.first
        return read ?? StoryText(question.text, id: question.id).document
    }

    private func tagged(_ document: Document, _ structure: DocumentStructure) -> TaggedDocument {
        TaggedDocument(
            document: document, structure: structure,
            stories: tagger.tag(structure, of: document), day: document.date.day { _ in 0 })
    }

    private func whole(_ structure: DocumentStructure, of text: String) -> DocumentStructure {
        let body = structure.passages.filter { !Self.leftOut.contains($0.role) }
            .flatMap { words(of: $0, in: text) }
        guard let first = body.first, let last = body.last else {
            return DocumentStructure(passages: structure.passages, stories: [])
        }
        let story = Story(
            id: StoryID(document: DocumentID(path: ""), number: 1),
            title: CitedWords("", range: TextRange(first.start, first.start)),
            range: TextRange(first.start, last.end), body: body)
        return DocumentStructure(passages: structure.passages, stories: [story])
    }

    /// The lines of a passage without the names of their speakers.
    private func words(of passage: Passage, in text: String) -> [TextRange] {
        guard let speaker = passage.speaker else { return [passage.range] }
        let mark = Array("\(speaker):".utf8)
        let bytes = text.utf8Span.span
        var lines: [TextRange] = []
        var start = passage.range.start
        for offset in passage.range.start..<passage.range.end
        where bytes[offset] == UInt8(ascii: "\n") || offset + 1 == passage.range.end {
            let end = offset + 1
            let isMarked =
                start + mark.count <= end
                && mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
            let words = TextRange(isMarked ? start + mark.count : start, end)
            if !words.isEmpty { lines.append(words) }
            start = end
        }
        return lines
    }
}
