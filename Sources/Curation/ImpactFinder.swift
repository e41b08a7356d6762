internal import Language
internal import StoryModel

/// Finds what a happening's sources say about its consequences.
struct ImpactFinder: Sendable {
    private let termScanner = TermScanner()
    private let clauses = ConsequenceClause()
    private let spoken = SpokenImpact()
    /// From these odds on, a spoken sentence is taken for a consequence.
    private let leastSpoken = -1.3
    /// The same for written ones, whose odds are fitted by themselves.
    private let leastWritten = -0.15

    /// What a sentence loses by needing the one before it.
    private let carrying = 0.2
    /// Two sentences have at most so many words.
    private let mostWords = 55

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
        let told = Set(
            [telling.text, telling.material.title].flatMap {
                termScanner.termWords(in: $0, range: $0.wholeRange)
            })
        var best: (impact: Impact, worth: Int)?
        for material in event.members
        where !material.isSecondary && material.story.role != .outlook {
            for candidate in material.candidates {
                let forms = forms(of: candidate, in: material, after: telling, told)
                for form in forms where form.worth > best?.worth ?? 0 {
                    let document = material.document.document.id
                    guard !used.contains(form.range, in: document, text: form.text) else {
                        continue
                    }
                    let impact = Impact(text: form.text, range: form.range, material: material)
                    best = (impact, form.worth)
                }
            }
        }
        if let impact = best?.impact
            ?? spoken.impact(of: event, after: telling, told, avoiding: used)
        {
            return impact
        }
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
            return Impact(text: material.stated(impact), range: impact, material: material)
        }
        return nil
    }

    /// A sentence as it may be shown, and how clearly it says what follows, in thousandths.
    private struct Form {
        let text: String
        let range: TextRange
        let worth: Int
    }

    /// A sentence by itself, its clause that says what follows, and it together with the one before,
    /// which says what its "this" or "they" stands for.
    private func forms(
        of candidate: SentenceCandidate, in material: StoryMaterial,
        after telling: InsightWriter.Telling, _ told: Set<String>
    ) -> [Form] {
        var forms: [Form] = []
        if !candidate.takesAsKnown(notIn: told) {
            let worth = worth(candidate, in: material, after: telling)
            forms.append(Form(text: candidate.text, range: candidate.range, worth: worth))
        }
        let isLater =
            material.story.id != telling.material.story.id || candidate.place > telling.lastPlace
        guard isLater, candidate.leansBack, material.document.document.kind == .transcript else {
            return forms
        }
        let odds = odds(of: candidate, in: material, isCarried: true)
        guard odds > carrying else { return forms }
        let worth = Int((1000 * (odds - carrying)).rounded())
        if let clause = clauses.clause(of: candidate) {
            forms.append(Form(text: clause, range: candidate.range, worth: worth))
        }
        if candidate.place > telling.lastPlace + 1, let before = carrier(of: candidate, material),
            !before.takesAsKnown(notIn: told)
        {
            forms.append(
                Form(
                    text: before.text + " " + candidate.textBehind,
                    range: before.range.union(candidate.range), worth: worth))
        }
        return forms
    }

    /// The sentence that says what the next one leans on, where both find room.
    private func carrier(
        of candidate: SentenceCandidate, _ material: StoryMaterial
    ) -> SentenceCandidate? {
        guard candidate.place > 0 else { return nil }
        let before = material.candidates[candidate.place - 1]
        let isFit =
            before.standsAlone && before.firstPerson == 0 && before.chattiness < 0.2
            && before.strength(.show) < 1 && before.address < 0.1
            && before.words + candidate.words <= mostWords
            && !Set(before.terms).isDisjoint(with: material.titleTerms)
        return isFit ? before : nil
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
            let isNear =
                candidate.place <= telling.lastPlace + 4
                && material.candidates[
                    min(candidate.place, telling.lastPlace + 1)..<candidate.place
                ]
                .allSatisfy(\.isAside)
            guard isSameStory, isNear || isAboutSomebody(candidate, in: material) else { return 0 }
            odds -= isNear ? 0 : 0.4
        }
        odds -= candidate.pointsBack && !isSameStory ? 0.5 : 0
        return max(0, Int((1000 * odds).rounded()))
    }

    /// The best odds of what the tellings of a happening say of its consequences, from 0 to 1.
    func promise(of members: [StoryMaterial]) -> Double {
        var best = 0.0
        for material in members where !material.isSecondary && material.story.role != .outlook {
            for candidate in material.candidates
            where !candidate.leansBack || isAboutSomebody(candidate, in: material) {
                best = max(best, odds(of: candidate, in: material))
            }
        }
        return min(1, best)
    }

    /// The odds of a consequence above the least ones that are taken for it; carried is a sentence of
    /// which what it leans on is shown too, or left out.
    private func odds(
        of candidate: SentenceCandidate, in material: StoryMaterial, isCarried: Bool = false
    ) -> Double {
        let isSpeech = material.document.document.kind == .transcript
        guard candidate.isShowable, candidate.words >= 8, candidate.strength(.show) < 2,
            candidate.firstPerson < (isSpeech ? 0.01 : 0.08), candidate.chattiness < 0.1,
            candidate.address < 0.1, !candidate.introduces, !candidate.opensWithContrast,
            !candidate.leansBack || isCarried
                || Self.backward.contains(where: candidate.text.hasPrefix),
            !isSpeech || candidate.leansBack || isAboutSomebody(candidate, in: material)
        else { return -1 }
        let odds =
            material.consequences[candidate.place]
            + (isSpeech ? 0.5 * min(2, candidate.strength(.consequence)) : 0)
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
