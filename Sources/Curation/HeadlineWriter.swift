internal import StoryModel

/// Makes the headline and the opening of a week from its leading events' titles, and nothing else.
struct HeadlineWriter: Sendable {
    private let mostCharacters = 90
    /// How many titles the opening joins.
    private let openingTitles = 4

    /// The leading events' titles, as many as fit, the first at least.
    func headline(_ insights: [KeyInsight]) -> String {
        insights.prefix(count(insights)).map(\.headline.trimmingStop).joined(separator: "; ")
    }

    /// The titles of the events behind those of the headline, as one sentence.
    ///
    /// - Parameters:
    ///   - insights: The insights of the week, in their order.
    ///   - titles: Where the headline of each stands.
    /// - Returns: The sentence; `nil` where fewer than two titles are left.
    func opening(_ insights: [KeyInsight], titles: [Citation]) -> CitedText? {
        let places = Array(insights.indices.dropFirst(count(insights)).prefix(openingTitles))
        guard places.count > 1 else { return nil }
        let words = places.map { insights[$0].headline.trimmingStop }.joined(separator: "; ")
        return CitedText(words + ".", citations: places.map { titles[$0] })
    }

    /// How many titles the headline holds: two where both are short.
    private func count(_ insights: [KeyInsight]) -> Int {
        let length = insights.prefix(2).reduce(0) { $0 + $1.headline.count }
        return length + 2 <= mostCharacters ? 2 : 1
    }
}

extension String {
    /// The text without a stop at its end.
    var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
