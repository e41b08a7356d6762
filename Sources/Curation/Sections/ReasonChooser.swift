internal import Language
internal import StoryModel

/// Chooses the sentence that tells why a company has its score.
struct ReasonChooser {
    /// A story that a company's score comes from.
    struct Telling {
        let material: StoryMaterial
        let sentiment: Sentiment

        /// What a sentence adds to the story's score; `nil` where it is no part of it.
        func addition(of sentence: TextRange) -> Double? {
            let carried = sentiment.evidence.filter { $0.range.overlaps(sentence) }
            return carried.isEmpty ? nil : carried.reduce(0) { $0 + $1.addition }
        }
    }

    private let citer: Citer
    private let splitter = SentenceSplitter()
    private let tidier = SentenceTidier()
    private let shapes = SentenceShapeReader()
    /// Below this worth, in thousandths, a sentence of talk or of a text is no reason: half of those
    /// below it do not bear their score.
    private let leastSpoken = 3000
    private let leastWritten = 4000
    /// Below this, a score is neither good nor bad.
    private static let mild = 0.5
    /// From this score on, good or bad, a reason has to be one of it.
    private let plain = 0.7

    /// A name within so many words stands early in its sentence.
    private static let early = 8

    init(citer: Citer) { self.citer = citer }

    private struct Choice {
        let candidate: SentenceCandidate
        let material: StoryMaterial
        let worth: Int
        /// Whether its story has a like score; talk drops names beside its point.
        let isInPoint: Bool
    }

    /// The clearest sentence among the evidence; `nil` where none can be shown.
    ///
    /// A sentence that the digest does not show yet is taken where a good one is left; else the
    /// clause about the company of one that it shows.
    ///
    /// - Parameters:
    ///   - name: The company.
    ///   - score: Its score, -5 to +5.
    ///   - tellings: The stories that the score comes from.
    ///   - used: What the digest shows already.
    /// - Returns: The sentence, clause or title.
    func reason(
        for name: String, score: Double, among tellings: [Telling], used: inout ShownRanges
    ) -> CitedText? {
        let choices = tellings.flatMap { self.choices(in: $0, name, score: score) }
        let free = best(choices.filter { !isUsed($0, used) })
        if let free, free.isInPoint { return sentence(free, &used) }
        let allShown = choices.filter { isUsed($0, used) }.sorted(by: isBetter)
        for choice in allShown {
            if let clause = clause(of: choice, about: name, used) { return told(clause, &used) }
        }
        for telling in tellings where isInPoint(telling, score: score) {
            if let title = title(of: telling, about: name, score: score, &used) { return title }
        }
        return free.flatMap { sentence($0, &used) }
    }

    /// The sentence that adds most to a score, though another section shows it; no two companies have the
    /// same one.
    func shownReason(
        for name: String, score: Double, among tellings: [Telling], used: inout ShownRanges
    ) -> CitedText? {
        var best: (choice: Choice, addition: Double)?
        for telling in tellings {
            let document = telling.material.document.document.id
            for choice in choices(in: telling, name, score: score) {
                guard let addition = telling.addition(of: choice.candidate.range),
                    abs(addition) > abs(best?.addition ?? 0), isUsed(choice, used),
                    !used.reasons(with: choice.candidate.range, in: document)
                else { continue }
                best = (choice, addition)
            }
        }
        return best.flatMap { sentence($0.choice, &used) }
    }

    /// The sentences of a story that bear a score.
    private func choices(in telling: Telling, _ name: String, score: Double) -> [Choice] {
        let isSpeech = telling.material.document.document.kind == .transcript
        return candidates(in: telling.material, name)
            .filter { isFit($0, telling, name, score: score) }
            .map { candidate in
                Choice(
                    candidate: candidate, material: telling.material,
                    worth: worth(candidate, telling, name, score: score),
                    isInPoint: isInPoint(telling, score: score))
            }
            .filter { $0.worth >= (isSpeech ? leastSpoken : leastWritten) }
    }

    /// The title of the story that weighs most, for a score that needs no reason of ours.
    func title(among tellings: [Telling]) -> CitedText? {
        let first = tellings.max { left, right in
            let (mine, theirs) = (left.sentiment.confidence, right.sentiment.confidence)
            return mine != theirs ? mine < theirs : right.material.story.id < left.material.story.id
        }
        return first.map { telling in
            CitedText(
                telling.material.title,
                citations: [
                    citer.citation(of: telling.material.story.title.range, in: telling.material)
                ])
        }
    }

