import Foundation
import Testing

@testable import StoryModel

@Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2),
    (2026, 5, 3, 20_576, 7), (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
])
func `days are counted from 1970 and weekdays from Monday`(
    _ year: Int, _ month: Int, _ day: Int, _ days: Int, _ weekday: Int
) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
}

@Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
])
func `there is no such day`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
}

@Test(arguments: [
    "2026-05-03", "0001-01-01", "9999-12-31", "2024-02-29", "1999-12-31", "0044-03-15",
])
func `a day is written as it is read`(_ text: String) {
    #expect(CalendarDay(text)?.description == text)
}

@Test(arguments: [
    "", "2026", "2026-5-3", "2026-05-3", "26-05-03", "2026/05/03", "2026-05-03 ", "+026-05-03",
    "2026-05--3", "2026-02-30", "2026-05-03-01", "٢٠٢٦-٠٥-٠٣", "-026-05-03",
])
func `other forms are no days`(_ text: String) {
    #expect(CalendarDay(text) == nil)
}

@Test func `every day of 800 years follows the day before it`() throws {
    var day = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    while day.year < 2400 {
        let next = day.adding(days: 1)
        #expect(day < next)
        #expect(next.weekday == day.weekday % 7 + 1)
        #expect(CalendarDay(year: next.year, month: next.month, day: next.day) == next)
        let isNextInMonth = next.month == day.month && next.day == day.day + 1
        #expect(isNextInMonth || next.day == 1 && (27...31).contains(day.day))
        day = next
    }
}

@Test func `a day is coded as its text`() throws {
    let days = [try #require(CalendarDay("2026-05-03"))]
    let data = try JSONEncoder().encode(days)
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-05-03"]"#)
    #expect(try JSONDecoder().decode([CalendarDay].self, from: data) == days)
    #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([CalendarDay].self, from: Data(#"["soon"]"#.utf8))
    }
}
