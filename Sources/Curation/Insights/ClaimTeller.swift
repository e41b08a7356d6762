internal import Language
internal import StoryModel

/// Tells a chapter of a conversation by what was claimed in it.
///
/// People who talk about a subject tell no news: what they claim is worth telling where it can be
/// understood alone.
struct ClaimTeller: Sendable {
    /// From these odds on, a claim is an insight.
    private let surely = -0.6
    /// From these odds on, it may stand in a summary.
    private let likely = -1.0
    /// What it adds to the odds to say what the chapter is named for.
    private let naming = 0.5
    /// A second claim stands so near the first.
    private let reach = 12
    /// The words of two claims together at most.
    private let mostWords = 60

    /// The claim that tells most, with another one where there is room.
    ///
    /// - Parameters:
    ///   - material: The chapter.
    ///   - focus: What it is about.
    ///   - used: What the digest shows already.
    ///   - isInsight: Whether it is told as an insight, and not in a summary.
    /// - Returns: The telling with the odds of its claim; `nil` where no claim is clear.
    func telling(
        in material: StoryMaterial, of focus: EventFocus, avoiding used: ShownRanges,
        isInsight: Bool
    ) -> (telling: InsightWriter.Telling, odds: Double)? {
        let document = material.document.document.id
        let claims = material.candidates.filter {
            isClaim($0, known: focus.known) && $0.odds.claim >= (isInsight ? surely : likely)
                && !used.contains($0.range, in: document, text: $0.text)
        }
        guard let first = claims.max(by: { worth($0, focus) < worth($1, focus) }) else {
            return nil
        }
        let second = isInsight ? second(to: first, among: claims, focus) : nil
        let told = ([first] + (second.map { [$0] } ?? [])).sorted { $0.place < $1.place }
        return (
            InsightWriter.Telling(
                text: told.map(\.text).joined(separator: " "), opening: told[0].text,
                ranges: told.map(\.range), material: material, lastPlace: told[told.count - 1].place
            ),
            first.odds.claim
        )
    }

    /// The clear claims of a chapter that the digest does not show yet, in the order of the talk.
    func clearClaims(
        in material: StoryMaterial, of focus: EventFocus, avoiding used: ShownRanges
    ) -> [SentenceCandidate] {
        material.candidates.filter {
            isClaim($0, known: focus.known) && $0.odds.claim >= surely
                && !used.contains($0.range, in: material.document.document.id, text: $0.text)
        }
    }

    /// The odds of the clearest claim of some chapters; `nil` where none has a claim.
    func odds(of members: [StoryMaterial]) -> Double? {
        members.flatMap(\.candidates).filter { isClaim($0, known: []) }.map(\.odds.claim).max()
    }

    /// Whether a sentence can be told: alone, of the world, and to nobody.
    private func isClaim(_ candidate: SentenceCandidate, known: Set<String>) -> Bool {
        candidate.standsAlone && !candidate.isBroken && !candidate.opensWithReply
            && candidate.strength(.show) < 1 && candidate.strength(.trailing) == 0
            && candidate.firstPerson < 0.1 && candidate.chattiness < 0.2
            && !candidate.takesAsKnown(notIn: known)
    }

    private func worth(_ candidate: SentenceCandidate, _ focus: EventFocus) -> Int {
        let worth = candidate.odds.claim + naming * focus.titleShare(of: candidate)
        return Int((worth * 1000).rounded())
    }

    /// Another claim on the same that says something else.
    private func second(
        to first: SentenceCandidate, among claims: [SentenceCandidate], _ focus: EventFocus
    ) -> SentenceCandidate? {
        let subject = Set(first.terms).union(focus.known)
        return claims.filter { claim in
            claim.place != first.place && abs(claim.place - first.place) <= reach
                && !claim.introduces
                && first.words + claim.words <= mostWords && !subject.isDisjoint(with: claim.terms)
                && 2 * Set(first.terms).intersection(claim.terms).count < claim.terms.count
        }
        .max { worth($0, focus) < worth($1, focus) }
    }
}
