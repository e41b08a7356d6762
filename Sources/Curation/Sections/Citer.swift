internal import StoryModel

/// Makes citations; scans each document's lines once.
struct Citer {
    private let lines: [DocumentID: LineTable]
    private let passages: [DocumentID: [Passage]]

    init(_ documents: [TaggedDocument]) {
        var lines: [DocumentID: LineTable] = [:]
        var passages: [DocumentID: [Passage]] = [:]
        for tagged in documents {
            lines[tagged.document.id] = LineTable(tagged.document.text)
            passages[tagged.document.id] = tagged.structure.passages
        }
        self.lines = lines
        self.passages = passages
    }

    /// The citation of a range; the link is the story's where it has one.
    func citation(
        of range: TextRange, in tagged: TaggedDocument, story: Story? = nil, speaker: String? = nil
    ) -> Citation {
        let document = tagged.document
        return Citation(
            document: document.path, title: document.title, source: document.source,
            date: tagged.day, range: range,
            line: lines[document.id]?.line(at: range.start) ?? 1,
            time: tagged.time(at: range.start), speaker: speaker,
            url: story?.links.first?.url ?? document.url,
            isSecondary: document.kind == .digest)
    }

    /// The citation; with the speaker, where a claim is whose it is.
    func citation(of range: TextRange, in material: StoryMaterial) -> Citation {
        let document = material.document
        return citation(
            of: range, in: document, story: material.story,
            speaker: material.isDiscussion
                ? speaker(at: range.start, in: document.document.id) : nil)
    }

    /// The speaker of the passage that holds an offset.
    func speaker(at offset: Int, in document: DocumentID) -> String? {
        passage(at: offset, in: document)?.speaker
    }

    private func passage(at offset: Int, in document: DocumentID) -> Passage? {
        guard let passages = passages[document] else { return nil }
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.end <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < passages.count, passages[low].range.contains(offset) else { return nil }
        return passages[low]
    }
}
