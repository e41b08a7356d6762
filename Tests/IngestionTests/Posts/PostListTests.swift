import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// How lists of posts are read, whatever program saved them.
struct PostListTests {
    private func reading(
        _ name: String, bytes: [UInt8]? = nil, options: ReadingOptions? = nil
    ) throws -> FileReading {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let stored = try Data(contentsOf: folder.appending(path: "../Samples/\(name)"))
        let today = CalendarDay(daysSinceEpoch: 20_600)
        return try DocumentReader(options: options ?? ReadingOptions(today: today)).read(
            InputFile(path: "lists/\(name)", bytes: bytes ?? Array(stored), modified: nil))
    }

    @Test(arguments: ["posts-v1.json", "posts-v2.json", "posts.jsonl", "posts.csv"])
    func `a list is a document of its week, headed by account and day`(name: String) throws {
        let reading = try reading(name)
        let document = try #require(reading.documents.first)
        #expect(reading.documents.count == 1 && reading.failures == [])
        #expect(document.kind == .notes && document.source == "lists")
        #expect(document.date.moment == .day(try #require(CalendarDay("2026-05-02"))))
        #expect(document.path == "lists/\(name)#2026-W18")
        let headings = document.text.split(separator: "\n").filter { $0.hasPrefix("##") }
        #expect(
            headings == [
                "## @adaquist, 2026-04-29", "## @lumenlabs, reposted by @adaquist, 2026-05-01",
                "## @ottobrandt, 2026-05-02",
            ])
    }

    @Test(arguments: ["posts-v1.json", "posts-v2.json", "posts.jsonl", "posts.csv", "tweets.js"])
    func `an author's answers to themselves are one story, cited by its first post`(
        name: String
    ) throws {
        let document = try #require(try reading(name).documents.first)
        let story = try #require(StorySegmenter().structure(of: document).stories.first)
        let text = document.text[story.range]
        #expect(text.hasPrefix("Corvid Cloud buys a dam in Norland & fixes its price of power"))
        #expect(text.contains("https://corvid.example/dam"))
        #expect(text.contains("  - No other cloud can say that"))
        let link = try #require(story.links.first)
        #expect(link.url.hasSuffix(".com/adaquist/status/2049385245393858560"))
    }

    @Test(arguments: ["posts-v1.json", "posts-v2.json", "posts.jsonl"])
    func `a repost has the whole words of the other account`(name: String) throws {
        let document = try #require(try reading(name).documents.first)
        #expect(
            document.text.contains(
                """
                - Firefly 2 runs on a phone without a network, and its weights are free for companies \
                under a hundred people. (https://x.com/lumenlabs/status/2050099000000000000)
                """))
    }

    @Test(arguments: ["posts-v1.json", "posts-v2.json", "posts.jsonl"])
    func `a quoted post stands below with its account`(name: String) throws {
        let document = try #require(try reading(name).documents.first)
        #expect(
            document.text.contains(
                """
                \n  - @norland_gov: "Tessel has sixty days to delete the recordings." \
                (https://x.com/norland_gov/status/2050400000000000000)
                """))
    }

    @Test func `an archive is a document a week of the account that it shows to be its own`() throws
    {
        let documents = try reading("tweets.js").documents
        #expect(documents.map(\.source) == ["@adaquist", "@adaquist"])
        #expect(
            documents.map(\.path) == ["lists/tweets.js#2026-W18", "lists/tweets.js#2026-W19"])
        let text = try #require(documents.last).text
        #expect(text.contains("## answering @ottobrandt, 2026-05-05"))
        #expect(text.contains("- The fine is small for Tessel, but the recordings must go."))
        #expect(text.contains("https://twitter.com/tessel/status/2051500000000000000"))
        let first = try #require(documents.first).text
        #expect(first.contains("  - The turbines are from 1971\n"))
        #expect(!first.contains("t.co"))
    }

    @Test func `a line that cannot be read costs itself and is told`() throws {
        let findings = try reading("posts.jsonl").documents.flatMap(\.findings)
        let finding = Finding(.linesUnreadable, line: 5, value: "1")
        #expect(findings == [finding])
    }

    @Test func `an id tells the time where nothing else does`() throws {
        let json = #"[{"id": "2049385245393858560", "text": "A dam is sold.", "username": "ada"}]"#
        let document = try #require(
            try reading("posts.csv", bytes: Array(json.utf8)).documents.first)
        #expect(document.date.origin == .statusID)
        #expect(document.date.moment == .day(try #require(CalendarDay("2026-04-29"))))
    }

    @Test func `a given date makes one document of all posts`() throws {
        let day = CalendarDay(daysSinceEpoch: 20_000)
        let options = ReadingOptions(date: day, source: "Ada's list", today: day)
        let documents = try reading("tweets.js", options: options).documents
        #expect(documents.map(\.date.origin) == [.option])
        #expect(documents.map(\.source) == ["Ada's list"])
    }

    @Test func `posts of the future are not believed and fall to the file`() throws {
        let options = ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_000))
        let reading = try reading("tweets.js", options: options)
        #expect(reading.documents.isEmpty)
        #expect(reading.failures == [PartFailure("posts without a date", .undated)])
    }

    @Test func `the long posts of an archive are posts without a link`() throws {
        let text = """
            window.YTD.note_tweet.part0 = [{"noteTweet": {"noteTweetId": "2049385245393858617",
            "createdAt": "2026-04-29T08:12:00.000Z", "core": {"text": "A dam, at length."}}}]
            """
        let reading = try reading("tweets.js", bytes: Array(text.utf8))
        let document = try #require(reading.documents.first)
        #expect(
            document.date
                == DocumentDate(.day(CalendarDay(daysSinceEpoch: 20_572)), origin: .message))
        #expect(document.text.contains("- A dam, at length.\n"))
        #expect(!document.text.contains("2049385245393858617"))
    }

    @Test func `other parts of an archive are skipped`() throws {
        let likes = "window.YTD.like.part0 = [ { \"like\" : { \"tweetId\" : \"1\" } } ]"
        #expect(try reading("tweets.js", bytes: Array(likes.utf8)).isSkipped)
    }

    @Test(arguments: ["tweets.js", "posts-v1.json", "posts-v2.json", "posts.jsonl", "posts.csv"])
    func `no beginning of a file crashes`(name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let bytes = Array(try Data(contentsOf: folder.appending(path: "../Samples/\(name)")))
        for count in stride(from: 0, to: bytes.count, by: 37) {
            let reading = try? reading(name, bytes: Array(bytes[..<count]))
            #expect(reading?.documents.allSatisfy { !$0.text.isEmpty } ?? true)
        }
    }

    @Test func `deep JSON is refused and costs no stack`() {
        let inner = #"{"id_str":"2049385245393858560","text":"A","retweeted_status":"#
        let deep =
            "[" + String(repeating: inner, count: 400) + "null"
            + String(repeating: "}", count: 400) + "]"
        #expect(throws: Never.self) { try reading("posts.csv", bytes: Array(deep.utf8)) }
        let deeper = String(repeating: inner, count: 20_000)
        #expect(throws: ReadingError.brokenJSON) {
            try reading("posts.csv", bytes: Array(deeper.utf8))
        }
    }
}
