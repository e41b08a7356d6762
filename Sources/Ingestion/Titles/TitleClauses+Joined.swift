/// Clauses that lack the name of their subject, which the utterance before tells.
extension TitleClauses {
    /// Adds the clauses behind "they" or "it" at the start, whose subject the utterance before names.
    func addJoined(
        to before: Utterance, by features: TitleFeatures, to clauses: inout [TitleClause]
    ) {
        guard let verb = verbBehindPronoun(),
            let name = name(toldBy: before, by: features)
        else { return }
        let known = clauses.count
        add(from: verb, opening: .verb, to: &clauses)
        for index in known..<clauses.count { clauses[index].name = name }
    }

    /// The verb of "They have launched" or "On Monday, they announced".
    private func verbBehindPronoun() -> Int? {
        guard let first = utterance.words.first else { return nil }
        let start = skipped(from: first)
        let end = min(start + 5, utterance.words.upperBound - 1)
        for word in start..<max(start, end) where classes(word).contains(.subject) {
            guard word == start || roles(start).contains(.preposition),
                !roles(word + 1).isDisjoint(with: .verb)
            else { return nil }
            return word + 1
        }
        return nil
    }

    /// The name that "they" stands for, at the end or the start: "a new release from Orla".
    private func name(toldBy before: Utterance, by features: TitleFeatures) -> Range<Int>? {
        let words = before.words
        var end = words.lowerBound
        while end < words.upperBound, end - words.lowerBound < 4,
            features.isName(end, isFirst: end == words.lowerBound)
        {
            end += 1
        }
        if end > words.lowerBound, end < words.upperBound, gap(before: end) == .comma,
            roles(end).contains(.pronoun)
        {
            return words.lowerBound..<end
        }
        guard words.count <= 14 else { return nil }
        var start = words.upperBound
        while start > words.lowerBound, words.upperBound - start < 5,
            features.isName(start - 1, isFirst: false) || classes(start - 1).contains(.plainAnd)
        {
            start -= 1
        }
        guard start < words.upperBound, start > words.lowerBound,
            roles(start - 1).contains(.preposition), !classes(start).contains(.plainAnd)
        else { return nil }
        return start..<words.upperBound
    }
}
