internal import Language
package import StoryModel

/// What the odds of a sentence are fitted on.
package struct SentenceNumbers: Encodable {
    /// Where it begins in the document's UTF-8.
    package let start: Int
    /// The line where it begins, from 1.
    package let line: Int
    /// As shown.
    package let text: String
    /// Its words, folded.
    package let words: [String]
    /// In the order of `names`.
    package let row: [Double]
    /// The odds by the weights that ship: of news, of a consequence, of a quote and of a claim.
    package let odds: [Double]
}

/// Reads the numbers of a story's sentences.
package struct SentenceNumbersReader {
    private let features: SentenceFeatures
    private let maker: MaterialMaker
    private let scanner = WordScanner()

    /// The names of the numbers in a row.
    package var names: [String] { features.names }

    /// A reader with the tables that ship with the program.
    package init() {
        let odds = OddsTable.shipped()
        features = odds.features
        maker = MaterialMaker(statistics: .shipped(), phrases: .shipped(), odds: odds)
    }

    /// One a sentence, in the order of the text.
    package func numbers(
        of story: TaggedStory, in document: TaggedDocument
    ) -> [SentenceNumbers] {
        let lines = LineTable(document.document.text)
        return maker.material(of: story, in: document).candidates.map { candidate in
            let words = scanner.words(in: candidate.text, range: candidate.text.wholeRange)
            return SentenceNumbers(
                start: candidate.range.start, line: lines.line(at: candidate.range.start),
                text: candidate.text, words: words.map(\.folded),
                row: features.row(of: candidate),
                odds: [
                    candidate.odds.news, candidate.odds.consequence, candidate.odds.quote,
                    candidate.odds.claim,
                ])
        }
    }
}
