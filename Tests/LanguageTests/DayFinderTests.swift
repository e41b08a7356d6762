import StoryModel
import Testing

@testable import Language

struct DayFinderTests {
    @Test(arguments: [
        ("The vote is on April 9.", ["2026-04-09"]), ("It opens 9 April 2027.", ["2027-04-09"]),
        ("It opens on May 20, 2026, at noon.", ["2026-05-20"]),
        ("It opens on May 20th.", ["2026-05-20"]), ("It opens on Apr. 9.", ["2026-04-09"]),
        ("It opens on Sept. 9, 2026.", ["2026-09-09"]), ("It ended in January 3.", ["2026-01-03"]),
        ("March\u{a0}24 and April 9", ["2026-03-24", "2026-04-09"]),
        ("The law passed in May. 20 companies sued.", []), ("In May, 20 companies sued.", []),
        ("Room 9, April said.", []), ("May (20 pages)", []), ("they may 20 times", []),
        ("May 20. 2027 will tell.", ["2026-05-20"]),
    ])
    func `a day is a month and a number side by side`(text: String, days: [String]) throws {
        let first = try #require(CalendarDay("2026-03-12"))
        #expect(DayFinder().days(in: text, after: first).map(\.description) == days)
    }
}
