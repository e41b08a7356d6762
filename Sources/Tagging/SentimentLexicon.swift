internal import StoryModel

/// The words that tell how news reads for a company.
package struct SentimentLexicon: Sendable {
    /// The same for the same lexicon.
    package let fingerprint: String

    /// Reads a lexicon.
    ///
    /// - Throws: `TaggingDataError` with the line.
    package init(text: String) throws(TaggingDataError) {
        fingerprint = Fingerprint(of: text).hex
    }

    /// The lexicon that ships with the program.
    package static func shipped() throws(TaggingDataError) -> SentimentLexicon {
        try SentimentLexicon(text: "")
    }
}
