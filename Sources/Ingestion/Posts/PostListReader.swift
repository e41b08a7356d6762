internal import Foundation
internal import StoryModel

/// The posts of a file, in its order.
struct PostList: Hashable {
    var posts: [Post]
    /// How many lines of JSON could not be read, and the first of them, counted from 1.
    var unreadable = 0
    var firstUnreadable: Int?
}

/// Reads lists of posts: X's archive, JSON, JSON Lines and tables.
struct PostListReader {
    /// The posts that a file holds.
    ///
    /// - Throws: `ReadingError` where it is no such list, or none of its posts has an id.
    func posts(in content: FileContent) throws(ReadingError) -> PostList {
        let text = content.text
        let list: PostList? =
            switch content.format {
            case .postArchive: archive(text)
            case .postTable: PostTable().posts(in: text).map { PostList(posts: $0) }
            default: lines(text) ?? page(Data(text.utf8)).map { PostList(posts: $0) }
            }
        guard let list else { throw .brokenJSON }
        guard list.posts.contains(where: { $0.id != nil || content.format == .postArchive }) else {
            throw .withoutPosts(content.format)
        }
        return list
    }

    /// Whether a file is more than a part of an archive that holds something else.
    static func holdsPosts(_ content: FileContent) -> Bool {
        archiveName(of: content.text).map(archives.contains) ?? true
    }

    /// The key of JSON's first object by which it is known to be of posts; `nil` where it has none.
    static func key(in keys: Set<String>) -> String? {
        if keys.contains("segments") || keys.contains("start") { return nil }
        if let key = telling.first(where: keys.contains) { return key }
        let isAnswer =
            keys.contains("data") && keys.isSubset(of: ["data", "includes", "meta", "errors"])
        if isAnswer { return "data" }
        let hasText = keys.contains("text") || keys.contains("content")
        let author = ["user", "author", "username", "screen_name"].first(where: keys.contains)
        let isPost = hasText && (keys.contains("id") || keys.contains("url"))
        let date = ["created_at", "date", "timestamp"].first(where: keys.contains)
        return isPost ? author ?? date : nil
    }

    /// Keys that nothing but posts has.
    private static let telling = [
        "tweet", "noteTweet", "full_text", "rawContent", "renderedContent", "statuses", "tweets",
        "in_reply_to_status_id", "in_reply_to_status_id_str", "referenced_tweets",
        "edit_history_tweet_ids", "retweeted_status", "tweet_id",
    ]

    /// The name of what a part of X's archive holds, as `tweets` of `window.YTD.tweets.part0 = `; `nil`
    /// for any other text.
    static func archiveName(of text: String) -> String? {
        let mark = "window.YTD."
        guard text.hasPrefix(mark) else { return nil }
        return String(text.utf8.dropFirst(mark.utf8.count).prefix(40).prefix { $0 != 0x2e })
    }

    /// The parts that hold the account's own posts; drafts, likes and the rest are not news of it.
    private static let archives: Set = ["tweet", "tweets", "community_tweet", "note_tweet"]

    private func page(_ data: Data) -> [Post]? {
        try? JSONDecoder().decode(PostPage.self, from: data).posts
    }

    /// The posts of an archive's part, which names its account nowhere but where its posts lead to.
    private func archive(_ text: String) -> PostList? {
        guard let start = text.utf8.firstIndex(of: UInt8(ascii: "[")) else { return nil }
        guard var posts = page(Data(text.utf8[start...])) else { return nil }
        let owner = Self.owner(of: posts)
        for index in posts.indices where posts[index].handle == nil { posts[index].handle = owner }
        return PostList(posts: posts)
    }

    /// The account that the archive's posts answer when they answer each other; `nil` where none does.
    private static func owner(of posts: [Post]) -> String? {
        let own = Set(posts.compactMap(\.id))
        return posts.lazy.first {
            $0.answered.map(own.contains) ?? false && $0.answeredHandle != nil
        }?.answeredHandle
    }

    /// The posts of JSON Lines; `nil` where the first line is no whole value, or the only one.
    private func lines(_ text: String) -> PostList? {
        let lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
        let filled = lines.lazy.enumerated().filter { $0.element.contains { $0 > 0x20 } }
        guard filled.prefix(2).count == 2, let first = filled.first,
            page(Data(first.element)) != nil
        else { return nil }
        var list = PostList(posts: [])
        for (index, line) in filled {
            if let posts = page(Data(line)) {
                list.posts += posts
            } else {
                list.unreadable += 1
                if list.firstUnreadable == nil { list.firstUnreadable = index + 1 }
            }
        }
        return list
    }
}
