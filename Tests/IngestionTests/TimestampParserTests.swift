import StoryModel
import Testing

@testable import Ingestion

@Suite struct TimestampParserTests {
    private func moment(_ text: String) -> DocumentDate.Moment? {
        TimestampParser().moment(of: text)
    }

    @Test(arguments: [
        "Sun, 03 May 2026 10:15:00 GMT", "Sun, 03 May 2026 10:15:00 +0000", "03 May 2026 10:15 UT",
        "Sun, 3 May 26 10:15:00 Z", "Sun, 03 May 2026 15:45:00 +0530 IST",
        "Sun, 03 May 2026 12:15:00 +0200", "3-May-2026 10:15:00 GMT",
        "Sunday, 03-May-26 10:15:00 GMT", "Sun, 03 May 2026 06:15:00 EDT", "May 3, 2026 10:15 UTC",
        "Sun, 03 May 2026 02:15:00 PST", "Sun, 03 May 2026 10:15:00 Etc/GMT",
        "Sun May  3 10:15:00 GMT 2026", "Sun May 03 10:15:00 +0000 2026",
        "Sun, May 3 2026 10:15 GMT",
        "Sun, 03 May 2026 10:15:00 -0000 (UTC)", "Sun, 03 May 2026 12:15:00 GMT+2",
        "3 May 2026, 10:15:00 am GMT", "Son, 03 May 2026 10:15:00 GMT",
        "2026-05-03T10:15:00Z", "2026-05-03T10:15Z", "2026-05-03T12:15:00.25+02:00",
        "2026-05-03 10:15:00 UTC", "2026-05-03T101500Z", "20260503T101500Z", "2026-123T10:15:00Z",
        "2026-W18-7T10:15:00Z", "2026/05/03 10:15:00 +0000", "  2026-05-03t10:15:00z ",
        "1777803300", "1777803300000",
    ])
    func `a moment is read in whatever form`(text: String) {
        #expect(moment(text) == .instant(1_777_803_300))
    }

    @Test(arguments: [
        "2026-05-03", "2026/5/3", "20260503", "2026-05-03T10:15:00", "3 May 2026", "May 3rd, 2026",
        "Sun, 03 May 2026", "Sun, 03 May 2026 10:15:00 XYZQ-1", "2026-05-03T25:99:00Z",
        "Sun, 03 May 2026 10:15:00 IST", "Sun May  3 10:15:00 NZST 2026", "3 May 2026 10:15 pm KST",
    ])
    func `without a time in a zone the day is what counts`(text: String) throws {
        let day = try #require(CalendarDay("2026-05-03"))
        let found = moment(text)
        #expect(found == .day(day) || text.contains("XYZQ") && found == nil)
    }

    @Test(arguments: [
        "", "2026", "2026-05", "May 2026", "yesterday", "32 May 2026", "2026-02-30",
        "99999999999999",
        "three May 2026 or so, maybe later", "10:15", "3 May 2026 10:15 or so then",
        "1-2-3-4-5-6-7-8-9",
    ])
    func `what tells no day is no date`(text: String) {
        #expect(moment(text) == nil)
    }

    @Test func `long texts are not looked at`() {
        #expect(moment("3 May 2026" + String(repeating: " ", count: 100)) == nil)
    }
}
