import Foundation
import Storage
import StoryModel
import Testing

@testable import tidings

@Suite struct ArchiveUpdaterTests {
    private let archive: Archive
    private let first = Week(containing: CalendarDay(daysSinceEpoch: 20_500))

    init() throws { archive = try Archive(path: ":memory:") }

    private func update(_ flags: [SettingKey: String] = [:]) throws -> ArchiveUpdater.Update {
        let environment = Environment(
            variables: ["HOME": "/nowhere"], currentFolder: "/nowhere", now: 1_780_000_000)
        let settings = try Settings(flags: flags, file: "/dev/null", environment: environment)
        let terminal = Terminal(volume: .quiet, colour: false, environment: [:])
        return try ArchiveUpdater(
            archive: archive, analysis: Analysis(settings: settings), terminal: terminal
        ).update()
    }

    /// Puts a letter of one story into a week counted from 0.
    private func store(_ words: String, _ more: String = "", week: Int) throws {
        let path = "\(week).md"
        let text =
            "# Letter\n\n[\(words)](https://letter.example/\(week))\n\n\(words) today. \(more)\n"
        let document = Document(
            id: DocumentID(path: path), path: path, kind: .newsletter, title: "Letter",
            source: "The Letter",
            date: DocumentDate(.day(first.adding(weeks: week).monday), origin: .option), text: text)
        _ = try archive.store([document], input: path, root: "/", fingerprint: words)
    }

    private func weeks(_ range: ClosedRange<Int>) -> [Week] { range.map(first.adding(weeks:)) }

    @Test func `with nothing changed nothing is made`() throws {
        try store("Castellan buys the memory maker Orrin", week: 0)
        #expect(try update().weeks == weeks(0...0))
        let again = try update()
        #expect(again.documents == 0)
        #expect(again.weeks.isEmpty)
    }

    @Test func `a late document makes anew the weeks that look back on it, and no others`() throws {
        for week in 0...10 { try store("Castellan opened its plant number \(week)", week: week) }
        #expect(try update().weeks == weeks(0...10))
        try store("Orrin closed its last plant", week: 0)
        let late = try update()
        #expect(late.documents == 1)
        #expect(late.weeks == weeks(0...8))
    }

    /// The changes that a week shows, by company.
    private func changes(_ week: Int) throws -> [String: Double?] {
        let companies = try archive.digest(of: first.adding(weeks: week))?.companies ?? []
        return Dictionary(
            companies.map { ($0.name, $0.change) }, uniquingKeysWith: { old, _ in old })
    }

    private func storeFall(week: Int) throws {
        try store(
            "NVIDIA shares fell sharply after a recall of its faulty chips",
            "Two of its largest buyers cancelled their orders after the recall.", week: week)
    }

    private func storeRise(week: Int) throws {
        try store(
            "NVIDIA profit rose sharply to a record on strong demand",
            "Analysts said that the quarter was its best ever and raised their targets.", week: week
        )
    }

    @Test func `a score's change is against the last week that scored the company`() throws {
        try storeFall(week: 0)
        for week in 1...12 {
            try store("The harbour of Narvik got pier number \(week)", week: week)
        }
        try storeRise(week: 13)
        _ = try update()
        let scores = try archive.companyScores()
        let old = try #require(scores[first]?["NVIDIA"])
        let new = try #require(scores[first.adding(weeks: 13)]?["NVIDIA"])
        #expect(new > old)
        let shown = try #require(try changes(13)["NVIDIA"] ?? nil)
        #expect(abs(shown - (new - old)) < 0.01)
    }

    @Test func `what a late document says of a company counts in the next week that scores it`()
        throws
    {
        try storeFall(week: 0)
        for week in 1...12 {
            try store("The harbour of Narvik got pier number \(week)", week: week)
        }
        try storeRise(week: 13)
        try storeFall(week: 14)
        _ = try update()
        let last = try changes(14)
        try storeRise(week: 2)
        let made = try update().weeks
        // And in no week that does not list it and looks back on nothing that changed.
        #expect(made.last == first.adding(weeks: 13))
        #expect(!made.contains(first.adding(weeks: 12)))
        #expect(try changes(13)["NVIDIA"] == .some(0))
        #expect(try changes(14) == last)
    }

    @Test func `another time zone makes everything anew`() throws {
        try store("Castellan buys the memory maker Orrin", week: 0)
        _ = try update()
        let moved = try update([.timezone: "Asia/Tokyo"])
        #expect(moved.documents == 1)
        #expect(moved.weeks == weeks(0...0))
    }

    @Test func `a week that has lost its documents is thrown away`() throws {
        try store("Castellan buys the memory maker Orrin", week: 0)
        _ = try update()
        _ = try archive.forget(DocumentID(path: "0.md"))
        #expect(try update().weeks.isEmpty)
        #expect(try archive.digest(of: first) == nil)
        #expect(try archive.weeks().isEmpty)
    }
}
