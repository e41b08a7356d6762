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
    func opening(_ insights: [KeyInsight]) -> CitedText? {
        let told = insights.dropFirst(count(insights)).prefix(openingTitles)
        guard told.count > 1 else { return nil }
        let titles = told.map(\.headline.trimmingStop)
        return CitedText(
            titles.joined(separator: "; ") + ".",
            citations: told.compactMap(\.tellings.first))
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
