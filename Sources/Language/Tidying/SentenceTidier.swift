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
/// Deleted are: markup, bare addresses, notes of sources, of accounts and of how many reacted
/// (`(@corvane, @orrin)`, `(Score: 12, Comments: 3)`); hesitations; markers of discourse at
/// the start (`So,`, `Yeah,`, any `And` and `So` that belongs to no other word, `But` before a
/// restart), between commas and at the end (`, right?`); `kind of` where it names no kind; words
/// begun and not ended; repetitions; spaces before commas and doubled commas. Kept are all numbers,
/// negations, hedges and comparisons, and all that stands in double quotes.
///
/// A note of sources is what stands in brackets at the end, in at most eight words, one of which is
/// `tweet`, `thread`, `post`, `RT`, `via`, `link`, `source`, `summary`, `announcement`, `mention`,
/// `statement` or `context`, or what begins with `Source:`.
///
/// Where a letter lost its links, what is left of them in brackets goes too: `(quiet_otter, ferro088)`,
/// `(paper, code)`; see `LooseNotes`.
///
/// In what somebody wrote, words stand twice on purpose ("let it in, in spring"): nothing is taken
/// there for a repetition or for the beginning of a word.
///
/// Two changes of form are made. A first word in lower case gets a capital, and all letters of it
/// where it is an acronym such as `gpt` or `llms`; words with a capital inside, a digit or a stop
/// stay as they are: `iPhone`, `o3`. A last stop is added.
package struct SentenceTidier: Sendable {
    /// Sentences change at most this often; each round only deletes, and two do for nearly all.
    private static let mostRounds = 12

    private let words: SpeechWords
    private let notes: LooseNotes

    /// A tidier with the words of speech that ship with the program.
    package init() {
        words = SpeechWords()
        notes = LooseNotes(words: words)
    }

    /// The sentence without fillers and leading discourse markers, white space folded.
    ///
    /// Tidying the result again changes nothing. The text is empty where nothing is said.
    ///
    /// - Parameters:
    ///   - text: The text that the sentence stands in.
    ///   - range: Where.
    ///   - isSpeech: Whether somebody said it; else somebody wrote it.
    /// - Returns: The words to show.
    package func tidied(
        _ text: String, range: TextRange, isSpeech: Bool = true
    ) -> TidiedSentence {
        let source = text.utf8Span.span
        let whole = text.wholeCharacters(in: range)
        var tidied = round(source, range: whole, isSpeech: isSpeech)
        var isSettled = isSame(tidied, source.extracting(whole.start..<whole.end))
        for _ in 1..<Self.mostRounds where !isSettled {
            let next = round(tidied.span, range: TextRange(0, tidied.count), isSpeech: isSpeech)
            isSettled = isSame(next, tidied.span)
            tidied = next
        }
        return TidiedSentence(text: String(decoding: tidied, as: UTF8.self), range: range)
    }

    private func round(_ bytes: Span<UInt8>, range: TextRange, isSpeech: Bool) -> [UInt8] {
        let plain = MarkupStripper(words: words, notes: notes).plain(bytes, range: range)
        var sentence = SpokenSentence(plain, words: words)
        sentence.tidy(isSpeech: isSpeech)
        return SentenceForm(text: sentence.text, words: words).shaped(sentence.tokens)
    }

    /// Whether a round changed at most the size of the first letter, so that the next changes nothing.
    private func isSame(_ after: [UInt8], _ before: Span<UInt8>) -> Bool {
        guard after.count == before.count else { return false }
        for offset in after.indices.dropFirst() where after[offset] != before[offset] {
            return false
        }
        return true
    }
}
