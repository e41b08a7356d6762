internal import Language
package import StoryModel

/// Tells a document in the most telling of its sentences, chosen as a digest chooses them.
package struct TextSummarizer: Sendable {
    private let maker = MaterialMaker.shipped()
    private let salience = SentenceSalience(table: .shipped())
    private let chooser = SentenceChooser()

    /// A summarizer with the data that ships with the program.
    package init() {}

    /// The most telling sentences of a document's stories, in the order of its text.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - sentences: How many there are at most.
    ///   - characters: How long they are together at most, with a space between them.
    /// - Returns: The sentences as a digest shows them.
    package func summary(
        of document: TaggedDocument, sentences: Int, characters: Int
    ) -> [String] {
        let candidates = candidates(of: document)
        let scores = salience.scores(
            of: candidates, isSpeech: document.document.kind == .transcript)
        let options = zip(candidates, scores).compactMap { candidate, salience in
            candidate.isShowable
                ? SentenceChooser.Option(candidate: candidate, salience: salience) : nil
        }
        let room = SentenceChooser.Room(sentences: sentences, characters: characters)
        return chooser.chosen(among: options, room: room).map { options[$0].candidate.text }
    }

    /// The sentences of a document with the numbers that their salience is made of, for fitting.
    package func fittingRows(
        of document: TaggedDocument
    ) -> (names: [String], sentences: [String], rows: [[Double]]) {
        let candidates = candidates(of: document)
        return (
            SalienceFeatures.Name.allCases.map(\.rawValue), candidates.map(\.text),
            SalienceFeatures(candidates).rows
        )
    }

    private func candidates(of document: TaggedDocument) -> [SentenceCandidate] {
        document.stories.flatMap { maker.material(of: $0, in: document).candidates }
    }
}
