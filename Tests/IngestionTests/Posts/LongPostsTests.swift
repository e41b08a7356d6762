import StoryModel
import Testing

@testable import Ingestion

/// Long posts of X's archives: cut in one part, whole in another.
struct LongPostsTests {
    private static let start = """
        A long one about returns. The shop's agents bought me three coats on Monday, all of them in \
        the wrong size, and all of them went back
        """
    private static let whole = start + " by Thursday. Each return cost the shop nine dollars."

    private static func tweets(_ text: String) -> String {
        """
        window.YTD.tweets.part0 = [ { "tweet": { "id_str": "2044878495544246279",
          "created_at": "Thu Apr 16 20:40:00 +0000 2026", "full_text": "\(text)" } } ]
        """
    }

    private static func long(_ text: String) -> String {
        """
        window.YTD.note_tweet.part0 = [ { "noteTweet": { "noteTweetId": "17764",
          "createdAt": "2026-04-16T20:40:00.000Z", "core": { "text": "\(text)" } } } ]
        """
    }

    private func documents(_ text: String, knowing parts: [String]) throws -> [Document] {
        let options = ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600))
            .knowing(SourceNames(), LongPosts(parts: parts.map { Array($0.utf8) }))
        let file = InputFile(path: "data/part.js", bytes: Array(text.utf8), modified: 1_776_000_000)
        return try DocumentReader(options: options).read(file).documents
    }

    @Test(arguments: [" …", "… https://t.co/abc"])
    func `a cut post is told whole, and once`(end: String) throws {
        let (tweets, long) = (Self.tweets(Self.start + end), Self.long(Self.whole))
        let told = try documents(tweets, knowing: [tweets, long])
        #expect(told.count == 1)
        #expect(told.first?.text.contains("nine dollars") == true)
        #expect(told.first?.text.contains("…") == false)
        #expect(try documents(long, knowing: [tweets, long]).isEmpty)
    }

    @Test func `alone, each part tells what it has`() throws {
        let (tweets, long) = (Self.tweets(Self.start + "…"), Self.long(Self.whole))
        #expect(try documents(tweets, knowing: [tweets]).first?.text.contains("…") == true)
        #expect(try documents(long, knowing: [long]).count == 1)
    }

    @Test func `of long posts that begin alike, each goes to its own beginning`() throws {
        let other = Self.whole.replacing("on Monday", with: "on Friday")
        let long = """
            window.YTD.note_tweet.part0 = [ { "noteTweet": { "noteTweetId": "17763",
              "createdAt": "2026-04-15T20:40:00.000Z", "core": { "text": "\(other)" } } },
              { "noteTweet": { "noteTweetId": "17764",
              "createdAt": "2026-04-16T20:40:00.000Z", "core": { "text": "\(Self.whole)" } } } ]
            """
        let tweets = Self.tweets(Self.start + " …")
        let told = try documents(tweets, knowing: [tweets, long])
        #expect(told.first?.text.contains("nine dollars") == true)
        #expect(told.first?.text.contains("on Monday") == true)
    }

    @Test func `another long post stays`() throws {
        let other = Self.whole.replacing("returns", with: "bridges")
        let (tweets, long) = (Self.tweets(Self.start + "…"), Self.long(other))
        #expect(try documents(long, knowing: [tweets, long]).count == 1)
        #expect(LongPosts(parts: [Array(tweets.utf8), Array("no archive".utf8)]).isEmpty)
    }
}
