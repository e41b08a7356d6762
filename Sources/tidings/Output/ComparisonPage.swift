internal import Curation
internal import Rendering
internal import StoryModel

/// What changed from one week to another, for people and for programs.
struct ComparisonPage {
    private let comparison: WeekComparison
    private let earlier: Week
    private let later: Week
    private let headlines: EventHeadlines

    init(
        _ comparison: WeekComparison, earlier: Week, later: Week, headlines: EventHeadlines
    ) {
        self.comparison = comparison
        self.earlier = earlier
        self.later = later
        self.headlines = headlines
    }

    /// Sections of lines; one without content is left out.
    var text: String {
        let sections = [
            section("New in \(later)", comparison.new.map(headlines.headline)),
            section(
                "Going on",
                comparison.goingOn.map { pair in
                    let first = pair.later.continues?.firstWeek ?? earlier
                    return "\(headlines.headline(of: pair.later)) (first told in \(first))"
                }),
            section("Gone since \(earlier)", comparison.gone.map(headlines.headline)),
            section("Up", movements { $0 > 0 }), section("Down", movements { $0 < 0 }),
            section("Scored in one of them only", single),
        ].compactMap(\.self)
        return sections.isEmpty
            ? "\(earlier) and \(later) tell the same" : sections.joined(separator: "\n\n")
    }

    var record: ComparisonRecord {
        ComparisonRecord(
            earlier: earlier, later: later, new: comparison.new.map(event),
            goingOn: comparison.goingOn.map {
                .init(earlier: event($0.earlier), later: event($0.later))
            },
            gone: comparison.gone.map(event),
            companies: comparison.movements.map {
                .init(name: $0.company, earlier: $0.earlier, later: $0.later, change: $0.change)
            })
    }

    private func event(_ event: Event) -> ComparisonRecord.EventRecord {
        ComparisonRecord.EventRecord(event, headline: headlines.headline(of: event))
    }

    private func section(_ heading: String, _ lines: [String]) -> String? {
        guard !lines.isEmpty else { return nil }
        return "\(heading)\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    }

    private func movements(_ isMeant: (Double) -> Bool) -> [String] {
        comparison.movements.compactMap { movement in
            guard let change = movement.change, let before = movement.earlier,
                let after = movement.later, (change * 10).rounded() != 0, isMeant(change)
            else { return nil }
            let scores = "\(ScoreText.text(before)) to \(ScoreText.text(after))"
            return "\(movement.company) \(ScoreText.text(change)) (\(scores))"
        }
    }

    private var single: [String] {
        comparison.movements.compactMap { movement in
            switch (movement.earlier, movement.later) {
            case (let score?, nil): "\(movement.company) \(ScoreText.text(score)) in \(earlier)"
            case (nil, let score?): "\(movement.company) \(ScoreText.text(score)) in \(later)"
            default: nil
            }
        }
    }
}
