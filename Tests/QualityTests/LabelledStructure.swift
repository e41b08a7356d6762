import StoryModel

/// The structure of a document as its labels have it.
struct LabelledStructure {
    let labels: [StoryLabel]

    init(_ labels: [StoryLabel]) { self.labels = labels }

    func structure(of document: Document) -> DocumentStructure {
        let lines = LineTable(document.text)
        let mine = labels.filter { $0.document == document.path }
        let stories = mine.enumerated().map { index, label in
            let range = lines.range(of: label.lines)
            let title = lines.range(ofLine: label.lines.lowerBound)
            return Story(
                id: StoryID(document: document.id, number: index + 1),
                title: CitedWords(String(document.text[title]), range: title), range: range,
                body: [range], role: label.role)
        }
        return DocumentStructure(
            passages: [Passage(range: document.text.wholeRange, role: .content)], stories: stories)
    }
}
