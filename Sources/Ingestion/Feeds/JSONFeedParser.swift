internal import Foundation

/// Reads JSON Feed.
///
/// Source: JSON Feed, version 1.1. Values of another type than told there count as missing.
struct JSONFeedParser {
    /// The feed of a text.
    ///
    /// - Throws: `ReadingError.brokenJSON` where it is no JSON.
    static func feed(of text: String) throws(ReadingError) -> Feed {
        do {
            return try JSONDecoder().decode(Shape.self, from: Data(text.utf8)).feed
        } catch {
            throw .brokenJSON
        }
    }

    private struct Shape: Decodable {
        let feed: Feed

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            var feed = Feed()
            feed.head = JSONFeedParser.head(fields)
            for (key, name) in [("title", "title"), ("subtitle", "description")] {
                feed.head.texts[key] = fields.text(name).map { FeedText($0) }
            }
            let home = fields.text("home_page_url")
            feed.head.links = [home].compactMap(\.self).map { FeedLink(address: $0) }
            if let own = fields.text("feed_url") {
                feed.head.links.append(FeedLink(relation: "self", address: own))
            }
            let items: [Item] = fields.list("items")
            feed.entries = items.map(\.entry)
            self.feed = feed
        }
    }

    private struct Person: Decodable {
        let name: String?
        init(from decoder: any Decoder) throws { name = try Fields(decoder).text("name") }
    }

    private struct Item: Decodable {
        let entry: FeedEntry

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            var entry = FeedEntry()
            entry.head = JSONFeedParser.head(fields)
            let names = [
                ("id", "id"), ("title", "title"), ("summary", "summary"),
                ("published", "date_published"), ("updated", "date_modified"),
            ]
            for (key, name) in names {
                entry.head.texts[key] = fields.text(name).map { FeedText($0) }
            }
            let page = fields.text("url") ?? fields.text("external_url")
            entry.head.links = [page].compactMap(\.self).map { FeedLink(address: $0) }
            if let html = fields.text("content_html") {
                entry.content.append(FeedText(html, type: "text/html"))
            } else if let plain = fields.text("content_text") {
                entry.content.append(FeedText(plain))
            }
            self.entry = entry
        }
    }

    /// The author and the language, which a feed and its items name alike.
    private static func head(_ fields: Fields) -> FeedHead {
        var head = FeedHead()
        let people: [Person] = fields.list("authors")
        let single: Person? = fields.value("author")
        let names = (people + [single].compactMap(\.self)).compactMap(\.name)
        head.author = names.isEmpty ? nil : names.joined(separator: ", ")
        head.language = fields.text("language")
        return head
    }
}
