package import StoryModel

/// Checks that a shown text says nothing that its source does not.
package struct TidyCheck: Sendable {
    private let words: SpeechWords
    private let notes: LooseNotes

    /// A check by the words of speech that ship with the program.
    package init() {
        words = SpeechWords()
        notes = LooseNotes(words: words)
    }

    /// Whether every word of a text stands in a range of another, in the same order.
    ///
    /// Words are compared in lower case and cut at all signs that are no letters or digits.
    package func isSubsequence(_ shown: String, of text: String, range: TextRange) -> Bool {
        var left = parts(of: shown, range: shown.wholeRange)[...]
        for part in parts(of: text, range: range) where part == left.first { left.removeFirst() }
        return left.isEmpty
    }

    /// Whether a text holds all numbers, negations and hedges of a range, in the same order.
    ///
    /// Those in addresses, in notes of sources and in the numbers of list items do not count.
    package func keepsFacts(_ shown: String, of text: String, range: TextRange) -> Bool {
        facts(in: shown)
            == facts(
                in: MarkupStripper(words: words, notes: notes).plainText(text, range: range))
    }

    private func facts(in text: String) -> [String] {
        WordScanner().words(in: text, range: text.wholeRange).map(\.folded)
            .filter { words.isFact($0.utf8Span.span) }
    }

    private func parts(of text: String, range: TextRange) -> [String] {
        WordScanner().words(in: text, range: range).flatMap { word in
            word.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
    }
}
