internal import StoryModel

/// The long posts of X's archives, whose whole texts stand in a part of their own, while the part with all
/// posts has them cut.
package struct LongPosts: Hashable, Sendable {
    /// The whole texts by the ids of the posts that are cut.
    private var whole: [StatusID: String] = [:]

    /// Shorter beginnings may be those of several posts.
    private static let shortest = 100

    package init() {}

    /// Finds out which posts of some parts are the beginnings of which others.
    ///
    /// - Parameter parts: The bytes of parts of archives; others say nothing.
    package init(parts: [[UInt8]]) {
        let posts = parts.flatMap(Self.posts)
        // In this order those with one beginning stand together, the shortest first.
        let long = posts.filter { $0.id == nil }.map(\.text).sorted()
        for post in posts {
            guard let id = post.id, let start = Self.beginning(of: post.text),
                let text = Self.first(of: long, from: start), text.hasPrefix(start)
            else { continue }
            whole[id] = text
        }
    }

    /// The first of ordered texts that does not stand before another.
    private static func first(of texts: [String], from start: String) -> String? {
        var range = texts.startIndex..<texts.endIndex
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            range =
                texts[middle] < start ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound < texts.endIndex ? texts[range.lowerBound] : nil
    }

    /// Whether a file has the name of a part that holds posts.
    package static func isPart(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".js") && (name.hasPrefix("tweet") || isLongPart(name))
    }

    /// Whether a file has the name of the part with the long posts.
    package static func isLongPart(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("note-tweet") || name.hasPrefix("note_tweet")
    }

    package var isEmpty: Bool { whole.isEmpty }

    /// What tells these posts from others.
    package var fingerprint: String {
        var fingerprint = Fingerprint()
        for (id, text) in whole.sorted(by: { $0.key.number < $1.key.number }) {
            fingerprint.add(String(id.number))
            fingerprint.add(text)
        }
        return fingerprint.hex
    }

    /// The posts of a part, with their whole texts, and without those that another part tells.
    func applied(to posts: [Post]) -> [Post] {
        guard !whole.isEmpty else { return posts }
        let told = Set(whole.values)
        return posts.compactMap { post in
            guard let id = post.id else { return told.contains(post.text) ? nil : post }
            var post = post
            post.text = whole[id] ?? post.text
            return post
        }
    }

    private static func posts(_ bytes: [UInt8]) -> [Post] {
        let file = InputFile(path: "part.js", bytes: [], modified: nil)
        let text = String(decoding: bytes, as: UTF8.self)
        let content = FileContent(file: file, format: .postArchive, text: text, findings: [])
        guard PostListReader.archiveName(of: text) != nil, PostListReader.holdsPosts(content) else {
            return []
        }
        return (try? PostListReader().posts(in: content).posts) ?? []
    }

    /// What a post that is cut has of the whole; `nil` for any other.
    private static func beginning(of text: String) -> String? {
        var words = text[...]
        if let link = words.firstRange(of: "https://t.co/"),
            !words[link.upperBound...].contains(" ")
        {
            words = words[..<link.lowerBound]
        }
        while words.last?.isWhitespace == true { words.removeLast() }
        guard words.last == "…" else { return nil }
        words.removeLast()
        while words.last?.isWhitespace == true { words.removeLast() }
        return words.utf8.count >= shortest ? String(words) : nil
    }
}
