/// Somebody's words, verbatim.
package struct KeyQuote: Hashable, Sendable, Codable {
    package let text: String
    package let speaker: String?
    package let citation: Citation

    package init(text: String, speaker: String?, citation: Citation) {
        self.text = text
        self.speaker = speaker
        self.citation = citation
    }
}