    private func told(_ clause: Clause, _ used: inout ShownRanges) -> CitedText {
        used.insert(clause.range, in: clause.document, text: clause.text.text)
        used.insert(reason: clause.range, in: clause.document)
        return clause.text
    }

    private struct Clause {
        let text: CitedText
        let range: TextRange
        let document: DocumentID
    }

    /// The title of a story, where it says something of the company and its sentences are shown already;
    /// two companies do not have the same one.
    private func title(
        of telling: Telling, about name: String, score: Double, _ used: inout ShownRanges
    ) -> CitedText? {
        let (material, range) = (telling.material, telling.material.story.title.range)
        let title = material.title
        let addition = telling.addition(of: range) ?? 0
        // News is mildly good for who makes it; what is bad for somebody has to say so.
        let isBorne = score <= -plain ? addition < 0 : addition * score >= 0
        guard isBorne, material.isAbout(name, in: range),
            addition != 0 || leads(name, in: range, material), tells(title),
            used.insert(title: title)
        else { return nil }
        return CitedText(title, citations: [citer.citation(of: range, in: material)])
    }

    /// Whether a title says what happened; what only names or asks says nothing of anybody.
    private func tells(_ title: String) -> Bool {
        let shape = shapes.shape(in: title, range: title.wholeRange)
        return shape.wordCount >= 5 && !shape.isFragment && !shape.isQuestion
            && shape.firstPersonShare == 0
            && !Self.asking.contains { title.hasPrefix($0 + " ") }
    }

    private static let asking = ["How", "Why", "What", "When"]

    private func isUsed(_ choice: Choice, _ used: ShownRanges) -> Bool {
        used.contains(
            choice.candidate.range, in: choice.material.document.document.id,
            text: choice.candidate.text)
    }

    /// The best choice, the earlier of equals.
    private func best(_ choices: [Choice]) -> Choice? {
        choices.min(by: isBetter)
    }

    private func isBetter(_ left: Choice, _ right: Choice) -> Bool {
        if left.worth != right.worth { return left.worth > right.worth }
        return (left.material.story.id, left.candidate.range)
            < (right.material.story.id, right.candidate.range)
    }

    private func sentence(_ choice: Choice, _ used: inout ShownRanges) -> CitedText? {
        let (range, text) = (choice.candidate.range, choice.candidate.text)
        used.insert(range, in: choice.material.document.document.id, text: text)
        used.insert(reason: range, in: choice.material.document.document.id)
        return CitedText(text, citations: [citer.citation(of: range, in: choice.material)])
    }

    /// The clause of a sentence that names the company; `nil` where it is the whole sentence.
    private func clause(
        of choice: Choice, about name: String, _ used: ShownRanges
    ) -> Clause? {
        let text = choice.material.text
        let clauses = splitter.clauses(in: text, range: choice.candidate.range)
        guard clauses.count > 1,
            let clause = clauses.first(where: { choice.material.names(name, in: $0) }),
            !isAnnouncement(clause, in: text),
            !used.reasons(with: clause, in: choice.material.document.document.id)
        else { return nil }
        let isSpeech = choice.material.document.document.kind == .transcript
        let tidied = choice.material.shown(
            tidier.tidied(text, range: clause, isSpeech: isSpeech).text, of: clause)
        guard isWhole(tidied), !used.shows(tidied) else { return nil }
        return Clause(
            text: CitedText(tidied, citations: [citer.citation(of: clause, in: choice.material)]),
            range: clause, document: choice.material.document.document.id)
    }

    /// Whether a clause only leads to what stands behind its colon: "Its best asset isn't the stake: ...".
    private func isAnnouncement(_ clause: TextRange, in text: String) -> Bool {
        text[clause].last { !$0.isWhitespace } == ":"
            || text[TextRange(clause.end, text.utf8.count)].first == ":"
    }

    /// Whether a clause is a sentence by itself: with a verb, and no bracket left open.
    private func isWhole(_ clause: String) -> Bool {
        let shape = shapes.shape(in: clause, range: clause.wholeRange)
        return clause.split(separator: " ").count >= 6 && !shape.isFragment && !shape.endsOpen
            && clause.count { $0 == "(" } == clause.count { $0 == ")" }
    }

