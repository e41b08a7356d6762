internal import Curation
internal import Rendering
internal import StoryModel

/// How the events of a week were ranked, for people and for programs.
struct RankingPage {
    private let events: [RankedEvent]
    private let week: Week

    init(_ events: [RankedEvent], week: Week) {
        self.events = events
        self.week = week
    }

    /// A row an event: its place among the insights, its rank, what that is the sum of, its name.
    var text: String {
        var table = TextTable(
            [("insight", .right), ("rank", .right)]
                + RankedEvent.Part.allCases.map { (title: $0.rawValue, side: .right) }
                + [("event", .left)])
        for event in events {
            table.add(
                [event.insight.map(String.init) ?? "-", ScoreText.hundredths(event.rank)]
                    + event.parts.map(ScoreText.hundredths) + [event.headline])
        }
        return table.text
    }

    var records: [RankingRecord] {
        events.map { event in
            RankingRecord(
                week: week, title: event.title, headline: event.headline, theme: event.theme,
                stories: event.stories.map(\.description), insight: event.insight,
                rank: event.rank,
                parts: Dictionary(
                    uniqueKeysWithValues: zip(
                        RankedEvent.Part.allCases.map(\.rawValue), event.parts)))
        }
    }
}
