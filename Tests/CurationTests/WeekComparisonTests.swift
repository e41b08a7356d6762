import StoryModel
import Testing

@testable import Curation

struct WeekComparisonTests {
    private let first = Week(containing: CalendarDay(daysSinceEpoch: 20_524))

    /// An event of a week, which goes on from the one of the same number in an earlier week.
    private func event(_ number: Int, weeks: Int, from earlier: Int? = nil) -> Event {
        func lead(_ weeks: Int) -> StoryID {
            StoryID(document: DocumentID(path: "week-\(weeks)"), number: number)
        }
        return Event(
            week: first.adding(weeks: weeks), lead: lead(weeks), members: [lead(weeks)],
            title: CitedWords("Event \(number)", range: TextRange(0, 7)), theme: nil,
            continues: earlier.map {
                Event.Earlier(
                    firstWeek: first, week: first.adding(weeks: $0), lead: lead($0))
            })
    }

    private func comparison(
        _ earlier: [Event], _ later: [Event], between: [Event] = [],
        scores: (earlier: [String: Double], later: [String: Double]) = ([:], [:])
    ) -> WeekComparison {
        WeekComparison(earlier: earlier, later: later, between: between, scores: scores)
    }

    @Test func `events are new, going on or gone`() {
        let comparison = comparison(
            [event(1, weeks: 0), event(2, weeks: 0)],
            [event(3, weeks: 1), event(1, weeks: 1, from: 0)])
        #expect(comparison.new.map(\.title.text) == ["Event 3"])
        #expect(comparison.goingOn.map(\.earlier.title.text) == ["Event 1"])
        #expect(comparison.gone.map(\.title.text) == ["Event 2"])
        #expect(!comparison.isEmpty)
    }

    @Test func `an event goes on through the weeks between`() {
        let earlier = [event(1, weeks: 0)]
        let later = [event(1, weeks: 2, from: 1)]
        let link = event(1, weeks: 1, from: 0)
        #expect(comparison(earlier, later, between: [link]).goingOn.count == 1)
        #expect(comparison(earlier, later).new.count == 1)
    }

    @Test func `events that go in a circle end`() {
        let back = Event(
            week: first.adding(weeks: 1), lead: event(1, weeks: 1).lead, members: [],
            title: CitedWords("Back", range: TextRange(0, 4)), theme: nil,
            continues: Event.Earlier(
                firstWeek: first, week: first.adding(weeks: 1), lead: event(1, weeks: 1).lead))
        #expect(comparison([], [back], between: [back]).new.count == 1)
    }

    @Test func `companies go up and down, the greatest change first`() {
        let movements = comparison(
            [], [],
            scores: (["A": 1, "B": 2, "C": 0, "D": 1.5], ["A": 2, "B": -1, "D": 1.5, "E": 3])
        ).movements
        #expect(movements.map(\.company) == ["B", "A", "D", "C", "E"])
        #expect(movements.map(\.change) == [-3, 1, 0, nil, nil])
    }

    @Test func `weeks that tell the same differ in nothing`() {
        let same = comparison(
            [event(1, weeks: 0)], [event(1, weeks: 1, from: 0)],
            scores: (["A": 1], ["A": 1]))
        #expect(same.isEmpty)
    }
}
