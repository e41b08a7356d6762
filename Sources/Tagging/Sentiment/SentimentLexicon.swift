internal import StoryModel

/// The words that tell how news reads for a company.
///
/// A file has headings `[tone]`, `[action]`, `[rise]`, `[fall]`, `[asset]`, `[burden]`,
/// `[negation]`, `[hedge]`, `[reversal]`, `[passive]`, `[opinion]`, `[market]`, `[denial]`, and under
/// them lines of a weight and a phrase; an action has two weights, `0/-3 sue`: for who does it and for
/// whom it is done to.
package struct SentimentLexicon: Sendable {
    private let index: PhraseIndex
    private let entries: [SentimentEntry]

    /// Reads a lexicon.
    ///
    /// - Throws: `TaggingDataError` with the line.
    package init(text: String) throws(TaggingDataError) {
        var index = PhraseIndex()
        var entries: [SentimentEntry] = []
        for section in try PhraseSection.read(text) {
            guard let role = SentimentEntry.Role(rawValue: section.name) else {
                throw TaggingDataError(line: section.line, problem: .unknownHeading(section.name))
            }
            for phrase in section.phrases {
                guard (phrase.second != nil) == (role == .action) else {
                    throw TaggingDataError(
                        line: phrase.line, problem: .number(String(phrase.weight)))
                }
                guard let number = index.add(phrase.phrase) else {
                    throw TaggingDataError(line: phrase.line, problem: .phraseless)
                }
                if number == entries.count { entries.append(SentimentEntry()) }
                entries[number].add(phrase, as: role)
            }
        }
        self.index = index
        self.entries = entries
    }

    /// The lexicon that ships with the program.
    package static func shipped() throws(TaggingDataError) -> SentimentLexicon {
        try SentimentLexicon(text: ShippedData.sentiment.text)
    }

    /// What tells the shipped lexicon from others; does not read it.
    package static var shippedFingerprint: String {
        Fingerprint(of: ShippedData.sentiment.text).hex
    }

    /// The longest phrase that begins at a word, and the number of its words.
    @inline(__always)
    func entry(in words: [ScannedWord], at first: Int) -> (entry: SentimentEntry, length: Int)? {
        index.phrase(in: words, at: first).map { (entries[$0.number], $0.length) }
    }
}
