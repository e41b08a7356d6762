internal import Language
internal import StoryModel

/// Finds what a happening's sources say about its consequences.
struct ImpactFinder: Sendable {
    private let termScanner = TermScanner()
    private let wordScanner = WordScanner()
    private let nouns = PointedNouns()
    /// From these odds on, a spoken sentence is taken for a consequence.
    private let leastSpoken = -1.3
    /// The same for written ones, which need less weeding.
    private let leastWritten = -1.7

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
                guard worth > best?.worth ?? 0,
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

    /// How clearly a sentence says what follows, in thousandths; 0 where it does not.
    private func worth(
        _ candidate: SentenceCandidate, in material: StoryMaterial,
        after telling: InsightWriter.Telling
    ) -> Int {
        let isSameStory = material.story.id == telling.material.story.id
        if isSameStory && candidate.place < telling.lastPlace { return 0 }
        var odds = odds(of: candidate, in: material)
        if candidate.leansBack {
            let isNear = candidate.place <= telling.lastPlace + 4
            guard isSameStory, isNear || isAboutSomebody(candidate, in: material) else { return 0 }
            odds -= isNear ? 0 : 0.4
        }
        odds -= candidate.pointsBack && !isSameStory ? 0.5 : 0
        guard odds > 0, !pointsAway(candidate, from: telling) else { return 0 }
        return Int((1000 * odds).rounded())
    }

    /// Whether a sentence speaks of "this clause" where what is told has no clause.
    private func pointsAway(
        _ candidate: SentenceCandidate, from telling: InsightWriter.Telling
    ) -> Bool {
        let words = wordScanner.words(in: candidate.text, range: candidate.text.wholeRange)
        let told = Set(termScanner.termWords(in: telling.text, range: telling.text.wholeRange))
        return words.prefix(12).indices.dropFirst().contains { place in
            guard ["this", "these"].contains(words[place].folded), place + 1 < words.count,
                !nouns.isSetting(words[place + 1])
            else { return false }
            let noun = termScanner.termWords(of: CollectionOfOne(words[place + 1]))
            return !noun.isEmpty && told.isDisjoint(with: noun)
        }
    }

    /// The best odds of what the tellings of a happening say of its consequences, from 0 to 1.
    func promise(of members: [StoryMaterial]) -> Double {
        var best = 0.0
        for material in members where !material.isSecondary && material.story.role != .outlook {
            for candidate in material.candidates {
                best = max(best, odds(of: candidate, in: material))
            }
        }
        return min(1, best)
    }

    /// The odds of a consequence above the least ones that are taken for it.
    private func odds(of candidate: SentenceCandidate, in material: StoryMaterial) -> Double {
        let isSpeech = material.document.document.kind == .transcript
        guard candidate.isShowable, candidate.words >= 8, candidate.strength(.show) < 2,
            candidate.firstPerson < (isSpeech ? 0.01 : 0.08), candidate.chattiness < 0.1,
            candidate.address < 0.1, !candidate.introduces,
            !candidate.leansBack || Self.backward.contains(where: candidate.text.hasPrefix),
            !isSpeech || candidate.leansBack || isAboutSomebody(candidate, in: material)
        else { return -1 }
        let odds = candidate.odds.consequence + 0.5 * min(2, candidate.strength(.consequence))
        let tooLong = 0.05 * Double(max(0, candidate.words - 36))
        return odds - (isSpeech ? leastSpoken : leastWritten)
            - 0.4 * candidate.strength(.show) - tooLong
    }

    /// Whether a sentence says on whom: a company, or people of some kind.
    private func isAboutSomebody(
        _ candidate: SentenceCandidate, in material: StoryMaterial
    ) -> Bool {
        candidate.strength(.party) > 0
            || material.naming.values.contains { $0.contains(candidate.place) }
    }

    /// What leans on the happening itself, not on somebody or something named before.
    private static let backward = ["This ", "That ", "It "]
}
