internal import Language
internal import StoryModel

/// Tells a happening in one or two of its sources' sentences.
struct InsightWriter: Sendable {
    /// What is shown of a happening.
    struct Telling {
        let text: String
        /// Its first sentence.
        let opening: String
        let ranges: [TextRange]
        let material: StoryMaterial
        /// The place of the last sentence shown among its story's sentences.
        let lastPlace: Int
        /// What is shown behind a headline that says the first sentence, which is none of its own.
        var textBehindTitle: String?
    }

    /// What the lead's own telling is ahead of the others', in thousandths.
    private let leadBonus = 300
    /// What the story whose title says most is ahead of the others, in thousandths: a headline and
    /// what stands below it are best of one piece.
    private let titleBonus = 500
    /// What a telling loses by being no more than its title, which stands above it anyway, in
    /// thousandths.
    private let titleMalus = 1200
    /// What speech is behind writing where a happening has both, in thousandths.
    private let speechMalus = 1600
    private let claims = ClaimTeller()
    private let sequel = SpokenSequel()
    private let headlines = HeadlineShortener()
    private let chooser = HeadlineChooser()
    private let worths = SentenceWorth()
    /// What a sentence loses by speaking of what its story brought before, in thousandths.
    private let leaningMalus = 400
    /// Below these odds, a sentence far from the first is not news of it.
    private let leastNews = -1.0
    /// A written sentence of so few words is told with the one right behind it.
    private let brief = 12
    /// A spoken sentence of so few words is told with any news behind it.
    private let terse = 9
    /// From these odds on, a written sentence says what follows, and is left to the impact.
    private let follows = 0.0
    /// What leans on the sentence before it has so many words at most in a summary.
    private let mostLeaning = 20
    /// The share of words by which the writer of a sentence that tells news speaks of himself.
    private let mostPersonal = 0.08

    /// The best telling among the stories of a happening; `nil` where none stands alone.
    ///
    /// - Parameters:
    ///   - event: The happening.
    ///   - used: What the digest shows already.
    ///   - least: What a spoken sentence has to be worth, in thousandths.
    ///   - isFull: Whether a talk's telling may have a third sentence, where that is news.
    /// - Returns: The telling.
    func telling(
        of event: WeekEvent, avoiding used: ShownRanges, least: Int = 0, isFull: Bool = false
    ) -> Telling? {
        let primary = event.members.filter { !$0.isSecondary }
        let isWritten = primary.contains { $0.document.document.kind != .transcript }
        let titled = titled(among: primary)
        let tellings = (primary.isEmpty ? event.members : primary).enumerated()
            .compactMap { place, material in
                let isSpeech = material.document.document.kind == .transcript
                let bonus = (place == 0 ? leadBonus : 0) - (isSpeech && isWritten ? speechMalus : 0)
                return telling(
                    in: material, of: event, avoiding: used, least: least, isFull: isFull
                ).map { found in
                    let isTitle = found.telling.text.trimmingStop == material.title.trimmingStop
                    return (
                        telling: found.telling,
                        worth: found.worth + bonus - (isTitle ? titleMalus : 0)
                            + (material.story.id == titled ? titleBonus : 0)
                    )
                }
            }
        return tellings.enumerated().max { left, right in
            left.element.worth != right.element.worth
                ? left.element.worth < right.element.worth : left.offset > right.offset
        }?.element.telling
    }

    /// The report whose title says most, where several documents tell of a happening.
    private func titled(among stories: [StoryMaterial]) -> StoryID? {
        guard Set(stories.map(\.document.document.id)).count > 1,
            let best = chooser.best(of: stories), best.story.role == .report
        else { return nil }
        return best.story.id
    }

    private func telling(
        in material: StoryMaterial, of event: WeekEvent, avoiding used: ShownRanges, least: Int,
        isFull: Bool
    ) -> (telling: Telling, worth: Int)? {
        if let stated = statedTelling(in: material) { return (stated, 0) }
        if material.isDiscussion {
            return claims.telling(
                in: material, of: event.focus, avoiding: used, isInsight: least == 0
            ).map { ($0.telling, Int(($0.odds * 1000).rounded())) }
        }
        let candidates = material.candidates.filter {
            !used.contains($0.range, in: material.document.document.id, text: $0.text)
        }
        let isSpeech = material.document.document.kind == .transcript
        let told = candidates.filter {
            $0.standsAlone && $0.strength(.show) < 2 && !material.addresses($0)
                && (isSpeech
                    ? !takesAsKnown($0, material, event.focus)
                        && (least == 0 || $0.address == 0)
                    : $0.firstPerson < mostPersonal)
        }
        .max { worthAlone($0, material, event.focus) < worthAlone($1, material, event.focus) }
        let alone = told.map { first in
            (
                sentences: [first]
                    + extra(
                        to: first, among: candidates, in: material, event.focus, isFull: isFull),
                worth: worthAlone(first, material, event.focus)
            )
        }
        let opening = opening(of: material, among: candidates, event.focus)
            .flatMap { least > 0 && $0.sentences[0].address > 0 ? nil : $0 }
        guard let best = [opening, alone].compactMap(\.self).max(by: { $0.worth < $1.worth }),
            best.worth > (isSpeech ? least : 0)
        else { return nil }
        var sentences = sequel.goingOn(
            from: best.sentences, among: candidates, in: material, isFull: isFull)
        if isSpeech, least > 0 {
            sentences = sentences.prefix(1) + sentences.dropFirst().filter(isBriefSequel)
        }
        return (
            Telling(
                text: text(of: sentences), opening: sentences[0].text,
                ranges: sentences.map(\.range), material: material,
                lastPlace: sentences.map(\.place).max() ?? 0,
                textBehindTitle: textBehindTitle(sentences, of: material)),
            best.worth
        )
    }

