internal import Language
internal import StoryModel

/// Finds what a happening's sources say about its consequences.
struct ImpactFinder: Sendable {
    private let termScanner = TermScanner()

    struct Impact {
        let text: String
        let range: TextRange
        let material: StoryMaterial
    }

    /// The clearest consequence that any story of the happening states; `nil` where none does.
    func impact(
        of event: WeekEvent, after telling: InsightWriter.Telling, avoiding used: ShownRanges
    ) -> Impact? {
        if let stated = statedImpact(in: telling.material) { return stated }
        var best: (impact: Impact, worth: Int)?
        for material in event.members
        where !material.isSecondary && material.story.role != .outlook {
            for candidate in material.candidates {
                let worth = worth(candidate, in: material, after: telling)
                guard worth > max(900, best?.worth ?? 0),
                    !used.contains(
                        candidate.range, in: material.document.document.id, text: candidate.text)
                else { continue }
                let impact = Impact(
                    text: candidate.text, range: candidate.range, material: material)
                best = (impact, worth)
            }
        }
        if let best { return best.impact }
        let told = Set(termScanner.termWords(in: telling.text, range: telling.text.wholeRange))
        return event.members.lazy.compactMap { statedImpact(in: $0, of: told) }.first
    }

    /// The impact that a digest by somebody else states, of the insight told or of one that has at
    /// least two words in common with it: two happenings may stand side by side in one telling.
    private func statedImpact(
        in material: StoryMaterial, of told: Set<String>? = nil
    ) -> Impact? {
        guard material.isSecondary else { return nil }
        for statement in material.document.structure.statements {
            guard case .insight(let range, let impact?) = statement.content,
                material.story.range.contains(range),
                told.map({
                    $0.intersection(termScanner.termWords(in: material.text, range: range)).count
                        > 1
                })
                    ?? true
            else { continue }
            let text = material.text[impact].split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            return Impact(text: text, range: impact, material: material)
        }
        return nil
    }

    /// How clearly a sentence says what follows, in thousandths.
    private func worth(
        _ candidate: SentenceCandidate, in material: StoryMaterial,
        after telling: InsightWriter.Telling
    ) -> Int {
        let isSameStory = material.story.id == telling.material.story.id
        guard candidate.isShowable, candidate.words >= 8, candidate.strength(.show) < 2 else {
            return 0
        }
        if candidate.leansBack {
            // What opens with "That means" speaks of its story; any other "that" of one sentence.
            let isPlain =
                candidate.names > 0 && candidate.strength(.consequence) >= 1.6
                && ["This ", "That "].contains { candidate.text.hasPrefix($0) }
            let reach = isPlain ? 60 : candidate.opensWithConsequence ? 4 : 1
            guard isSameStory, candidate.place <= telling.lastPlace + reach else { return 0 }
        }
        if isSameStory && candidate.place < telling.lastPlace { return 0 }
        let isSpeech = material.document.document.kind == .transcript
        guard candidate.strength(.consequence) >= 0.8,
            candidate.firstPerson < 0.08, candidate.chattiness < 0.1, candidate.address < 0.1,
            candidate.names > 0 || candidate.opensWithConsequence || !isSpeech
        else { return 0 }
        var worth = min(2.5, candidate.strength(.consequence)) + 0.8 * candidate.centrality
        worth += 0.06 * Double(min(3, candidate.names))
        worth += candidate.opensWithConsequence ? 0.4 : 0
        worth -= 0.4 * candidate.strength(.show) + 0.4 * candidate.strength(.explanation)
        worth -= 2 * candidate.chattiness + 4 * candidate.address
        worth -= candidate.introduces ? 0.8 : 0
        worth -= candidate.pointsBack && !isSameStory ? 0.5 : 0
        if candidate.words > 36 { worth -= 0.03 * Double(candidate.words - 36) }
        return Int((worth * 1000).rounded())
    }
}