    /// The citations of the strongest evidence.
    func citations(_ tellings: [Telling], atMost limit: Int) -> [Citation] {
        tellings.flatMap { telling in
            telling.sentiment.evidence.map { evidence in
                (
                    weight: abs(evidence.addition) * telling.sentiment.confidence,
                    range: evidence.range, material: telling.material
                )
            }
        }
        .sorted { left, right in
            left.weight != right.weight
                ? left.weight > right.weight
                : (left.material.story.id, left.range) < (right.material.story.id, right.range)
        }
        .prefix(limit)
        .map { citer.citation(of: $0.range, in: $0.material) }
    }

    /// The sentences that name the company, in a story that its score comes from.
    private func candidates(in material: StoryMaterial, _ name: String) -> [SentenceCandidate] {
        let isSpeech = material.document.document.kind == .transcript
        return (material.naming[name] ?? []).sorted().lazy
            .map { material.candidates[$0] }
            .filter {
                !$0.isQuestion && !(isSpeech && $0.address > 0) && !$0.isProfane && !$0.leansBack
                    && $0.words >= 5
                    && $0.strength(.show) < 2 && !$0.isFragment && !$0.isBackground
                    && !$0.isReaction
                    && !(isSpeech
                        && ($0.strength(.explanation) >= 1 || $0.takesAsKnown(notIn: [])))
                    && $0.firstPerson < (isSpeech ? 0.01 : 0.06)
            }
    }

    /// Whether a sentence may be the reason: it says something of the company itself, and speaks for a
    /// plain score.
    private func isFit(
        _ candidate: SentenceCandidate, _ telling: Telling, _ name: String, score: Double
    ) -> Bool {
        let addition = telling.addition(of: candidate.range) ?? 0
        if abs(score) >= plain, addition * score <= 0 { return false }
        return telling.material.isAbout(name, in: candidate.range)
    }

    /// Whether no other company stands before a company in a sentence or title.
    private func leads(_ name: String, in range: TextRange, _ material: StoryMaterial) -> Bool {
        let first = material.tagged.tags.mentions.first {
            $0.resolution != .person && !$0.isPassing && range.contains($0.range)
        }
        return first?.company == name
    }

    /// Whether a sentence has told something before it comes to a company.
    private func isLate(
        _ name: String, _ candidate: SentenceCandidate, _ material: StoryMaterial
    ) -> Bool {
        let first = material.tagged.tags.mentions.first {
            $0.company == name && !$0.isPassing && candidate.range.contains($0.range)
        }
        guard let first else { return true }
        let before = TextRange(candidate.range.start, first.range.start)
        return material.text[before].split(separator: " ").count > Self.early
    }

    private func isInPoint(_ telling: Telling, score: Double) -> Bool {
        let told = telling.sentiment.score
        return telling.material.document.document.kind != .transcript || abs(score) < Self.mild
            || score * told > 0 && abs(told) >= Self.mild
    }

    private func worth(
        _ candidate: SentenceCandidate, _ telling: Telling, _ name: String, score: Double
    ) -> Int {
        let material = telling.material
        let told = telling.sentiment.score
        let isTitled = material.names(name, in: material.story.title.range)
        let addition = telling.addition(of: candidate.range)
        var worth = telling.sentiment.confidence + 0.1 * abs(told)
        worth += told * score > 0 || abs(score) < Self.mild ? 1 : 0
        if let addition {
            let agrees = addition * score > 0
            worth += abs(score) < Self.mild ? 1.5 : agrees ? 1.5 + min(1, abs(addition)) : -1.5
        } else if abs(score) >= plain, abs(told) >= plain {
            // What does not carry a plain score may speak against it.
            worth -= 1
        }
        worth -= leads(name, in: candidate.range, material) ? 0 : 1.5
        worth -= isLate(name, candidate, material) ? 1.5 : 0
        worth += candidate.standsAlone ? 1 : 0
        worth += 0.8 * candidate.centrality + (candidate.opensWithName ? 0.3 : 0)
        worth += isTitled ? 0.5 : 0
        worth -= 0.4 * candidate.strength(.show) + 1.5 * candidate.firstPerson
        worth -= 2 * candidate.chattiness
        worth -= candidate.words > 35 ? 0.04 * Double(candidate.words - 35) : 0
        worth -= candidate.takesAsKnown(notIn: []) ? 1 : 0
        if material.document.document.kind == .transcript {
            worth += 0.4 * (min(1, max(-3, candidate.odds.news)) - 1)
        }
        return Int((worth * 1000).rounded())
    }
}
