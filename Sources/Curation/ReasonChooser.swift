internal import Language
internal import StoryModel

/// Chooses the sentence that tells why a company has its score.
struct ReasonChooser {
    /// A range that carries a story's score for a company.
    struct Evidence {
        let range: TextRange
        let material: StoryMaterial
        /// The story's score, -5 to +5.
        let score: Double
        let weight: Double
    }

    private let citer: Citer
    private let splitter = SentenceSplitter()
    private let tidier = SentenceTidier()
    private let shapes = SentenceShapeReader()
    /// From this worth on, in thousandths, a sentence is a good reason.
    private let good = 2700
    /// Below this, the title of its story says more.
    private let fair = 1500
    /// From this worth on, a sentence is taken where there is nothing else.
    private let poor = 500
    /// Below this, a score is neither good nor bad.
    private static let mild = 0.5
    /// A company that is named no more often is hardly named.
    private let seldom = 2
    /// From this score on, good or bad, a reason has to be one of it.
    private let plain = 0.7

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
    ///   - mentions: How often the week names it; of one that is hardly named, a reason has to be clear.
    ///   - evidence: What carries the score.
    ///   - used: What the digest shows already.
    /// - Returns: The sentence, clause or title.
    func reason(
        for name: String, score: Double, mentions: Int, among evidence: [Evidence],
        used: inout ShownRanges
    ) -> CitedText? {
        let choices = evidence.flatMap { piece in
            let isTitled = piece.material.names(name, in: piece.material.story.title.range)
            return candidates(around: piece, name).map { candidate in
                Choice(
                    candidate: candidate, material: piece.material,
                    worth: worth(candidate, piece, score: score, isTitled: isTitled)
                        - (isTitled || candidate.range.overlaps(piece.range)
                            || leads(name, candidate, piece.material) ? 0 : 1000),
                    isInPoint: isInPoint(piece, score: score))
            }
        }
        let free = best(choices.filter { !isUsed($0, used) })
        let shown = best(choices.filter { isUsed($0, used) })
        let isSaid = free.map { $0.worth >= good && $0.isInPoint } ?? false
        if let free, isSaid { return sentence(free, &used) }
        if let clause = shown.flatMap({ clause(of: $0, about: name, used, isWhole: true) }) {
            return told(clause, &used)
        }
        if let shown, shown.isInPoint, shown.material.document.document.kind == .transcript,
            shown.material.names(name, in: shown.material.story.title.range),
            let title = title(of: shown)
        {
            return title
        }
        if let free, free.worth >= fair, free.isInPoint { return sentence(free, &used) }
        if let title = best(
            choices.filter { $0.material.names(name, in: $0.material.story.title.range) }
        ).flatMap(title) {
            return title
        }
        if let clause = shown.flatMap({ clause(of: $0, about: name, used, isWhole: false) }) {
            return told(clause, &used)
        }
        let least = mentions > seldom ? poor : fair
        return free.flatMap { $0.worth >= least ? sentence($0, &used) : nil }
    }

    /// The title of the story that weighs most, for a score that needs no reason of ours.
    func title(among evidence: [Evidence]) -> CitedText? {
        let first = evidence.max { left, right in
            left.weight != right.weight
                ? left.weight < right.weight
                : (right.material.story.id, right.range) < (left.material.story.id, left.range)
        }
        return first.map { piece in
            CitedText(
                piece.material.title,
                citations: [
                    citer.citation(of: piece.material.story.title.range, in: piece.material)
                ])
        }
    }

    private func told(_ clause: Clause, _ used: inout ShownRanges) -> CitedText {
        used.insert(clause.range, in: clause.document, text: clause.text.text)
        return clause.text
    }

    private struct Clause {
        let text: CitedText
        let range: TextRange
        let document: DocumentID
    }

    /// The title of the story that says most, where all its sentences are shown already.
    private func title(of choice: Choice) -> CitedText? {
        let title = choice.material.title
        guard title.split(separator: " ").count >= 5 else { return nil }
        return CitedText(
            title,
            citations: [citer.citation(of: choice.material.story.title.range, in: choice.material)])
    }

    private func isUsed(_ choice: Choice, _ used: ShownRanges) -> Bool {
        used.contains(
            choice.candidate.range, in: choice.material.document.document.id,
            text: choice.candidate.text)
    }

