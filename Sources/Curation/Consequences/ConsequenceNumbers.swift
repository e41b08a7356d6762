package import StoryModel

/// What the odds of written consequences are fitted on.
package struct ConsequenceNumbers: Encodable {
    /// The line where the sentence begins, from 1.
    package let line: Int
    /// As shown.
    package let text: String
    /// In the order of `ConsequenceNumbersReader.names`.
    package let row: [Double]
    /// Its words, each once.
    package let words: [String]
    /// By the weights that ship.
    package let odds: Double
}

/// Reads the numbers of a written story's sentences.
package struct ConsequenceNumbersReader {
    private let maker = MaterialMaker.shipped()
    private let table = ConsequenceTable.shipped()

    /// The names of the numbers in a row.
    package let names = ConsequenceFeatures.Name.allCases.map(\.rawValue)

    /// A reader with the tables that ship with the program.
    package init() {}

    /// One a sentence, in the order of the text.
    package func numbers(
        of story: TaggedStory, in document: TaggedDocument
    ) -> [ConsequenceNumbers] {
        let lines = LineTable(document.document.text)
        let candidates = maker.material(of: story, in: document).candidates
        let rows = ConsequenceFeatures(candidates, role: story.story.role).rows
        let odds = table.odds(of: candidates, role: story.story.role)
        return candidates.indices.map { index in
            ConsequenceNumbers(
                line: lines.line(at: candidates[index].range.start), text: candidates[index].text,
                row: rows[index], words: table.words(of: candidates[index]).sorted(),
                odds: odds[index])
        }
    }
}
