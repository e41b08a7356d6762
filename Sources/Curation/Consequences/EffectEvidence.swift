internal import StoryModel

/// Tells whether a written sentence speaks of an effect, and not of more of the same news.
///
/// Most items close with what follows from them, which is what the odds of consequences are fitted on;
/// many a list of news does not, and goes on to the next fact, to a feature, to somebody's question.
struct EffectEvidence: Sendable {
    private let effect = 0.7
    private let detail = 0.8
    private let party = 0.25
    /// Who does something, and is not told to.
    private let actor = 0.6
    private let joint = 0.6
    /// More words of an effect than that tell nothing new.
    private let most = 3.0
    /// The same of words that speak as well of what a thing can do.
    private let mostHints = 0.8
    /// So many words of details make a sentence one.
    private let decisive = 3.0
    /// So many terms does a sentence of another story share with the news at least.
    private let fewestShared = 2
    /// From this share of its terms on, a sentence tells the news again.
    private let mostRepeated = 0.6
    /// The same of one that does not point at the news, but names its subject again.
    private let mostRenamed = 0.35

    /// What the words of a sentence add to the odds that it says what follows.
    func odds(of candidate: SentenceCandidate) -> Double {
        let details = candidate.strength(.detail) + (holdsCode(candidate.text) ? 1 : 0)
        let effects =
            candidate.strength(.effect) + candidate.strength(.consequence)
            + min(mostHints, candidate.strength(.hint))
        let odds =
            effect * min(most, effects) - detail * details
            + (candidate.strength(.party) > 0 ? party : 0)
            + (candidate.opensWithParty && candidate.strength(.advice) == 0 ? actor : 0)
            + (candidate.text.contains(Self.conclusion) ? joint : 0)
        return details < decisive ? odds : -.infinity
    }

    /// Whether a sentence says little that these terms do not tell.
    func repeats(_ candidate: SentenceCandidate, told: Set<String>) -> Bool {
        let terms = Set(candidate.terms)
        let isPointer = Self.pointers.contains(where: candidate.text.hasPrefix)
        return Double(terms.intersection(told).count)
            >= (isPointer ? mostRepeated : mostRenamed) * Double(terms.count)
    }

    /// Whether a sentence of another story speaks of what these terms tell: it shares some, or says by
    /// itself who does what, or what follows from what.
    func belongs(_ candidate: SentenceCandidate, to told: Set<String>) -> Bool {
        candidate.opensWithParty || candidate.text.contains(Self.conclusion)
            || told.intersection(candidate.terms).count >= fewestShared
    }

    /// Whether a sentence is about something else than the news at a place: another matter was brought
    /// in by it or right before it, it speaks of what somebody in between has, or tells another post.
    func turnsAway(
        _ candidate: SentenceCandidate, from place: Int, among candidates: [SentenceCandidate]
    ) -> Bool {
        let before = max(place + 1, candidate.place - 2)
        return before <= candidate.place
            && candidates[before...candidate.place].contains(where: \.opensWithTurn)
            || candidate.place > place + 1
                && Self.possessives.contains(where: candidate.text.hasPrefix)
            || candidate.text.hasPrefix("@") || candidate.text.contains(": @")
    }

    private func holdsCode(_ text: String) -> Bool {
        text.contains("--") || text.utf8.contains { Self.signs.contains($0) }
    }

    private static let conclusion = ", so "
    private static let pointers = ["It ", "That ", "The ", "These ", "This "]
    private static let signs = Set("#_=`".utf8)
    private static let possessives = ["Her ", "His ", "Its ", "Their ", "These ", "Those "]
}
