internal import Language
internal import StoryModel

/// Weighs how well a sentence tells what happened.
struct SentenceWorth: Sendable {
    /// What the odds of news weigh for a spoken sentence.
    private let newsWeight = 0.5
    /// What it loses by speaking of another version than the one that its story is named for.
    private let olderVersion = 1.0
    /// What it is worth that a spoken sentence sums up, whatever its odds, and what it loses by judging.
    private let gist = 0.8
    private let judging = 1.0
    /// What it loses by telling how others react.
    private let reaction = 0.8
    /// What its salience weighs for a sentence beside what it has to do with the happening.
    private let salienceWeight = 0.3

    /// How well a sentence tells what happened, in thousandths.
    func worth(
        _ candidate: SentenceCandidate, _ material: StoryMaterial, _ focus: EventFocus
    ) -> Int {
        let isSpeech = material.document.document.kind == .transcript
        var worth = focus.centrality(of: candidate) + 0.8 * focus.titleShare(of: candidate)
        worth += salienceWeight * Double(material.salience[candidate.place]) / 1000
        worth += 0.08 * Double(min(4, candidate.names)) + 0.12 * Double(min(2, candidate.amounts))
        worth += isSpeech ? spokenWorth(candidate, material) : writtenWorth(candidate, material)
        worth -= candidate.isBackground ? 0.7 : 0
        worth -= candidate.isReaction ? reaction : 0
        worth -= 0.35 * candidate.strength(.show) + 0.25 * candidate.strength(.explanation)
        worth += candidate.opensWithName ? 0.3 : 0
        if let company = material.mainCompany {
            worth += material.names(company, in: candidate) ? 0.4 : -0.2
        }
        worth -= 2.5 * candidate.chattiness + candidate.address
        worth -= 1.5 * candidate.firstPerson + 0.05 * candidate.strength(.opinion)
        if material.story.role == .outlook { worth -= 0.8 }
        if candidate.words < 9 { worth -= 0.25 }
        if candidate.words > 36 { worth -= 0.02 * Double(candidate.words - 36) }
        return Int((worth * 1000).rounded())
    }

    /// What its place and its words tell of a spoken sentence.
    private func spokenWorth(_ candidate: SentenceCandidate, _ material: StoryMaterial) -> Double {
        let place =
            0.3 / Double(1 + candidate.place / 4)
            - (material.isOfOtherVersion(candidate) ? olderVersion : 0)
        if candidate.range.overlaps(material.story.title.range) {
            return place + (candidate.standsAlone ? 1.1 : 0.6)
        }
        if candidate.sumsUp { return place + gist }
        return place + newsWeight * (min(1, max(-3, candidate.odds.news)) - 1)
            - (candidate.verdict != nil ? judging : 0)
    }

    /// The same of a written one: items tell first what happened, and what follows last.
    ///
    /// A title by itself stands over the telling anyway.
    private func writtenWorth(_ candidate: SentenceCandidate, _ material: StoryMaterial) -> Double {
        let title = material.story.title.range
        // Its stop stands behind it.
        let isTitle =
            candidate.range.start >= title.start && candidate.range.end <= title.end + 1
        return 0.9 / Double(1 + candidate.place) + (isTitle ? -1.5 : 0)
            + (!isTitle && candidate.range.overlaps(title) ? 0.35 : 0)
            - 0.15 * max(-2, min(2, material.consequences[candidate.place]))
    }
}
