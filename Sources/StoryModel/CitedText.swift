/// A sentence or two as shown, with the ranges they come from.
package struct CitedText: Hashable, Sendable, Codable {
    package let text: String
    /// In the order in which the text uses them; never empty.
    package let citations: [Citation]

    package init(_ text: String, citations: [Citation]) {
        self.text = text
        self.citations = citations
    }
}