    /// The best choice, the earlier of equals.
    private func best(_ choices: [Choice]) -> Choice? {
        choices.max { left, right in
            if left.worth != right.worth { return left.worth < right.worth }
            return (right.material.story.id, right.candidate.range)
                < (left.material.story.id, left.candidate.range)
        }
    }

    private func sentence(_ choice: Choice, _ used: inout ShownRanges) -> CitedText? {
        let (range, text) = (choice.candidate.range, choice.candidate.text)
        used.insert(range, in: choice.material.document.document.id, text: text)
        return CitedText(text, citations: [citer.citation(of: range, in: choice.material)])
    }

    /// The clause of a sentence that names the company; `nil` where it is the whole sentence.
    private func clause(
        of choice: Choice, about name: String, _ used: ShownRanges, isWhole: Bool
    ) -> Clause? {
        let text = choice.material.text
        let clauses = splitter.clauses(in: text, range: choice.candidate.range)
        guard clauses.count > 1,
            let clause = clauses.first(where: { choice.material.names(name, in: $0) }),
            !isAnnouncement(clause, in: text)
        else { return nil }
        let isSpeech = choice.material.document.document.kind == .transcript
        let tidied = choice.material.shown(
            tidier.tidied(text, range: clause, isSpeech: isSpeech).text, of: clause)
        guard isWhole ? self.isWhole(tidied) : tidied.split(separator: " ").count >= 4,
            !used.shows(tidied)
        else { return nil }
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
    func citations(_ evidence: [Evidence], atMost limit: Int) -> [Citation] {
        evidence.sorted { left, right in
            let (mine, theirs) = (abs(left.score) * left.weight, abs(right.score) * right.weight)
            if mine != theirs { return mine > theirs }
            return (left.material.story.id, left.range) < (right.material.story.id, right.range)
        }
        .prefix(limit)
        .map { citer.citation(of: $0.range, in: $0.material) }
    }

    /// The sentences that name the company, in the stories that its score comes from.
    private func candidates(around piece: Evidence, _ name: String) -> [SentenceCandidate] {
        let isSpeech = piece.material.document.document.kind == .transcript
        return (piece.material.naming[name] ?? []).sorted().lazy
            .map { piece.material.candidates[$0] }
            .filter {
                !$0.isQuestion && !(isSpeech && $0.address > 0) && !$0.isProfane && !$0.leansBack
                    && $0.words >= 5
                    && $0.strength(.show) < 2 && !$0.isFragment
                    && $0.firstPerson < (isSpeech ? 0.01 : 0.06)
            }
    }

    /// Whether no other company stands before a company in a sentence.
    private func leads(
        _ name: String, _ candidate: SentenceCandidate, _ material: StoryMaterial
    ) -> Bool {
        let first = material.tagged.tags.mentions.first {
            $0.resolution != .person && candidate.range.contains($0.range)
        }
        return first?.company == name
    }

    private func isInPoint(_ piece: Evidence, score: Double) -> Bool {
        piece.material.document.document.kind != .transcript || abs(score) < Self.mild
            || score * piece.score > 0 && abs(piece.score) >= Self.mild
    }

    private func worth(
        _ candidate: SentenceCandidate, _ piece: Evidence, score: Double, isTitled: Bool
    ) -> Int {
        let agrees = piece.score * score > 0 || abs(score) < Self.mild
        var worth = (agrees ? 1 : 0) + 0.1 * abs(piece.score) + piece.weight
        // What does not carry a plain score may speak against it.
        let isPlain = abs(score) >= plain && abs(piece.score) >= plain
        worth += candidate.range.overlaps(piece.range) ? 1.5 : isPlain ? -1 : 0
        worth += candidate.standsAlone ? 1 : 0
        worth += 0.8 * candidate.centrality + (candidate.opensWithName ? 0.3 : 0)
        worth += isTitled ? 0.5 : 0
        worth -= 0.4 * candidate.strength(.show) + 1.5 * candidate.firstPerson
        worth -= 2 * candidate.chattiness
        worth -= candidate.words > 35 ? 0.04 * Double(candidate.words - 35) : 0
        worth -= candidate.isBackground ? 1.5 : 0
        worth -= candidate.takesAsKnown(notIn: []) ? 1 : 0
        if piece.material.document.document.kind == .transcript {
            worth += 0.4 * (min(1, max(-3, candidate.odds.news)) - 1)
        }
        return Int((worth * 1000).rounded())
    }
}
