import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// What becomes of saved feeds, as they are found in folders.
struct FeedSampleTests {
    static let samples = ["rss.xml", "atom.xml", "rdf.xml", "broken-rss.xml", "feed.json"]

    private func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appending(path: "../Samples/\(name)")))
    }

    private func read(_ name: String, _ bytes: [UInt8]) throws -> FileReading {
        let options = ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600))
        return try DocumentReader(options: options).read(
            InputFile(path: "feeds/\(name)", bytes: bytes, modified: 1_700_000_000))
    }

    private func documents(_ name: String) throws -> [Document] {
        try read(name, try bytes(name)).documents
    }

    @Test(arguments: [
        (
            "rss.xml",
            ["Corvid buys a dam – and a grudge", "Episode 12: Small models, long shifts", ""]
        ),
        ("atom.xml", ["Firefly 2 is open", "From a friend's feed"]),
        ("rdf.xml", ["Forty turbines for Iceland"]),
        ("broken-rss.xml", ["AT&T buys a “lab”", "Second ’course’"]),
        ("feed.json", ["Mirador ships its first inference chip", ""]),
    ])
    func `each entry with words is a document, headed by its title`(
        name: String, titles: [String]
    ) throws {
        let documents = try documents(name)
        #expect(documents.count == titles.count)
        for (document, title) in zip(documents, titles) where !title.isEmpty {
            #expect(document.title == title)
            #expect(document.text.hasPrefix("# \(title)\n\n"))
        }
    }

    @Test(arguments: [
        ("rss.xml", ["The Rack Report & Friends"]),
        ("atom.xml", ["Lumen <Notes>", "Tessel Watch"]),
        ("rdf.xml", ["Grid ét Power"]), ("broken-rss.xml", ["Café Compute"]),
        ("feed.json", ["The Signal Box"]),
    ])
    func `the feed is the source, or the one that an entry was taken from`(
        name: String, sources: [String]
    ) throws {
        #expect(Set(try documents(name).map(\.source)).sorted() == sources)
    }

    @Test(arguments: [
        ("rss.xml", ["2026-05-03", "2026-05-02", "2026-05-01"]),
        ("atom.xml", ["2026-05-01", "2026-04-30"]), ("rdf.xml", ["2026-05-03"]),
        ("broken-rss.xml", ["2026-05-03", "2026-05-01"]),
        ("feed.json", ["2026-05-03", "2026-05-03"]),
    ])
    func `entries have their own dates`(name: String, days: [String]) throws {
        let documents = try documents(name)
        #expect(documents.map { $0.date.day { _ in 0 }.description } == days)
        #expect(documents.allSatisfy { $0.date.origin == .message })
    }

    @Test func `an entry is known by what it calls itself`() throws {
        let documents = try documents("rss.xml")
        #expect(
            documents.map(\.path) == [
                "feeds/rss.xml#https://rack.example/?p=4711",
                "feeds/rss.xml#https://rack.example/12", "feeds/rss.xml#note-77",
            ])
    }

    @Test func `the whole text counts before its beginning, with links made whole`() throws {
        let document = try #require(try documents("rss.xml").first)
        #expect(document.text.contains("[dam in Norland](https://rack.example/dams/norland)"))
        #expect(document.text.contains("## What the town gets\n\n- a share of the power,"))
        #expect(!document.text.contains("Read more") && !document.text.contains("stats.example"))
        #expect(document.url == "https://rack.example/2026/05/corvid-dam/")
    }

    @Test func `addresses start from the nearest base`() throws {
        let document = try #require(try documents("atom.xml").first)
        #expect(document.url == "https://lumen.example/notes/firefly-2")
        #expect(document.text.contains("(https://lumen.example/notes/firefly-2/phones)"))
    }

    @Test func `transcripts that are linked, and entries without words, are told`() throws {
        let documents = try documents("rss.xml")
        #expect(documents[0].findings == [Finding(.entriesEmpty, value: "1")])
        #expect(
            documents[1].findings == [
                Finding(.transcriptLinked, value: "https://cdn.example/12.vtt"),
                Finding(.transcriptLinked, value: "https://cdn.example/12.json"),
            ])
    }

    @Test func `a broken feed is read as far as it goes, and told to be broken`() throws {
        let documents = try documents("broken-rss.xml")
        #expect(documents[0].text.hasSuffix("The café deal costs 5 € &bogus; a share.\n"))
        #expect(documents[0].url == "http://cafe.example/1?x=1&y=2")
        #expect(documents[1].text.hasSuffix("It is cut off in the mid\n"))
        #expect(documents[0].findings == [Finding(.feedIllFormed)])
    }

    @Test func `declared words stand for themselves`() throws {
        let document = try #require(try documents("rdf.xml").first)
        #expect(document.text.contains("Halvorsen Power delivers forty turbines to Iceland."))
    }

    @Test(arguments: samples)
    func `no beginning of a feed crashes`(name: String) throws {
        let bytes = try bytes(name)
        for count in stride(from: 0, to: bytes.count, by: 23) {
            let reading = try? read(name, Array(bytes[..<count]))
            #expect(reading?.documents.allSatisfy { !$0.text.isEmpty } ?? true)
        }
    }

    @Test func `a feed without words is refused, one without entries is skipped`() throws {
        let empty = "<rss><channel><title>A</title><item><guid>1</guid></item></channel></rss>"
        #expect(throws: ReadingError.empty) { try read("a.xml", Array(empty.utf8)) }
        #expect(try read("a.xml", Array("<rss><channel/></rss>".utf8)).isSkipped)
    }

    @Test func `a list of feeds is no document`() throws {
        #expect(try read("a.opml", try bytes("subscriptions.opml")).isSkipped)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "no mark"])
    func `feeds in UTF-16 are read`(form: String) throws {
        let text = "<rss><channel><item><title>Größe</title></item></channel></rss>"
        var units = Array(text.utf16)
        if form != "no mark" { units.insert(0xfeff, at: 0) }
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
            return form == "UTF-16BE" ? pair.reversed() : pair
        }
        #expect(try read("a.xml", bytes).documents.map(\.title) == ["Größe"])
    }

    @Test(arguments: [true, false])
    func `feeds in UTF-32 are read`(isLittleEndian: Bool) throws {
        let text = "<rss><channel><item><title>Größe</title></item></channel></rss>"
        let bytes = ("\u{FEFF}" + text).unicodeScalars.flatMap { scalar in
            let four = [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 0xff) }
            return isLittleEndian ? four.reversed() : four
        }
        #expect(try read("a.xml", bytes).documents.map(\.title) == ["Größe"])
    }
}
