internal import Language
internal import StoryModel

/// Goes on where a talk's telling of a happening stops.
///
/// News in talk is told in one breath: a title, then what it is and how much, each sentence leaning on
/// the one before it. What follows at once is therefore told with the first sentence, as long as it is
/// about the world; what comes later only where it is news of the same happening.
struct SpokenSequel: Sendable {
    /// How many sentences on, a talk may come back to the facts.
    static let reach = 40
    /// The words of a telling at most.
    static let mostWords = 60
    /// News is told in so many sentences from its title on.
    private let breath = 5
    /// From these odds of news on, a sentence is told that follows at once.
    private let leastNews = -2.0
    /// From these odds on, one that comes later.
    private let surelyNews = -0.3

    /// The sentences, with what goes on from them.
    ///
    /// - Parameters:
    ///   - sentences: How a story is told, in the order of the text.
    ///   - candidates: What may be added.
    ///   - material: The story; nothing is added to what is written.
    ///   - isFull: Whether there is room for a third sentence.
    /// - Returns: At most two sentences, or three.
    func goingOn(
        from sentences: [SentenceCandidate], among candidates: [SentenceCandidate],
        in material: StoryMaterial, isFull: Bool
    ) -> [SentenceCandidate] {
        guard material.document.document.kind == .transcript else { return sentences }
        var told = sentences
        while told.count < (isFull ? 3 : 2),
            let next = next(behind: told, among: candidates, in: material)
                ?? (isFull ? news(behind: told, among: candidates, in: material) : nil)
        {
            told.append(next)
        }
        return told
    }

    /// Whether what follows a talk's sentence at once is told with it.
    func goesOn(
        from first: SentenceCandidate, among candidates: [SentenceCandidate],
        in material: StoryMaterial
    ) -> Bool {
        material.document.document.kind == .transcript
            && next(behind: [first], among: candidates, in: material) != nil
    }

    /// What follows at once.
    private func next(
        behind told: [SentenceCandidate], among candidates: [SentenceCandidate],
        in material: StoryMaterial
    ) -> SentenceCandidate? {
        guard let last = told.last, last.place < material.titlePlace + breath else { return nil }
        return candidates.first { next in
            next.place > last.place && next.place <= last.place + 2
                && next.odds.news > leastNews && fits(next, behind: told, in: material)
                && material.candidates[(last.place + 1)..<next.place].allSatisfy(\.isAside)
        }
    }

    /// The likeliest news of the same happening further on.
    private func news(
        behind told: [SentenceCandidate], among candidates: [SentenceCandidate],
        in material: StoryMaterial
    ) -> SentenceCandidate? {
        guard let first = told.first, let last = told.last else { return nil }
        let subject = Set(told.flatMap(\.terms)).union(material.titleTerms)
        return candidates.filter { next in
            next.place > last.place && next.place <= first.place + Self.reach
                && next.odds.news > surelyNews && !subject.isDisjoint(with: next.terms)
                && (!next.leansBack && !next.pointsBack || next.place == last.place + 1)
                && !next.takesAsKnown(notIn: subject) && next.names + next.amounts > 0
                && fits(next, behind: told, in: material)
        }
        .max { clearness($0) < clearness($1) }
    }

    /// The odds of news, less for what is long.
    private func clearness(_ sentence: SentenceCandidate) -> Double {
        sentence.odds.news - 0.05 * Double(max(0, sentence.words - 25))
    }

    /// Whether a sentence is about the world, says something new, and finds room.
    private func fits(
        _ next: SentenceCandidate, behind told: [SentenceCandidate], in material: StoryMaterial
    ) -> Bool {
        let said = Set(told.flatMap(\.terms))
        return next.isShowable && !next.isBackground && next.firstPerson == 0
            && next.strength(.show) < 1.5
            && next.strength(.explanation) == 0 && next.chattiness < 0.2
            && !material.addresses(next)
            && told.reduce(next.words, { $0 + $1.words }) <= Self.mostWords
            && 2 * said.intersection(next.terms).count < next.terms.count
    }
}
