import Testing

@testable import StoryModel

@Test(arguments: [
    (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (-86_400, 0, "1969-12-31"),
    (-86_401, 0, "1969-12-30"), (86_399, 0, "1970-01-01"), (86_400, 0, "1970-01-02"),
    (0, -3600, "1969-12-31"), (82_800, 3600, "1970-01-02"), (1_777_852_800, 0, "2026-05-04"),
    (1_777_852_800, -18_000, "2026-05-03"),
])
func `an instant is on the day of its time zone`(
    _ seconds: Int, _ offset: Int, _ day: String
) {
    let date = DocumentDate(.instant(seconds), origin: .message)
    #expect(date.day { _ in offset }.description == day)
}

@Test func `a written day is the same everywhere`() throws {
    let day = try #require(CalendarDay("2026-05-03"))
    let date = DocumentDate(.day(day), origin: .publishedLine)
    #expect(date.day { _ in 14 * 3600 } == day)
    #expect(date.day { _ in -12 * 3600 } == day)
}

@Test func `the offset is asked for at the instant`() {
    let date = DocumentDate(.instant(1_000), origin: .message)
    let day = date.day { $0 == 1_000 ? -2_000 : 0 }
    #expect(day.description == "1969-12-31")
}

@Test(arguments: DateOrigin.allCases)
func `only a file's time is a guess`(_ origin: DateOrigin) {
    #expect(DocumentDate(.instant(0), origin: origin).isGuess == (origin == .fileTime))
}
