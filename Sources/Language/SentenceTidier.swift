package import StoryModel

/// A sentence as it is shown outside quotes.
package struct TidiedSentence: Hashable, Sendable {
    package let text: String
    /// What it was made from.
    package let range: TextRange

    package init(text: String, range: TextRange) {
        self.text = text
        self.range = range
    }
}

/// Turns spoken sentences into ones that can be read, by deleting only.
///
/// Deleted are: markup, bare addresses and notes of sources; hesitations; markers of discourse at
/// the start (`So,`, `Yeah,`, and `And`, `But` before a restart), between commas and at the end
/// (`, right?`); `kind of` before a verb or adjective; words begun and not ended; repetitions. Kept
/// are all numbers, negations, hedges and comparisons, and all that stands in double quotes. Two
/// changes of form are made: a first word in lower case gets a capital, and a last stop is added.
package struct SentenceTidier: Sendable {
    /// Sentences change at most this often; each round only deletes, and two do for nearly all.
    private static let mostRounds = 12

    private let words = SpeechWords()

    package init() {}

    /// The sentence without fillers and leading discourse markers, white space folded.
    ///
    /// Tidying the result again changes nothing. The text is empty where nothing is said.
    package func tidied(_ text: String, range: TextRange) -> TidiedSentence {
        var tidied = round(text, range: range)
        var isSettled = isSame(tidied, text[range])
        for _ in 1..<Self.mostRounds where !isSettled {
            let next = round(tidied, range: tidied.wholeRange)
            isSettled = isSame(next, tidied[...])
            tidied = next
        }
        return TidiedSentence(text: tidied, range: range)
    }

    private func round(_ text: String, range: TextRange) -> String {
        let plain = MarkupStripper().plainText(text, range: range)
        var speech = SpokenSentence(SpokenToken.tokens(plain), words: words)
        speech.deleteStages()
        speech.deleteHesitations()
        speech.deleteOpeners()
        speech.deleteAsides()
        speech.deleteTags()
        speech.deleteSofteners()
        speech.deleteCutWords()
        speech.deleteRepetitions()
        return SentenceForm().shaped(speech.tokens)
    }

    /// Whether a round changed at most the size of the first letter, so that the next changes nothing.
    private func isSame(_ after: String, _ before: Substring) -> Bool {
        after.utf8.count == before.utf8.count
            && after.utf8.dropFirst().elementsEqual(before.utf8.dropFirst())
    }
}
