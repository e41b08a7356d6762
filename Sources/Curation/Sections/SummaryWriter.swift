internal import Language
internal import StoryModel

/// Tells what the week brought in each theme, in sentences that no other section shows.
///
/// What no section tells yet is told first. Where that leaves room, sentences are added that say what
/// is told elsewhere in more detail, chosen by how telling they are and by what is new in them.
struct SummaryWriter: Sendable {
    private let insights: InsightWriter
    private let gists = SpokenGist()
    private let subject = SubjectNamer()
    private let worths = SentenceWorth()
    /// A sentence whose words all stand above is worth next to nothing.
    private let chooser = SentenceChooser(repetition: 2000)
    private let room: DigestRoom
    /// What a spoken telling is worth at least, in thousandths.
    private let least = 1900
    /// What a sentence that is added is worth at least, in thousandths.
    private let leastAdded = 500
    /// What a claim of even odds is worth, in thousandths.
    private let clearClaim = 2000
    private let claims = ClaimTeller()

    init(insights: InsightWriter, room: DigestRoom) {
        self.insights = insights
        self.room = room
    }

    /// A sentence of a section, and where its happening stands among those of the theme.
    private struct Piece {
        let event: Int
        let text: CitedText
    }

    /// A section for each theme that has something to tell, the weightiest first, and one for what has
    /// no theme.
    ///
    /// - Parameters:
    ///   - events: The happenings of the week, most important first.
    ///   - told: The stories that the insights tell.
    ///   - held: What is held for this, by the event's lead.
    ///   - citer: Makes the citations.
    ///   - used: What the digest shows already.
    /// - Returns: The sections.
    func sections(
        from events: [WeekEvent], told: Set<StoryID>, held: [StoryID: InsightWriter.Telling],
        citer: Citer, used: inout ShownRanges
    ) -> [ThemeSummary] {
        let themes = Dictionary(grouping: events) { $0.theme ?? ThemeSummary.other }
        let ordered = themes.keys.sorted { left, right in
            let isOther = (left == ThemeSummary.other, right == ThemeSummary.other)
            if isOther.0 != isOther.1 { return isOther.1 }
            let (mine, theirs) = (weight(themes[left]), weight(themes[right]))
            return mine != theirs ? mine > theirs : left < right
        }
        return ordered.compactMap { theme in
            var shown = used
            let pieces = pieces(of: themes[theme] ?? [], told, held, citer, &shown)
            guard !pieces.isEmpty else { return nil }
            used = shown
            return ThemeSummary(theme: theme, sentences: pieces.map(\.text))
        }
    }

    /// How the happenings are told that no insight tells, by the lead, as far as each theme has room.
    func tellings(
        of events: [WeekEvent], told: Set<StoryID>, avoiding used: ShownRanges
    ) -> [StoryID: InsightWriter.Telling] {
        var tellings: [StoryID: InsightWriter.Telling] = [:]
        var counts: [String: Int] = [:]
        for event in events where !told.contains(event.event.lead) {
            let theme = event.theme ?? ThemeSummary.other
            guard counts[theme, default: 0] < room.sentences,
                let telling = telling(of: event, avoiding: used)
            else { continue }
            counts[theme, default: 0] += 1
            tellings[event.event.lead] = telling
        }
        return tellings
    }

    /// The sentences that tell a happening; of talk that none tells, its title with what says most of it.
    private func telling(
        of event: WeekEvent, avoiding used: ShownRanges
    ) -> InsightWriter.Telling? {
        insights.telling(of: event, avoiding: used, least: least)
            ?? gists.telling(of: event, avoiding: used)
    }

