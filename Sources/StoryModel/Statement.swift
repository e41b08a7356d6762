/// What a digest that somebody else wrote states: kept as stated, shown as told by its source.
package struct Statement: Hashable, Sendable, Codable {
    /// What sort of thing is stated, and where its words stand.
    package enum Content: Hashable, Sendable, Codable {
        case insight(TextRange, impact: TextRange?)
        /// A quote whose original we do not have.
        case quote(TextRange)
        case action(TextRange, impact: TextRange?)
        /// A company's score from -5 to +5 and the reason given.
        case score(company: String, score: Double, reason: TextRange)
    }

    package let content: Content
    /// The whole statement in the text.
    package let range: TextRange

    package init(_ content: Content, range: TextRange) {
        self.content = content
        self.range = range
    }
}
