import StoryModel
import Testing

@testable import Ingestion

@Suite struct DocumentReaderTests {
    private let day = CalendarDay(daysSinceEpoch: 20_600)

    private func read(
        _ text: String, path: String = "folder/file.md", modified: Int? = nil
    ) throws -> FileReading {
        try DocumentReader(options: ReadingOptions(today: day)).read(
            InputFile(path: path, bytes: Array(text.utf8), modified: modified))
    }

    @Test(arguments: [
        (Sample.podcast, DocumentKind.transcript), (Sample.interview, .transcript),
        (Sample.topicPage, .newsletter), (Sample.newsletter, .newsletter),
        (Sample.notes, .notes), (Sample.digest, .digest),
    ])
    func `the kind is told by the content`(sample: Sample, kind: DocumentKind) throws {
        let reading = try read(sample.text, modified: 1_700_000_000)
        #expect(reading.documents.map(\.kind) == [kind])
    }

    @Test func `title, source and date of a transcript are those of its header`() throws {
        let document = try #require(try read(Sample.podcast.text).documents.first)
        #expect(document.title == "Cooling Towers and Contracts")
        #expect(document.source == "The Rack Report")
        #expect(document.date.origin == .publishedLine)
        #expect(document.date.moment == .day(try #require(CalendarDay("2026-04-12"))))
    }

    @Test func `the slug of a list of items is its title and source`() throws {
        let document = try #require(
            try read(Sample.topicPage.text, modified: 1_700_000_000).documents.first)
        #expect(document.title == "grid-and-power")
        #expect(document.source == "grid-and-power")
    }

    @Test(arguments: ["\u{4}\u{3}`", "# `\u{3}`\n", "---\ntitle: \"\u{7}\"\n---\n*\u{1}*\n"])
    func `a title that cannot be seen gives way to the file's name`(text: String) throws {
        let document = try #require(
            try read(text, path: "folder/tide-table.md", modified: 1_700_000_000).documents.first)
        #expect(document.title == "tide-table")
    }

    @Test func `our own digest is not read`() throws {
        let text = "# A Week of Dams\n*Week 18 · 27 April - 3 May 2026 · 4 sources*\n\nText.\n"
        #expect(try read(text, modified: 0).isSkipped)
    }

    @Test func `a text without any date is refused`() {
        #expect(throws: ReadingError.undated) { try read("Plain words.") }
    }

    @Test func `control characters are kept and found`() throws {
        let text = "# A\nOne \u{202E}two.\nThree \u{7} four.\n"
        let document = try #require(try read(text, modified: 1_700_000_000).documents.first)
        #expect(document.text == text)
        #expect(document.findings.first == Finding(.controlCharacters, line: 2, value: "2"))
    }
}
