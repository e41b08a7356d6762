import Foundation
import Testing

@testable import StoryModel

@Test(arguments: [
    ("2026-05-03", "2026-W18"), ("2026-04-27", "2026-W18"), ("2026-05-04", "2026-W19"),
    // Weeks that belong to another year than some of their days.
    ("2024-12-30", "2025-W01"), ("2025-01-05", "2025-W01"), ("2023-01-01", "2022-W52"),
    ("2027-01-01", "2026-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2018-12-31", "2019-W01"), ("2016-01-03", "2015-W53"), ("2000-01-01", "1999-W52"),
])
func `a day is in its ISO week`(_ day: String, _ week: String) throws {
    let day = try #require(CalendarDay(day))
    #expect(Week(containing: day).description == week)
    #expect(Week(week)?.contains(day) == true)
}

@Test(arguments: [2004, 2009, 2015, 2020, 2026, 2032])
func `a long year has a week 53`(_ year: Int) throws {
    let last = try #require(Week("\(year)-W53"))
    #expect(last.year == year && last.number == 53)
    #expect(last.adding(weeks: 1).description == "\(year + 1)-W01")
}

@Test(arguments: [2021, 2022, 2023, 2024, 2025, 2027])
func `a short year has no week 53`(_ year: Int) {
    #expect(Week("\(year)-W53") == nil)
    #expect(Week("\(year)-W52")?.adding(weeks: 1).description == "\(year + 1)-W01")
}

@Test(arguments: [
    "", "2026-18", "2026-W1", "2026-W00", "2026-W54", "2026W18", "2026-W018", "26-W18",
    "2026-w18", "2026-W18-1", "2026-W1x", "2026-W+1", "2026-W-1", "+026-W18",
])
func `other forms are no weeks`(_ text: String) {
    #expect(Week(text) == nil)
}

@Test func `weeks follow each other from Monday to Sunday`() throws {
    var week = try #require(Week("1999-W01"))
    for _ in 0..<1600 {
        let next = week.adding(weeks: 1)
        #expect(week < next)
        #expect(week.monday.weekday == 1 && week.sunday.weekday == 7)
        #expect(week.sunday.adding(days: 1) == next.monday)
        #expect(next.adding(weeks: -1) == week)
        #expect(Week(week.description) == week)
        #expect(next.number == week.number + 1 || next.number == 1 && next.year == week.year + 1)
        #expect(!week.contains(next.monday) && !next.contains(week.sunday))
        week = next
    }
}

@Test func `a week is coded as its text`() throws {
    let weeks = [try #require(Week("2020-W53"))]
    let data = try JSONEncoder().encode(weeks)
    #expect(String(decoding: data, as: UTF8.self) == #"["2020-W53"]"#)
    #expect(try JSONDecoder().decode([Week].self, from: data) == weeks)
    #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Week].self, from: Data(#"["2021-W53"]"#.utf8))
    }
}
