internal import Language
internal import StoryModel

/// Makes the headline and the opening of a week from its leading events' titles, and nothing else.
struct HeadlineWriter: Sendable {
    private let shapes = SentenceShapeReader()
    private let mostCharacters = 90
    /// How many of the leading events may give the headline.
    private let leading = 4
    /// How many titles the opening joins.
    private let openingTitles = 4

    /// The leading events' titles, as many as fit, one at least.
    func headline(_ insights: [KeyInsight]) -> String {
        places(insights).map { insights[$0].headline.trimmingStop }.joined(separator: "; ")
    }

    /// The titles of the leading events that are not in the headline, as one sentence; those that only
    /// name, where others tell too little.
    ///
    /// - Parameters:
    ///   - insights: The insights of the week, in their order.
    ///   - titles: Where the headline of each stands.
    /// - Returns: The sentence; `nil` where fewer than two titles are left.
    func opening(_ insights: [KeyInsight], titles: [Citation]) -> CitedText? {
        let taken = places(insights)
        let left = insights.indices.filter { !taken.contains($0) }
        let telling = left.filter { says(insights[$0].headline) }
        let places = (telling.count > 1 ? telling : left).prefix(openingTitles)
        guard places.count > 1 else { return nil }
        let words = places.map { insights[$0].headline.trimmingStop }.joined(separator: "; ")
        let isEnded = words.last.map { "?!…".contains($0) } ?? false
        return CitedText(words + (isEnded ? "" : "."), citations: places.map { titles[$0] })
    }

    /// The insights whose titles make the headline: the first that says what happened, and the next one
    /// where both are short.
    private func places(_ insights: [KeyInsight]) -> [Int] {
        let tops = Array(insights.indices.prefix(leading))
        let telling = tops.filter { says(insights[$0].headline) }
        let chosen = Array((telling.isEmpty ? tops : telling).prefix(2))
        let length = chosen.reduce(0) { $0 + insights[$1].headline.count }
        return length + 2 <= mostCharacters ? chosen : Array(chosen.prefix(1))
    }

    /// Whether a title tells something of somebody, and does not ask, only name it, "GPT 5.5", or leave
    /// open whom it is of, "The result is that it does well".
    private func says(_ title: String) -> Bool {
        let shape = shapes.shape(in: title, range: title.wholeRange)
        return shape.firstPersonShare == 0 && !title.contains("?") && !shape.isQuestion
            && !leavesOpen(title)
            && (shape.wordCount >= 5 || shape.hasFiniteVerb && shape.wordCount > 2)
    }

    /// Whether a title has a pronoun and no name that it may stand for.
    private func leavesOpen(_ title: String) -> Bool {
        let words = title.split(separator: " ").dropFirst()
        return words.contains { Self.pronouns.contains(String($0)) }
            && !words.contains { $0.contains { $0.isUppercase || $0.isNumber } }
    }

    private static let pronouns: Set = ["it", "its", "they", "them", "their", "this", "he", "she"]
}

extension String {
    /// The text without a stop at its end.
    var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