    /// Whether a sentence takes as known what its headline does not name; the one that the headline
    /// comes from, what it does not name itself before.
    private func takesAsKnown(
        _ candidate: SentenceCandidate, _ material: StoryMaterial, _ focus: EventFocus
    ) -> Bool {
        let isTitle = candidate.range.overlaps(material.story.title.range)
        return candidate.takesAsKnown(notIn: isTitle ? [] : focus.known)
    }

    /// Whether talk that goes on may stand in a summary: to nobody, and briefly where it leans back.
    private func isBriefSequel(_ candidate: SentenceCandidate) -> Bool {
        candidate.address == 0 && !(candidate.leansBack && candidate.words > mostLeaning)
    }

    /// How well a sentence tells what happened by itself: talk drifts away from its subject.
    private func worthAlone(
        _ candidate: SentenceCandidate, _ material: StoryMaterial, _ focus: EventFocus
    ) -> Int {
        let isSpeech = material.document.document.kind == .transcript
        let leaning = candidate.takesAsKnown(notIn: focus.known) ? leaningMalus : 0
        return worths.worth(candidate, material, focus) - leaning
            - (isSpeech ? cost(of: candidate.place) : 0)
    }

    /// What goes on behind a title that is no sentence or says all of the first one, where it names
    /// whom it is about.
    private func textBehindTitle(
        _ sentences: [SentenceCandidate], of material: StoryMaterial
    ) -> String? {
        guard let title = sentences.first, sentences.count > 1,
            title.isFragment
                || headlines.short(material.title) == title.text.trimmingStop
                    && sentences[1].opensWithName && !sentences[1].text.hasPrefix("The "),
            title.range.overlaps(material.story.title.range),
            !sentences[1].leansBack || sentences[1].text.hasPrefix("[")
        else { return nil }
        return text(of: Array(sentences.dropFirst()))
    }

    private func text(of sentences: [SentenceCandidate]) -> String {
        var text = ""
        var last: SentenceCandidate?
        for sentence in sentences {
            let isBehind = last.map { $0.place + 1 == sentence.place } ?? false
            // What only names the subject stands as its label.
            if let last, last.isFragment, !sentence.leansBack, text.hasSuffix(".") {
                text = text.trimmingStop + ":"
            }
            text += (text.isEmpty ? "" : " ") + (isBehind ? sentence.textBehind : sentence.text)
            last = sentence
        }
        return text
    }

    private func extra(
        to first: SentenceCandidate, among candidates: [SentenceCandidate],
        in material: StoryMaterial, _ focus: EventFocus, isFull: Bool
    ) -> [SentenceCandidate] {
        if sequel.goesOn(from: first, among: candidates, in: material) { return [] }
        return followUp(to: first, among: candidates, in: material, focus, isFull: isFull).map {
            [$0]
        } ?? []
    }

    /// How speech comes to its subject: a title, and the sentence that leans on it.
    ///
    /// "A new release from Corvane. They have launched a ..."
    private func opening(
        of material: StoryMaterial, among candidates: [SentenceCandidate], _ focus: EventFocus
    ) -> (sentences: [SentenceCandidate], worth: Int)? {
        guard material.document.document.kind == .transcript,
            let title = candidates.first(where: { $0.place == material.titlePlace }),
            title.range.overlaps(material.story.title.range),
            !title.leansBack, !title.isQuestion, !title.isProfane, title.words <= 30,
            !material.addresses(title), !takesAsKnown(title, material, focus)
        else { return nil }
        let next = candidates.filter { next in
            (title.place + 1...title.place + SpokenSequel.reach).contains(next.place)
                && next.isShowable
                && (next.place <= title.place + 12 || isStillAbout(title, next))
                && next.strength(.show) < 1.5 && next.names + next.amounts > 0
                && next.strength(.explanation) == 0 && next.firstPerson == 0
                && (!next.leansBack || next.place == title.place + 1)
                && !next.takesAsKnown(notIn: focus.known)
                && title.words + next.words <= SpokenSequel.mostWords
        }
        .max { left, right in
            worths.worth(left, material, focus) + fit(left, behind: title, material)
                < worths.worth(right, material, focus) + fit(right, behind: title, material)
        }
        if let next, title.isFragment || next.place == title.place + 1 {
            // What says the title's words again does without it.
            if next.standsAlone, Set(title.terms).intersection(next.terms).count > 1 {
                return ([next], worths.worth(next, material, focus) + 300)
            }
            return (
                [title, next],
                (worths.worth(title, material, focus) + worths.worth(next, material, focus)) / 2
                    + 300
            )
        }
        return title.words >= 5 && !title.isFragment
            ? ([title], worths.worth(title, material, focus) - 200) : nil
    }

