internal import Language
internal import StoryModel

/// Finds what a happening's sources say about its consequences.
struct ImpactFinder: Sendable {
    private let termScanner = TermScanner()
    private let clauses = ConsequenceClause()
    private let spoken = SpokenImpact()
    private let evidence = EffectEvidence()
    /// From these odds on, a spoken sentence is taken for a consequence.
    private let leastSpoken = -1.3
    /// What the fitted odds of a written sentence count beside the evidence of an effect, of one.
    private let fittedShare = 0.5
    /// From this sum of both on, a written sentence is taken for a consequence.
    private let leastWritten = 0.8
    /// What it has to be more in a story other than the one told, where nobody does anything.
    private let elsewhere = 0.65

    /// What a verdict is ahead of the least odds, whatever its other words say.
    private let verdict = 0.8

    /// So many words of a verdict carry meaning at least.
    private let leastSubstance = 5

    /// What a sentence loses by needing the one before it.
    private let carrying = 0.2
    /// Two sentences have at most so many words.
    private let mostWords = 55

    struct Impact {
        let text: String
        let ranges: [TextRange]
        let material: StoryMaterial
    }

    /// From this worth on, a second consequence is told behind the clearest one of talk.
    private let alsoClear = 300

    /// The clearest consequence that any story of the happening states, of talk the two clearest;
    /// `nil` where none does.
    func impact(
        of event: WeekEvent, after telling: InsightWriter.Telling, avoiding used: ShownRanges
    ) -> Impact? {
        if let stated = statedImpact(in: telling.material) { return stated }
        let told = Set(
            [telling.text, telling.material.title].flatMap {
                termScanner.termWords(in: $0, range: $0.wholeRange)
            })
        let asked = Asked(telling: telling, told: told, isTalk: isTalk(event.members))
        var found: [Found] = []
        for material in event.members
        where !material.isSecondary && material.story.role != .outlook {
            let document = material.document.document.id
            for candidate in material.candidates {
                found += forms(of: candidate, in: material, asked)
                    .filter { $0.worth > 0 }
                    .filter { !used.contains($0.range, in: document, text: $0.text) }
                    .map { Found(form: $0, material: material, place: found.count) }
            }
        }
        let best = found.max { $1.isBefore($0) }
        let impact = best.map { best in
            let others = found.filter { asked.isTalk && isSecond($0.form, $0.material, to: best) }
            let second = others.max { $1.isBefore($0) }
            return self.impact([best] + (second.map { [$0] } ?? []))
        }
        if let impact = impact
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
            return Impact(text: material.stated(impact), ranges: [impact], material: material)
        }
        return nil
    }

    /// A form that may be shown, with its place among all.
    private struct Found {
        let form: Form
        let material: StoryMaterial
        let place: Int

        /// Whether it is clearer than another, or as clear and earlier.
        func isBefore(_ other: Found) -> Bool {
            form.worth != other.form.worth
                ? form.worth > other.form.worth : place < other.place
        }
    }

    /// Whether a sentence may be told beside the clearest: of the same story, clear, and about
    /// something else.
    private func isSecond(_ form: Form, _ material: StoryMaterial, to best: Found) -> Bool {
        guard material.story.id == best.material.story.id, form.worth >= alsoClear,
            !form.range.overlaps(best.form.range)
        else { return false }
        let (one, other) = (terms(of: form), terms(of: best.form))
        return 3 * one.intersection(other).count < one.count
            && (form.text + " " + best.form.text).split(separator: " ").count <= mostWords
    }

    private func terms(of form: Form) -> Set<String> {
        Set(termScanner.termWords(in: form.text, range: form.text.wholeRange))
    }

    /// Consequences of one story, in the order of its text.
    private func impact(_ found: [Found]) -> Impact {
        let forms = found.map(\.form).sorted { $0.range < $1.range }
        return Impact(
            text: forms.map(\.text).joined(separator: " "), ranges: forms.map(\.range),
            material: found[0].material)
    }

    /// What a consequence is looked for of.
    private struct Asked {
        let telling: InsightWriter.Telling
        /// The terms that the digest tells.
        let told: Set<String>
        /// Whether only talk tells of it.
        let isTalk: Bool
    }

    /// Whether nobody wrote of a happening: then the verdicts of those who talk of it count.
    private func isTalk(_ members: [StoryMaterial]) -> Bool {
        members.allSatisfy { $0.isSecondary || $0.document.document.kind == .transcript }
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
        of candidate: SentenceCandidate, in material: StoryMaterial, _ asked: Asked
    ) -> [Form] {
        let (telling, told) = (asked.telling, asked.told)
        var forms: [Form] = []
        if !candidate.takesAsKnown(notIn: told) {
            let worth = worth(candidate, in: material, asked)
            forms.append(Form(text: candidate.text, range: candidate.range, worth: worth))
        }
        let isLater =
            material.story.id != telling.material.story.id || candidate.place > telling.lastPlace
        guard isLater, candidate.leansBack, material.document.document.kind == .transcript else {
            return forms
        }
        let odds = odds(of: candidate, in: material, isVerdict: false, isCarried: true)
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
        _ candidate: SentenceCandidate, in material: StoryMaterial, _ asked: Asked
    ) -> Int {
        let telling = asked.telling
        let isSameStory = material.story.id == telling.material.story.id
        let isNear = isNear(candidate, behind: telling, in: material)
        // What "this" shows may be of the sentence before; what it is for somebody is of the news.
        let isVerdict =
            asked.isTalk && hasContent(candidate)
            && (candidate.verdict == .judges || candidate.verdict == .shows && isNear)
        // A verdict that leans on nothing may come first, and what is written between two facts.
        let isSpeech = material.document.document.kind == .transcript
        let isBetween = !isSpeech && candidate.place > 0 && candidate.strength(.deed) == 0
        let isFirst = (isVerdict || isBetween) && !candidate.leansBack
        if isSameStory && candidate.place < telling.lastPlace && !isFirst { return 0 }
        var odds = odds(of: candidate, in: material, isVerdict: isVerdict)
        if candidate.leansBack {
            guard
                isSameStory,
                isNear || isVerdict
                    || (!isSpeech || candidate.strength(.consequence) > 0)
                        && isAboutSomebody(candidate, in: material)
            else { return 0 }
            odds -= isNear || isVerdict ? 0 : 0.4
        }
        odds -= candidate.pointsBack && !isSameStory ? 0.5 : 0
        if !isSpeech {
            odds += written(candidate, in: material, asked, isSameStory: isSameStory)
        }
        return odds > 0 ? Int((1000 * odds).rounded()) : 0
    }

    /// What the words of a written sentence and where it stands add to its odds, most often less than
    /// nothing: a consequence says on whom, or that something changes, and of the news itself.
    private func written(
        _ candidate: SentenceCandidate, in material: StoryMaterial, _ asked: Asked,
        isSameStory: Bool
    ) -> Double {
        let place = isSameStory ? asked.telling.lastPlace : candidate.place - 1
        guard !evidence.repeats(candidate, told: asked.told),
            !evidence.turnsAway(candidate, from: place, among: material.candidates),
            isSameStory
                || !candidate.pointsBack && candidate.strength(.party) > 0
                    && evidence.belongs(candidate, to: asked.told)
        else { return -.infinity }
        let isPlain = isSameStory || candidate.opensWithParty
        return evidence.odds(of: candidate) - (isPlain ? 0 : elsewhere)
    }

    /// Whether a verdict says what something is for somebody or more than that it is big, and no new
    /// fact in passing.
    private func hasContent(_ candidate: SentenceCandidate) -> Bool {
        (candidate.substance >= leastSubstance || candidate.strength(.consequence) >= 1
            || candidate.text.contains(" for "))
            && !(candidate.text.contains(where: \.isNumber) && candidate.text.contains(" which "))
    }

    /// Whether a sentence needs nothing before it, or stands so soon behind a telling that it leans on
    /// that.
    private func isNear(
        _ candidate: SentenceCandidate, behind telling: InsightWriter.Telling,
        in material: StoryMaterial
    ) -> Bool {
        guard candidate.leansBack else { return true }
        let between = min(candidate.place, telling.lastPlace + 1)..<candidate.place
        return candidate.place <= telling.lastPlace + 4
            && material.candidates[between].allSatisfy(\.isAside)
    }

    /// The best odds of what the tellings of a happening say of its consequences, from 0 to 1.
    func promise(of members: [StoryMaterial]) -> Double {
        var best = 0.0
        let isTalk = isTalk(members)
        for material in members where !material.isSecondary && material.story.role != .outlook {
            for candidate in material.candidates
            where !candidate.leansBack || isAboutSomebody(candidate, in: material) {
                let isVerdict = isTalk && candidate.verdict != nil
                let isSpeech = material.document.document.kind == .transcript
                best = max(
                    best,
                    odds(of: candidate, in: material, isVerdict: isVerdict)
                        + (isSpeech ? 0 : evidence.odds(of: candidate)))
            }
        }
        return min(1, best)
    }

    /// The odds of a consequence above the least ones that are taken for it; carried is a sentence of
    /// which what it leans on is shown too, or left out.
    private func odds(
        of candidate: SentenceCandidate, in material: StoryMaterial, isVerdict: Bool,
        isCarried: Bool = false
    ) -> Double {
        let isSpeech = material.document.document.kind == .transcript
        guard candidate.isShowable, candidate.words >= (isVerdict ? 6 : 8),
            candidate.strength(.show) < 2,
            candidate.firstPerson < 0.01,
            candidate.chattiness < (isVerdict ? 0.2 : 0.1),
            candidate.address < 0.1, !candidate.introduces, !candidate.opensWithContrast,
            !candidate.isReaction,
            !candidate.leansBack || isCarried
                || Self.backward.contains(where: candidate.text.hasPrefix)
                || isVerdict && Self.shortened.contains(where: candidate.text.hasPrefix),
            !isSpeech || candidate.leansBack || isAboutSomebody(candidate, in: material)
        else { return -.infinity }
        let fitted = material.consequences[candidate.place] * (isSpeech ? 1 : fittedShare)
        let odds =
            (isVerdict ? max(fitted, leastSpoken) + verdict : fitted)
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
    private static let shortened = ["That's ", "It's "]
}
