/// What a source tells somebody to do.
package struct ActionItem: Hashable, Sendable, Codable {
    /// `Enterprises`, `Investors`, `Developers`, `Researchers`, `Policymakers`, or as named.
    package let audience: String
    package let action: CitedText
    package let impact: CitedText?

    package init(audience: String, action: CitedText, impact: CitedText?) {
        self.audience = audience
        self.action = action
        self.impact = impact
    }
}
