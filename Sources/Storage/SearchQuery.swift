internal import GRDB
package import StoryModel

/// What is looked for in the stories, and in which of them.
package struct SearchQuery: Hashable, Sendable {
    /// The question in the language of the index; every word of it in quotes.
    let match: String
    /// The weeks searched; `nil` for no end.
    package var first: Week?
    package var last: Week?
    /// Only stories that name this company, by its canonical name.
    package var company: String?
    /// Only stories of this theme.
    package var theme: String?
    /// How many stories are found at most.
    package var limit = 20

    /// More words are no question.
    private static let most = 64

    /// Reads words and phrases as people type them.
    ///
    /// What stands in double quotes, and an argument with spaces in it, is a phrase; a star ends a word
    /// of which only the beginning is given. All of them must be in a story. Nothing else has a
    /// meaning: no text can be more than words to the index. `nil` where no letter or digit is in it,
    /// or too many words are.
    ///
    /// - Parameter arguments: What was typed, an argument of the command line each.
    package init?(_ arguments: [String]) {
        let phrases = arguments.flatMap(Self.phrases).filter { phrase in
            phrase.text.unicodeScalars.contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
        }
        let words = phrases.reduce(0) { $0 + $1.text.split(separator: " ").count }
        guard !phrases.isEmpty, words <= Self.most else { return nil }
        match = phrases.map { phrase in
            let quoted = phrase.text.replacing("\"", with: "\"\"")
            return "\"\(quoted)\"" + (phrase.isBeginning ? "*" : "")
        }.joined(separator: " ")
    }

    private struct Phrase {
        let text: String
        /// Whether its last word may go on.
        let isBeginning: Bool

        init(_ text: some StringProtocol) {
            isBeginning = text.hasSuffix("*")
            self.text = String(text).replacing("\0", with: " ")
        }
    }

    private static func phrases(in argument: String) -> [Phrase] {
        let parts = argument.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return [Phrase(argument)] }
        return parts.enumerated().flatMap { index, part in
            // An odd part stands between two quotes, or behind one that nobody closed.
            index % 2 == 1
                ? [Phrase(part)]
                : part.split(whereSeparator: \.isWhitespace).map { Phrase($0) }
        }
    }
}

/// A story that was found.
package struct SearchHit: Hashable, Sendable {
    /// The story.
    package let story: StoryID
    /// How well it fits, higher is better; BM25 (Robertson and Zaragoza 2009), the title counted more.
    package let score: Double
    /// Where the words stand in the text of the document, in its order.
    ///
    /// Misheard names stand where they are heard. Empty where only the title has the words.
    package let matches: [TextRange]
}
