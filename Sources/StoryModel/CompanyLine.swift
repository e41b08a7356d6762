/// How the week read for a company.
package struct CompanyLine: Hashable, Sendable, Codable {
    package let name: String
    /// From -5 to +5 in tenths.
    package let score: Double
    /// Against the last week in which the company was scored; `nil` when there is none.
    package let change: Double?
    /// From 0 to 1.
    package let confidence: Double
    package let mentions: Int
    package let reason: CitedText
    package let evidence: [Citation]
    /// A score that a secondary source states, not ours.
    package let isStated: Bool
    /// A score that the user has set.
    package let isOverride: Bool

    package init(
        name: String, score: Double, change: Double?, confidence: Double, mentions: Int,
        reason: CitedText, evidence: [Citation], isStated: Bool = false,
        isOverride: Bool = false
    ) {
        self.name = name
        self.score = score
        self.change = change
        self.confidence = confidence
        self.mentions = mentions
        self.reason = reason
        self.evidence = evidence
        self.isStated = isStated
        self.isOverride = isOverride
    }
}
