internal import Language
internal import StoryModel

/// Tells what the week brought in each theme, in sentences that no other section shows.
struct SummaryWriter: Sendable {
    private let insights: InsightWriter
    private let mostSentences = 5
    /// From this many sentences on, what is told elsewhere is not added to.
    private let enough = 3
    /// What a spoken telling is worth at least, in thousandths.
    private let least = 800

    init(insights: InsightWriter) { self.insights = insights }

    /// A section for each theme that has two sentences or more to tell, the weightiest first.
    ///
    /// - Parameters:
    ///   - events: The happenings of the week, most important first.
    ///   - told: The stories that the insights tell.
    ///   - held: What is kept for this, by the event's lead, and counts as shown already.
    ///   - citer: Makes the citations.
    ///   - used: What the digest shows already.
    /// - Returns: The sections.
    func sections(
        from events: [WeekEvent], told: Set<StoryID>, held: [StoryID: InsightWriter.Telling],
        citer: Citer, used: inout ShownRanges
    ) -> [ThemeSummary] {
        let themes = Dictionary(grouping: events.filter { $0.theme != nil }) { $0.theme ?? "" }
        let ordered = themes.keys.sorted { left, right in
            let (mine, theirs) = (weight(themes[left]), weight(themes[right]))
            return mine != theirs ? mine > theirs : left < right
        }
        return ordered.compactMap { theme in
            let sentences = sentences(of: themes[theme] ?? [], told, held, citer, &used)
            return sentences.isEmpty ? nil : ThemeSummary(theme: theme, sentences: sentences)
        }
    }

    /// How the happenings that only talks tell are told, by the lead, without those that insights
    /// tell.
    func spokenTellings(
        of events: [WeekEvent], told: Set<StoryID>, avoiding used: ShownRanges
    ) -> [StoryID: InsightWriter.Telling] {
        var tellings: [StoryID: InsightWriter.Telling] = [:]
        for event in events where !told.contains(event.event.lead) {
            guard event.members.allSatisfy({ $0.document.document.kind == .transcript }) else {
                continue
            }
            tellings[event.event.lead] = insights.telling(of: event, avoiding: used, least: least)
        }
        return tellings
    }

    /// What no section tells yet comes first; what one tells already is added to where room is left.
    private func sentences(
        of events: [WeekEvent], _ told: Set<StoryID>, _ held: [StoryID: InsightWriter.Telling],
        _ citer: Citer, _ used: inout ShownRanges
    ) -> [CitedText] {
        var known: [WeekEvent] = []
        var sentences: [CitedText] = []
        for event in events where sentences.count < mostSentences {
            if told.contains(event.event.lead) {
                known.append(event)
            } else if let telling = held[event.event.lead]
                ?? insights.telling(of: event, avoiding: used, least: least)
            {
                used.insert(telling)
                sentences.append(
                    CitedText(
                        telling.text,
                        citations: telling.ranges.map {
                            citer.citation(of: $0, in: telling.material)
                        }))
            }
        }
        for event in known where sentences.count < enough {
            if let sentence = sentence(for: event, citer, &used) { sentences.append(sentence) }
        }
        return sentences
    }

    private func weight(_ events: [WeekEvent]?) -> Int {
        (events ?? []).prefix(3).reduce(0) { $0 + $1.rank }
    }

    private func sentence(for event: WeekEvent, _ citer: Citer, _ used: inout ShownRanges)
        -> CitedText?
    {
        var best: (candidate: SentenceCandidate, material: StoryMaterial, worth: Int)?
        for material in event.members where !material.isSecondary {
            for candidate in material.candidates
            where candidate.standsAlone && candidate.strength(.show) < 2
                && !insights.addresses(candidate, material)
            {
                let worth = insights.worth(candidate, material, event.focus)
                guard worth > max(700, best?.worth ?? 0),
                    !used.contains(
                        candidate.range, in: material.document.document.id, text: candidate.text)
                else { continue }
                best = (candidate, material, worth)
            }
        }
        guard let best else { return nil }
        used.insert(
            best.candidate.range, in: best.material.document.document.id, text: best.candidate.text)
        return CitedText(
            best.candidate.text,
            citations: [citer.citation(of: best.candidate.range, in: best.material)])
    }
}
