import StoryModel

@testable import Ingestion

/// What holds for every reader, whatever it is given.
struct ReaderLaws {
    private let reader = DocumentReader(
        options: ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600), maxSize: 1 << 20))
    private let segmenter = StorySegmenter()

    /// Reads a file; refusing it with a reason is as good as reading it.
    func read(_ bytes: [UInt8], name: String) {
        let file = InputFile(path: name, bytes: bytes, modified: 1_700_000_000)
        guard let reading = try? reader.read(file) else { return }
        let ids = Set(reading.documents.map(\.id))
        precondition(ids.count == reading.documents.count, "two documents of one id")
        for document in reading.documents { check(document) }
    }

    /// Unpacks no more than is allowed.
    func inflate(_ bytes: [UInt8]) {
        var inflater = Inflater(bytes, in: TextRange(0, bytes.count), limit: 1 << 20)
        try? inflater.run()
        precondition(inflater.output.count <= 1 << 20 && inflater.end <= bytes.count)
        _ = try? GzipUnpacker().unpacked(bytes, limit: 1 << 20)
        guard let archive = ZipArchive(bytes) else { return }
        for member in archive.members.prefix(20) {
            _ = try? archive.content(of: member, limit: 1 << 16)
        }
    }

    private func check(_ document: Document) {
        let text = document.text
        precondition(!text.utf8.contains(0), "a NUL in a text")
        precondition(text.utf8.contains { $0 > 0x20 }, "a document without text")
        precondition(!document.path.isEmpty)
        var end = 0
        for cue in document.cues {
            precondition(cue.range.start >= end && !cue.range.isEmpty, "cues overlap")
            precondition(text[cue.range].utf8.count == cue.range.count, "a cue cuts a character")
            end = cue.range.end
        }
        precondition(end <= text.utf8.count, "a cue behind the text")
        let structure = segmenter.structure(of: document)
        var offset = 0
        for passage in structure.passages {
            precondition(passage.range.start == offset && !passage.range.isEmpty, "a gap")
            offset = passage.range.end
        }
        precondition(offset == text.utf8.count, "passages do not cover the text")
        for story in structure.stories {
            precondition(text.wholeRange.contains(story.range), "a story behind the text")
        }
    }
}
