import StoryModel
import Testing

@testable import Ingestion

@Suite struct DatingTests {
    private let today = CalendarDay("2026-05-10")

    private func read(
        _ text: String, path: String = "a/note.md", modified: Int? = nil, date: CalendarDay? = nil
    ) throws -> Document? {
        let options = ReadingOptions(date: date, today: try #require(today))
        let file = InputFile(path: path, bytes: Array(text.utf8), modified: modified)
        return try DocumentReader(options: options).read(file).documents.first
    }

    @Test(arguments: [
        ("---\ndate: 2026-04-01\n---\nText of the day.", "a/n.md", DateOrigin.frontMatter),
        ("---\npubDate: Wed, 01 Apr 2026 09:00:00 GMT\n---\nText.", "a/n.md", .frontMatter),
        ("# Title\n**Published:** 2026-04-01\nText.", "a/n.md", .publishedLine),
        ("# Title\nPublished: April 1, 2026\nText.", "a/n.md", .publishedLine),
        ("# Title\n*April 1, 2026*\nText.", "a/n.md", .publishedLine),
        ("# Title\n1 April 2026 · 5 min read\nText.", "a/n.md", .publishedLine),
        ("Text.", "a/2026-04-01-note.md", .fileName),
        ("Text.", "a/note_20260401.md", .fileName),
        ("Text.", "a/2026_04_01.md", .fileName),
    ])
    func `a date is found where it is written`(
        text: String, path: String, origin: DateOrigin
    ) throws {
        let document = try #require(try read(text, path: path))
        #expect(document.date.origin == origin)
        #expect(document.date.day { _ in 0 } == CalendarDay("2026-04-01"))
    }

    @Test func `the newest linked post dates a text`() throws {
        let text =
            "See https://x.com/a/status/2044385245393858617 and "
            + "https://twitter.com/b/status/2043298081797047049."
        let document = try #require(try read(text))
        #expect(document.date == DocumentDate(.instant(1_776_254_400), origin: .statusID))
    }

    @Test func `a date to come is not believed and the next origin is tried`() throws {
        let text = "# T\n**Published:** 2026-06-01\nText."
        let document = try #require(try read(text, modified: 1_700_000_000))
        #expect(document.date.origin == .fileTime)
        #expect(
            document.findings == [
                Finding(.dateNotBelieved, line: 2, value: "2026-06-01"), Finding(.dateGuessed),
            ])
    }

    @Test func `the date option wins`() throws {
        let day = try #require(CalendarDay("2026-01-02"))
        let document = try read("# T\n**Published:** 2026-04-01\nText.", date: day)
        #expect(document?.date == DocumentDate(.day(day), origin: .option))
    }

    @Test(arguments: [
        ("2026-05-03T10:00:00+02:00", DocumentDate.Moment.instant(1_777_795_200)),
        ("2026-05-03 10:00:00 GMT", .day(CalendarDay(daysSinceEpoch: 20_576))),
        ("Sun, 03 May 2026 08:00:00 +0000", .instant(1_777_795_200)),
        ("May 3rd, 2026", .day(CalendarDay(daysSinceEpoch: 20_576))),
    ])
    func `written dates are read`(text: String, moment: DocumentDate.Moment) {
        #expect(DateParser().moment(of: text) == moment)
    }

    @Test(arguments: ["2026-13-01", "May 2026", "Version 3, 2026", "3 items", "10:00"])
    func `what is no date is not read as one`(text: String) {
        #expect(DateParser().moment(of: text) == nil)
    }
}
