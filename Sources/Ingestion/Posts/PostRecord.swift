internal import Foundation

/// A post in JSON, in the words of all exports that are read: X's archive, versions 1.1 and 2 of its
/// interface, and the programs that save lists.
///
/// A value of another type than expected counts as missing.
struct PostRecord: Decodable {
    /// A number written as such or as text.
    struct Number: Decodable, Hashable {
        let id: StatusID

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(UInt64.self) {
                id = StatusID(number)
                return
            }
            guard let id = StatusID(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no id")
            }
            self.id = id
        }
    }

    /// An account.
    struct User: Decodable {
        let id: StatusID?
        let handle: String?
        let name: String?

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            id = fields.number("id_str", "id")
            handle = fields.text("screen_name", "username", "userName", "screenName", "handle")
            name = fields.text("name", "displayname", "display_name")
        }
    }

    /// A short address and the one that it stands for.
    struct Address: Decodable {
        let short: String?
        let long: String?

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            short = fields.text("tcourl", "url", "short_url")
            long = fields.text("unwound_url", "expanded_url", "expandedUrl", "expanded", "url")
        }
    }

    /// What is marked in a text.
    struct Entities: Decodable {
        let urls: [Address]
        let media: [Address]

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            urls = fields.list("urls")
            media = fields.list("media")
        }
    }

    /// Another post, by version 2 of the interface.
    struct Reference: Decodable {
        let type: String?
        let id: StatusID?

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            type = fields.text("type")
            id = fields.number("id")
        }
    }

    let id: StatusID?
    let text: String?
    /// Whether it is the whole text of a post that the archive's other parts hold cut.
    let isLong: Bool
    let created: String?
    let user: User?
    let handle: String?
    let name: String?
    /// The account's number, by version 2 of the interface.
    let authorID: StatusID?
    let url: String?
    let answered: StatusID?
    let answeredHandle: String?
    let conversation: StatusID?
    let references: [Reference]
    let addresses: [Address]
    let media: [Address]
    /// At most one.
    let reposted: [PostRecord]
    /// At most one.
    let quoted: [PostRecord]

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        id = fields.number("id_str", "id", "rest_id", "tweet_id", "status_id", "tweetId")
        // `core` holds a long post, whose own number leads nowhere.
        let longest =
            fields.fields("extended_tweet") ?? fields.fields("note_tweet") ?? fields.fields("core")
        text =
            longest?.text("full_text", "text")
            ?? fields.text("full_text", "rawContent", "text", "content", "renderedContent", "tweet")
        created = fields.text(
            "created_at", "createdAt", "date", "timestamp", "time", "datetime", "posted_at")
        user = fields.value("user") ?? fields.value("author")
        handle = fields.text("screen_name", "username", "userName", "handle", "author", "user")
        name = fields.text("name", "displayname", "author_name")
        authorID = fields.number("author_id")
        url = fields.text("url", "permalink", "tweet_url", "twitterUrl", "link")
        answered = fields.number(
            "in_reply_to_status_id_str", "in_reply_to_status_id", "inReplyToTweetId", "inReplyToId",
            "reply_to")
        let answeredUser: User? = fields.value("inReplyToUser")
        answeredHandle =
            fields.text("in_reply_to_screen_name", "inReplyToUsername") ?? answeredUser?.handle
        isLong = fields.has("noteTweetId")
        conversation = fields.number("conversation_id", "conversation_id_str", "conversationId")
        references = fields.list("referenced_tweets")
        let marked: [Entities] = [
            fields.value("entities"), longest?.value("entities"),
            fields.value("extended_entities"),
        ].compactMap(\.self)
        let links: [Address] = fields.list("links")
        addresses = marked.flatMap(\.urls) + links
        media = marked.flatMap(\.media)
        // A post in a post in a post says no more.
        let isInner = decoder.codingPath.count > 6
        reposted =
            isInner ? [] : fields.one("retweeted_status", "retweetedTweet", "retweeted_tweet")
        quoted = isInner ? [] : fields.one("quoted_status", "quotedTweet", "quoted_tweet")
    }
}

/// The values of an object by any of several names.
struct Fields {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    private let container: KeyedDecodingContainer<Key>

    init(_ decoder: any Decoder) throws { container = try decoder.container(keyedBy: Key.self) }

    private init(_ container: KeyedDecodingContainer<Key>) { self.container = container }

    /// The object of a name.
    func fields(_ name: String) -> Fields? {
        (try? container.nestedContainer(keyedBy: Key.self, forKey: Key(name))).map(Fields.init)
    }

    func has(_ name: String) -> Bool { container.contains(Key(name)) }

    /// The names of all values, in no order.
    var names: Set<String> { Set(container.allKeys.map(\.stringValue)) }

    /// The first that is there and of the type.
    func value<Value: Decodable>(_ name: String) -> Value? {
        guard container.contains(Key(name)) else { return nil }
        return try? container.decode(Value.self, forKey: Key(name))
    }

    /// The first text that is not empty; a number counts as its digits.
    func text(_ names: String...) -> String? {
        for name in names where container.contains(Key(name)) {
            if let text: String = value(name) {
                if !text.isEmpty { return text }
            } else if let number: Int = value(name) {
                return String(number)
            }
        }
        return nil
    }

    func number(_ names: String...) -> StatusID? {
        for name in names {
            if let number: PostRecord.Number = value(name) { return number.id }
        }
        return nil
    }

    /// The items of a list that are of the type.
    func list<Value: Decodable>(_ name: String) -> [Value] {
        let list: TolerantList<Value>? = value(name)
        return list?.items ?? []
    }

    /// The first value of a type, as a list.
    func one<Value: Decodable>(_ names: String...) -> [Value] {
        for name in names {
            if let found: Value = value(name) { return [found] }
        }
        return []
    }
}

/// A list without the items that are of another type.
struct TolerantList<Item: Decodable>: Decodable {
    let items: [Item]

    private struct Slot: Decodable {
        let item: Item?
        init(from decoder: any Decoder) throws { item = try? Item(from: decoder) }
    }

    init(from decoder: any Decoder) throws {
        let slots = try decoder.singleValueContainer().decode([Slot].self)
        items = slots.compactMap(\.item)
    }
}