    /// How well a sentence goes on from a title, in thousandths: right behind it, one that leans on
    /// it best of all.
    private func fit(
        _ next: SentenceCandidate, behind title: SentenceCandidate, _ material: StoryMaterial
    ) -> Int {
        let goesOn = sequel.goesOn(from: title, among: [next], in: material)
        return (goesOn ? 600 : 0) - cost(of: next.place - title.place)
    }

    /// What a spoken sentence loses by standing so many behind the first, in thousandths.
    private func cost(of distance: Int) -> Int {
        30 * min(12, distance) + 5 * max(0, distance - 12)
    }

    /// What a digest by somebody else states is told whole, as it stands.
    private func statedTelling(in material: StoryMaterial) -> Telling? {
        guard material.isSecondary else { return nil }
        for statement in material.document.structure.statements {
            guard case .insight(let range, _) = statement.content,
                material.story.range.contains(range)
            else { continue }
            let text = material.stated(range)
            return Telling(
                text: text, opening: text, ranges: [range], material: material, lastPlace: 0)
        }
        return nil
    }

    /// The sentence right behind, with an amount: how much of what was just said.
    private func isNextFact(
        _ candidate: SentenceCandidate, after first: SentenceCandidate
    ) -> Bool {
        candidate.place == first.place + 1 && candidate.amounts > 0
            && candidate.chattiness < 0.2 && candidate.firstPerson == 0
    }

    /// Whether a written sentence is the second half of a brief first one.
    ///
    /// "The fault is an old one. What made it expensive is new: ..."
    private func goesOn(
        _ candidate: SentenceCandidate, from first: SentenceCandidate
    ) -> Bool {
        first.words <= brief && candidate.place == first.place + 1
            && candidate.strength(.watch) == 0 && candidate.strength(.advice) == 0
            && !candidate.isReaction
    }

    /// Whether news further on is of the same happening: talk may run on to the next one.
    private func isStillAbout(_ first: SentenceCandidate, _ later: SentenceCandidate) -> Bool {
        later.odds.news > leastNews && !Set(first.terms).isDisjoint(with: later.terms)
    }

    /// A second sentence that adds a fact, from what follows the first.
    private func followUp(
        to first: SentenceCandidate, among candidates: [SentenceCandidate],
        in material: StoryMaterial, _ focus: EventFocus, isFull: Bool
    ) -> SentenceCandidate? {
        let isSpeech = material.document.document.kind == .transcript
        let limit = worths.worth(first, material, focus) * (isSpeech ? 3 : 6) / 10
        let reach = isSpeech ? SpokenSequel.reach : 6
        if isSpeech, let next = candidates.first(where: { isNextFact($0, after: first) }),
            next.isShowable, next.odds.news > 0, first.words + next.words <= SpokenSequel.mostWords
        {
            return next
        }
        func worthBehind(_ candidate: SentenceCandidate) -> Int {
            worths.worth(candidate, material, focus)
                - (isSpeech ? cost(of: candidate.place - first.place) : 0)
        }
        return candidates.filter { candidate in
            candidate.place > first.place && candidate.place <= first.place + reach
                && (isSpeech || material.consequences[candidate.place] < follows
                    || isFull && goesOn(candidate, from: first))
                && candidate.isShowable && candidate.strength(.show) < 2
                && candidate.firstPerson == 0 && candidate.strength(.explanation) == 0
                && (!candidate.leansBack && !candidate.pointsBack
                    || candidate.place == first.place + 1)
                && first.words + candidate.words <= SpokenSequel.mostWords
                && (candidate.names + candidate.amounts > 0
                    || (isFull && !isSpeech && goesOn(candidate, from: first)))
                && (candidate.place <= first.place + 6 || isStillAbout(first, candidate))
                && (worthBehind(candidate) >= limit || isNextFact(candidate, after: first)
                    || (isFull && !isSpeech && goesOn(candidate, from: first))
                    || isSpeech && first.words <= terse && candidate.odds.news > -0.7)
        }
        .max { worthBehind($0) < worthBehind($1) }
    }
}
