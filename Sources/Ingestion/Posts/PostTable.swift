internal import StoryModel

/// Reads posts from a table with named columns.
struct PostTable {
    /// The posts of a table; `nil` where its first line does not name a column of texts and one that
    /// tells posts apart.
    func posts(in text: String) -> [Post]? {
        guard let (separator, columns) = Self.columns(of: text) else { return nil }
        let rows = CommaTable(text, separator: separator).rows.dropFirst()
        return rows.compactMap { post($0, columns) }
    }

    /// Whether a text's first line names the columns, and something in it links to a post or has the id
    /// of one.
    static func isTable(_ text: String) -> Bool {
        guard let (_, columns) = columns(of: text) else { return false }
        let start = text[text.wholeCharacters(in: TextRange(0, 65_536))]
        return columns.id != nil || !StatusLinks().identifiers(in: String(start)).isEmpty
    }

    private static func columns(of text: String) -> (UInt8, Columns)? {
        let header = String(
            decoding: text.utf8.lazy.prefix(4096).prefix { $0 != 0x0a }, as: UTF8.self)
        guard let separator = CommaTable.separator(of: header),
            let columns = Columns(CommaTable(header, separator: separator).rows.first ?? [])
        else { return nil }
        return (separator, columns)
    }

    /// Where each thing stands in a line.
    private struct Columns {
        let text: Int
        let id: Int?
        let url: Int?
        let created: Int?
        let handle: Int?
        let name: Int?
        let answered: Int?
        let answeredHandle: Int?
        let conversation: Int?

        init?(_ names: [String]) {
            let plain = names.map { name in
                String(
                    name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }.filter {
                        $0 != "\"" && $0 != "\u{feff}"
                    })
            }
            func column(_ candidates: String...) -> Int? {
                candidates.lazy.compactMap { plain.firstIndex(of: $0) }.first
            }
            let found = column(
                "full_text", "text", "tweet_text", "tweet", "content", "post", "post_text",
                "rawcontent", "tweet_content", "body")
            guard let found else { return nil }
            text = found
            id = column("id_str", "tweet_id", "status_id", "post_id", "tweetid", "id")
            url = column(
                "tweet_url", "tweet_link", "permalink", "url", "link", "tweeturl", "post_url",
                "status_url")
            created = column(
                "created_at", "date", "datetime", "timestamp", "time", "posted_at", "tweet_date",
                "created", "published", "createdat")
            handle = column(
                "screen_name", "username", "handle", "user_handle", "user_screen_name", "author",
                "user", "account", "from_user")
            name = column("name", "display_name", "user_name", "author_name", "displayname")
            answered = column("in_reply_to_status_id", "in_reply_to_id", "replied_to_id")
            answeredHandle = column("in_reply_to_screen_name", "reply_to", "in_reply_to_user")
            conversation = column("conversation_id")
            let tellsPosts = url != nil || id != nil && (created != nil || handle != nil)
            guard tellsPosts else { return nil }
        }
    }

    private func post(_ row: [String], _ columns: Columns) -> Post? {
        func field(_ column: Int?) -> String? {
            guard let column, column < row.count else { return nil }
            let value = row[column].trimmingSpace
            return value.isEmpty ? nil : value
        }
        guard let text = field(columns.text) else { return nil }
        let words = PostText(addresses: [], media: [])
        var post = Post(text: words.plain(text))
        let url = field(columns.url)
        let linked = url.flatMap { StatusLinks().post(at: $0) }
        post.id = field(columns.id).flatMap { StatusID($0) } ?? linked?.id
        post.url = linked == nil ? nil : url
        post.handle = field(columns.handle).flatMap(PostText.handle) ?? linked?.handle
        post.name = field(columns.name)
        (post.moment, post.origin) = PostText.moment(field(columns.created), id: post.id)
        guard post.id != nil || post.moment != nil else { return nil }
        post.answered = field(columns.answered).flatMap { StatusID($0) }
        post.answeredHandle = field(columns.answeredHandle).flatMap(PostText.handle)
        post.conversation = field(columns.conversation).flatMap { StatusID($0) }
        if let (handle, rest) = PostText.repost(in: post.text) {
            post.text = rest
            post.reposted = Post.Other(handle: handle, text: rest, url: post.address)
        }
        return post
    }
}
