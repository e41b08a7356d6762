package import StoryModel

/// A company's line of a digest in machine output.
package struct DigestCompanyRecord: Encodable, Hashable, Sendable {
    package let name: String
    /// From -5 to +5 in tenths.
    package let score: Double
    /// Against the last week in which the company was scored.
    @OrNull package var change: Double?
    /// From 0 to 1 in hundredths.
    package let confidence: Double
    package let mentions: Int
    package let reason: String
    /// Where the reason stands, then what else carries the score.
    package let evidence: [CitationRecord]
    /// Whether a secondary source states the score.
    package let isStated: Bool
    /// Whether the user has set the score, or that of one of its stories.
    package let isOverride: Bool

    init(_ line: CompanyLine) {
        name = line.name
        score = line.score.rounded(toDecimals: 1)
        _change = OrNull(wrappedValue: line.change?.rounded(toDecimals: 1))
        confidence = line.confidence.rounded(toDecimals: 2)
        mentions = line.mentions
        reason = line.reason.text
        evidence = line.reason.citations.followed(by: line.evidence).records
        isStated = line.isStated
        isOverride = line.isOverride
    }
}

/// A company and a week in machine output.
package struct CompanyRecord: Encodable, Hashable, Sendable {
    package let week: Week
    private let line: DigestCompanyRecord

    package init(_ line: CompanyLine, week: Week) {
        self.week = week
        self.line = DigestCompanyRecord(line)
    }

    private enum CodingKeys: String, CodingKey { case week }

    package func encode(to encoder: any Encoder) throws {
        try line.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(week, forKey: .week)
    }
}
