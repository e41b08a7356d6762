internal import Foundation

/// JSON that holds posts: a list of them, an answer of X's interface, or one post.
struct PostPage: Decodable {
    let records: [PostRecord]
    /// The accounts that stand beside the posts.
    let users: [StatusID: PostRecord.User]
    /// The posts that others refer to.
    let included: [StatusID: PostRecord]

    /// A post, by itself or as `{"tweet": ...}`.
    private struct Item: Decodable {
        let record: PostRecord

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            let wrapped: [PostRecord] = fields.one("tweet", "noteTweet", "status")
            record = try wrapped.first ?? PostRecord(from: decoder)
        }
    }

    private struct Includes: Decodable {
        let users: [PostRecord.User]
        let posts: [PostRecord]

        init(from decoder: any Decoder) throws {
            let fields = try Fields(decoder)
            users = fields.list("users")
            posts = fields.list("tweets")
        }
    }

    init(from decoder: any Decoder) throws {
        guard let fields = try? Fields(decoder) else {
            records = try TolerantList<Item>(from: decoder).items.map(\.record)
            (users, included) = ([:], [:])
            return
        }
        let includes: Includes? = fields.value("includes")
        users = Self.table(includes?.users ?? [], by: \.id)
        included = Self.table(includes?.posts ?? [], by: \.id)
        for name in ["data", "statuses", "tweets", "results", "posts"] where fields.has(name) {
            let list: [Item] = fields.list(name)
            let items = list.isEmpty ? fields.one(name) : list
            guard !items.isEmpty else { continue }
            records = items.map(\.record)
            return
        }
        records = [try Item(from: decoder).record]
    }

    private static func table<Value>(
        _ values: [Value], by id: (Value) -> StatusID?
    ) -> [StatusID: Value] {
        var table: [StatusID: Value] = [:]
        for value in values {
            if let id = id(value), table[id] == nil { table[id] = value }
        }
        return table
    }

    /// The posts that can be told to be some.
    var posts: [Post] { records.compactMap { post($0) } }

    /// The post of a record; `nil` where it has no words, or nothing that tells a post.
    private func post(_ record: PostRecord) -> Post? {
        guard let text = record.text else { return nil }
        let author = author(of: record)
        var post = Post(text: text)
        let linked = record.url.flatMap { StatusLinks().post(at: $0) }
        post.id = record.id ?? linked?.id
        post.handle = author?.handle ?? record.handle.flatMap(PostText.handle) ?? linked?.handle
        post.account = author?.id ?? record.authorID
        post.name = author?.name ?? (author == nil ? record.name : nil)
        post.url = linked == nil ? nil : record.url
        guard isPost(post, record) else { return nil }
        (post.moment, post.origin) = PostText.moment(record.created, id: post.id)
        post.answered = record.answered ?? reference("replied_to", of: record)
        post.answeredHandle = record.answeredHandle ?? answeredHandle(post.answered)
        post.conversation = record.conversation
        let words = PostText(addresses: record.addresses, media: record.media)
        post.quoted = (record.quoted.first ?? inner("quoted", of: record)).map { other($0) }
        if let original = record.reposted.first ?? inner("retweeted", of: record) {
            post.reposted = other(original)
            post.text = post.reposted?.text ?? ""
        } else if let (handle, rest) = PostText.repost(in: text) {
            post.text = words.plain(rest)
            post.reposted = Post.Other(handle: handle, text: post.text, url: post.address)
        } else {
            post.text = words.plain(text)
        }
        return post
    }

    /// Whether something besides words tells a post: a long id, an account or a link to it.
    private func isPost(_ post: Post, _ record: PostRecord) -> Bool {
        if post.url != nil || record.isLong { return true }
        guard let id = post.id, id.number >= 10_000 else {
            return post.handle != nil && record.created != nil
        }
        return record.created != nil || post.handle != nil || id.seconds != nil
    }

    private func author(of record: PostRecord) -> PostRecord.User? {
        record.user ?? record.authorID.flatMap { users[$0] }
    }

    private func reference(_ type: String, of record: PostRecord) -> StatusID? {
        record.references.first { $0.type == type }?.id
    }

    private func inner(_ type: String, of record: PostRecord) -> PostRecord? {
        reference(type, of: record).flatMap { included[$0] }
    }

    private func answeredHandle(_ id: StatusID?) -> String? {
        id.flatMap { included[$0] }.flatMap { author(of: $0)?.handle }
    }

    private func other(_ record: PostRecord) -> Post.Other {
        let handle = author(of: record)?.handle
        let text = PostText(addresses: record.addresses, media: record.media)
            .plain(record.text ?? "")
        let url = record.id.map { "https://x.com/\(handle ?? "i")/status/\($0.number)" }
        return Post.Other(handle: handle, text: text, url: url)
    }
}
