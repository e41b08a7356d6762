internal import Language
internal import StoryModel

/// Finds what speakers say of the consequences of a happening, to be quoted as they say it.
///
/// Talk seldom states a consequence in a sentence that could stand as one of ours: speakers say "you"
/// and "I think", and lean on each other. In their own words, between quotation marks, it is theirs.
struct SpokenImpact: Sendable {
    /// From these odds on, a sentence is taken for a consequence.
    private let least = 0.0
    private let mostWords = 42
    /// "This" and "that" are understood so many sentences behind the news.
    private let reach = 8

    /// The clearest sentence of talk that says what follows from a telling; `nil` where none does.
    ///
    /// - Parameters:
    ///   - event: The happening.
    ///   - telling: How it is told.
    ///   - told: The terms that the digest tells of it.
    ///   - used: What the digest shows already.
    /// - Returns: The words as they were said, in quotation marks.
    func impact(
        of event: WeekEvent, after telling: InsightWriter.Telling, _ told: Set<String>,
        avoiding used: ShownRanges
    ) -> ImpactFinder.Impact? {
        var best: (impact: ImpactFinder.Impact, odds: Double)?
        for material in event.members where material.document.document.kind == .transcript {
            let isSameStory = material.story.id == telling.material.story.id
            for candidate in material.candidates {
                let odds = self.odds(of: candidate, in: material)
                guard odds >= max(least, best?.odds ?? least), best?.odds != odds,
                    !isSameStory || candidate.place > telling.lastPlace,
                    isPlain(
                        candidate,
                        isNear: isSameStory && candidate.place <= telling.lastPlace + reach),
                    !candidate.takesAsKnown(notIn: told)
                else { continue }
                let words = material.text[candidate.range].split(whereSeparator: \.isWhitespace)
                let text = words.joined(separator: " ")
                guard words.count <= mostWords, isClean(candidate, said: text),
                    !used.contains(
                        candidate.range, in: material.document.document.id, text: candidate.text)
                else { continue }
                best = (
                    ImpactFinder.Impact(
                        text: "\"" + text + "\"", ranges: [candidate.range], material: material),
                    odds
                )
            }
        }
        return best?.impact
    }

    private func odds(of candidate: SentenceCandidate, in material: StoryMaterial) -> Double {
        material.consequences[candidate.place] - 0.4 * candidate.strength(.show)
    }

    /// Whether it is understood behind the telling, and says more than talk about talk does.
    private func isPlain(_ candidate: SentenceCandidate, isNear: Bool) -> Bool {
        let leans =
            candidate.leansBack
            && !(isNear && Self.backward.contains(where: candidate.text.hasPrefix))
        return candidate.isShowable && candidate.words >= 8 && !leans && !candidate.isJoined
            && !candidate.isBroken && !candidate.introduces && !candidate.opensWithContrast
            && candidate.strength(.show) < 2 && candidate.chattiness < 0.25
            && candidate.firstPerson < 0.12 && candidate.odds.news < 0.5 && candidate.substance >= 4
    }

    /// Whether it ends as a sentence does, and little had to be tidied away, so that it reads as it was
    /// said.
    private func isClean(_ candidate: SentenceCandidate, said: String) -> Bool {
        [".", "!"].contains(said.last) && 5 * said.utf8.count <= 6 * candidate.text.utf8.count + 40
    }

    private static let backward = ["This ", "That ", "It ", "That's ", "It's "]
}
