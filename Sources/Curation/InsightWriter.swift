internal import Language
internal import StoryModel

/// Tells a happening in one or two of its sources' sentences.
struct InsightWriter: Sendable {
    /// What is shown of a happening.
    struct Telling {
        let text: String
        let ranges: [TextRange]
        let material: StoryMaterial
        /// The place of the last sentence shown among its story's sentences.
        let lastPlace: Int
    }

    /// What the lead's own telling is ahead of the others', in thousandths.
    private let leadBonus = 300
    /// An insight is at most this long.
    private let mostWords = 60

    /// The best telling among the stories of a happening; `nil` where none stands alone.
    func telling(of event: WeekEvent, avoiding used: ShownRanges) -> Telling? {
        let primary = event.members.filter { !$0.isSecondary }
        let tellings = (primary.isEmpty ? event.members : primary).enumerated()
            .compactMap { place, material in
                telling(in: material, avoiding: used).map {
                    (telling: $0.telling, worth: $0.worth + (place == 0 ? leadBonus : 0))
                }
            }
        return tellings.enumerated().max { left, right in
            left.element.worth != right.element.worth
                ? left.element.worth < right.element.worth : left.offset > right.offset
        }?.element.telling
    }

    private func telling(
        in material: StoryMaterial, avoiding used: ShownRanges
    ) -> (telling: Telling, worth: Int)? {
        if let stated = statedTelling(in: material) { return (stated, 0) }
        let candidates = material.candidates.filter {
            !used.contains($0.range, in: material.document.document.id, text: $0.text)
        }
        let first = candidates.filter { $0.standsAlone && $0.strength(.show) < 2 }
            .max { worth($0, material) < worth($1, material) }
        guard let first, worth(first, material) > 0 else { return nil }
        let second = followUp(to: first, among: candidates, in: material)
        let sentences = [first] + (second.map { [$0] } ?? [])
        return (
            Telling(
                text: sentences.map(\.text).joined(separator: " "), ranges: sentences.map(\.range),
                material: material, lastPlace: sentences.map(\.place).max() ?? first.place),
            worth(first, material)
        )
    }

    /// What a digest by somebody else states is told whole, as it stands.
    private func statedTelling(in material: StoryMaterial) -> Telling? {
        guard material.isSecondary else { return nil }
        for statement in material.document.structure.statements {
            guard case .insight(let range, _) = statement.content,
                material.story.range.contains(range)
            else { continue }
            let text = material.text[range].split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            return Telling(text: text, ranges: [range], material: material, lastPlace: 0)
        }
        return nil
    }

    /// How well a sentence tells what happened, in thousandths.
    func worth(_ candidate: SentenceCandidate, _ material: StoryMaterial) -> Int {
        let isSpeech = material.document.document.kind == .transcript
        var worth = candidate.centrality
        worth += 0.08 * Double(min(4, candidate.names)) + 0.12 * Double(min(2, candidate.amounts))
        worth += candidate.range.overlaps(material.story.title.range) ? 0.35 : 0
        worth +=
            isSpeech ? 0.3 / Double(1 + candidate.place / 4) : 0.5 / Double(1 + candidate.place)
        worth -= 0.35 * candidate.strength(.show) + 0.25 * candidate.strength(.explanation)
        worth += candidate.opensWithName ? 0.3 : 0
        worth -= 2.5 * candidate.chattiness
        worth -= 1.5 * candidate.firstPerson + 0.05 * candidate.strength(.opinion)
        if material.story.role == .outlook { worth -= 0.8 }
        if candidate.words < 9 { worth -= 0.25 }
        if candidate.words > 36 { worth -= 0.02 * Double(candidate.words - 36) }
        return Int((worth * 1000).rounded())
    }

    /// A second sentence that adds a fact, from what follows the first.
    private func followUp(
        to first: SentenceCandidate, among candidates: [SentenceCandidate],
        in material: StoryMaterial
    ) -> SentenceCandidate? {
        let limit = worth(first, material) * 6 / 10
        return candidates.filter { candidate in
            candidate.place > first.place && candidate.place <= first.place + 6
                && candidate.isShowable && candidate.strength(.show) < 2
                && (!candidate.leansBack && !candidate.pointsBack
                    || candidate.place == first.place + 1)
                && first.words + candidate.words <= mostWords
                && candidate.names + candidate.amounts > 0
                && worth(candidate, material) >= limit
        }
        .max { worth($0, material) < worth($1, material) }
    }
}
