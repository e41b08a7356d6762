import Curation
import StoryModel

extension Measurer {
    // MARK: Events

    func events() -> [Measurement] {
        let scores = run.weeks.map { EventScore(tellings(of: $0)) }
        var counts = Counts()
        for score in scores { counts.add(score.counts) }
        let continued = ContinuationScore(run.weeks.map(found))
        return [
            Measurement(
                name: "events.f1", value: counts.f1,
                mistakes: scores.flatMap { score in
                    score.wrong.map { "wrong " + $0 } + score.missed.map { "missed " + $0 }
                }),
            Measurement(
                name: "events.continued", value: continued.counts.f1,
                mistakes: continued.wrong.map { "wrong " + $0 }
                    + continued.missed.map { "missed " + $0 }),
        ]
    }

    private func tellings(of week: FixtureRun.CuratedWeek) -> [EventScore.Telling] {
        var numbers: [StoryID: Int] = [:]
        for (number, event) in week.events.enumerated() {
            for member in event.members { numbers[member] = number }
        }
        return aligned.filter { $0.week == week.week }.compactMap { story in
            numbers[story.found.story.id].map {
                EventScore.Telling(name: story.label.name, key: story.label.event, event: $0)
            }
        }
    }

    private func found(in week: FixtureRun.CuratedWeek) -> [ContinuationScore.Found] {
        let keys = Dictionary(
            aligned.map { ($0.found.story.id, $0.label.event) }, uniquingKeysWith: { old, _ in old }
        )
        return week.events.map { event in
            ContinuationScore.Found(
                keys: Set(event.members.compactMap { keys[$0] }),
                continues: event.continues.map { earlier in
                    let members = run.weeks.flatMap(\.events)
                        .first { $0.week == earlier.week && $0.lead == earlier.lead }?.members
                    return Set((members ?? []).compactMap { keys[$0] })
                })
        }
    }

    // MARK: Citations

    func citations() -> [Measurement] {
        let texts = Dictionary(
            run.documents.map { ($0.document.path, $0.document.text) },
            uniquingKeysWith: { old, _ in old })
        let quotes = run.weeks.flatMap(\.digest.quotes)
        let altered = quotes.filter { quote in
            let stored = texts[quote.citation.document]?[quote.citation.range] ?? ""
            return !QuoteScore().isVerbatim(quote.text, of: stored)
        }
        let cited = run.weeks.flatMap(\.digest.allCitations)
        let leftOut = leftOutRanges()
        let unclean = cited.filter { _, citation in
            leftOut[citation.document]?.contains { $0.overlaps(citation.range) } ?? false
        }
        return [
            Measurement(
                name: "quotes.verbatim", value: share(altered.count, of: quotes.count),
                mistakes: altered.map { "\($0.citation.document):\($0.citation.line)" }),
            Measurement(
                name: "citations.clean", value: share(unclean.count, of: cited.count),
                mistakes: unclean.map { section, citation in
                    "\(section) \(citation.document):\(citation.line)"
                }),
        ]
    }

    /// The share that is left without the mistakes; nothing at all is no merit.
    private func share(_ mistakes: Int, of count: Int) -> Double {
        count == 0 ? 0 : Double(count - mistakes) / Double(count)
    }

    /// The stretches by path that no digest may show.
    private func leftOutRanges() -> [String: [TextRange]] {
        let roles: Set<PassageRole> = [
            .sponsor, .greeting, .smallTalk, .farewell, .notice, .residue,
        ]
        var ranges: [String: [TextRange]] = [:]
        for document in run.documents {
            let lines = LineTable(document.document.text)
            let path = document.document.path
            ranges[path] = run.parts.filter { $0.document == path && roles.contains($0.role) }
                .map { lines.range(of: $0.lines) }
        }
        return ranges
    }
}