    /// In the order of the events.
    private func pieces(
        of events: [WeekEvent], _ told: Set<StoryID>, _ held: [StoryID: InsightWriter.Telling],
        _ citer: Citer, _ used: inout ShownRanges
    ) -> [Piece] {
        var pieces: [Piece] = []
        for (place, event) in events.enumerated() where pieces.count < room.sentences {
            guard !told.contains(event.event.lead),
                let telling = held[event.event.lead].flatMap({ used.hasLost($0) ? nil : $0 })
                    ?? self.telling(of: event, avoiding: used)
            else { continue }
            used.insert(telling)
            pieces.append(Piece(event: place, text: subject.named(telling, citer)))
        }
        if pieces.count < room.fewestSentences {
            pieces += added(to: pieces.count, of: events, told: told, citer, &used)
        }
        return pieces.enumerated().sorted { left, right in
            (left.element.event, left.offset) < (right.element.event, right.offset)
        }.map(\.element)
    }

    private func weight(_ events: [WeekEvent]?) -> Int {
        (events ?? []).prefix(3).reduce(0) { $0 + $1.rank }
    }

    /// What may be added: where it stands, and what it would be worth.
    private struct Addition {
        let event: Int
        let material: StoryMaterial
        let option: SentenceChooser.Option
    }

    private func added(
        to count: Int, of events: [WeekEvent], told: Set<StoryID>, _ citer: Citer,
        _ used: inout ShownRanges
    ) -> [Piece] {
        let known = events.enumerated().filter { told.contains($0.element.event.lead) }
        let open =
            known
            .flatMap { additions(to: $0.element, at: $0.offset, avoiding: used) }
        let space = SentenceChooser.Room(
            sentences: room.fewestSentences - count, characters: room.charactersAdded)
        let shown = known.reduce(into: Set<String>()) {
            $0.formUnion(terms(shownOf: $1.element, used))
        }
        return chooser.chosen(among: open.map(\.option), room: space, known: shown).compactMap {
            place in
            let (material, candidate) = (open[place].material, open[place].option.candidate)
            let document = material.document.document.id
            guard !used.contains(candidate.range, in: document, text: candidate.text) else {
                return nil
            }
            used.insert(candidate.range, in: document, text: candidate.text)
            return Piece(
                event: open[place].event,
                text: CitedText(
                    candidate.text, citations: [citer.citation(of: candidate.range, in: material)]))
        }
    }

    /// The terms of an event's sentences that the digest shows.
    private func terms(shownOf event: WeekEvent, _ used: ShownRanges) -> Set<String> {
        event.members.reduce(into: []) { terms, material in
            let document = material.document.document.id
            for candidate in material.candidates
            where used.contains(candidate.range, in: document, text: candidate.text) {
                terms.formUnion(candidate.terms)
            }
        }
    }

    private func additions(
        to event: WeekEvent, at place: Int, avoiding used: ShownRanges
    ) -> [Addition] {
        let claimed = event.members.filter(\.isDiscussion).flatMap { material in
            claims.clearClaims(in: material, of: event.focus, avoiding: used).map { candidate in
                let salience = clearClaim + Int((candidate.odds.claim * 1000).rounded())
                return Addition(
                    event: place, material: material,
                    option: SentenceChooser.Option(candidate: candidate, salience: salience))
            }
        }
        // What talk of news adds is mostly the same in looser words.
        let written = event.members.filter {
            !$0.isSecondary && $0.document.document.kind != .transcript
        }
        return claimed
            + written.flatMap { material in
                material.candidates.compactMap { candidate in
                    let worth = worths.worth(candidate, material, event.focus)
                    guard worth > leastAdded, adds(candidate),
                        subject.isNamed(in: candidate.text, of: material),
                        !used.contains(
                            candidate.range, in: material.document.document.id, text: candidate.text
                        )
                    else { return nil }
                    let option = SentenceChooser.Option(candidate: candidate, salience: worth)
                    return Addition(event: place, material: material, option: option)
                }
            }
    }

    /// Whether a sentence tells a fact without what stood before it: whom it is about, or how much.
    private func adds(_ candidate: SentenceCandidate) -> Bool {
        candidate.standsAlone && !candidate.takesAsKnown(notIn: [])
            && (candidate.opensWithName || candidate.amounts > 0)
            && candidate.strength(.show) < 2 && candidate.address == 0 && candidate.firstPerson == 0
    }
}
