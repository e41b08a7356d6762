internal import StoryModel

/// The text of a document of posts: notes with a bullet for each thread, headed by account and day.
///
/// A bullet ends with the address of its first post; later posts of the thread, the lines below the
/// first, and what is quoted stand below it, indented.
struct PostNotes {
    let title: String
    let threads: [PostThread]
    /// Whether all posts are of one account, which then needs no naming.
    let isOfOneAccount: Bool

    /// The text; linear in that of the posts.
    var text: String {
        var lines = ["# " + title.foldingSpace]
        var heading: String?
        for thread in threads {
            guard let first = thread.first else { continue }
            let next = self.heading(of: first)
            if next != heading {
                lines += next.isEmpty ? [""] : ["", "## " + next, ""]
                heading = next
            }
            for (index, post) in thread.posts.enumerated() {
                lines += Self.lines(of: post, indent: index > 0)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Who wrote it, who passed it on, and the day.
    private func heading(of post: Post) -> String {
        let author = post.handle.map { "@" + $0 } ?? post.name?.foldingSpace
        var parts: [String] = []
        if let reposted = post.reposted {
            let by = author.map { "reposted by " + $0 } ?? "reposted"
            parts += [reposted.handle.map { "@" + $0 }, by].compactMap(\.self)
        } else {
            if !isOfOneAccount, let author { parts.append(author) }
            if !post.addressees.isEmpty {
                parts.append("answering " + post.addressees.joined(separator: " "))
            }
        }
        if let day = post.day { parts.append(day.description) }
        return parts.joined(separator: ", ")
    }

    private static func lines(of post: Post, indent: Bool) -> [String] {
        var lines = paragraphs(of: post.ownText)
        let address = (post.reposted?.url ?? post.address).map { "(\($0.foldingSpace))" }
        if lines.isEmpty, address == nil { return [] }
        let first = [lines.first, address].compactMap(\.self).joined(separator: " ")
        lines = [first] + lines.dropFirst()
        if let quoted = post.quoted {
            let handle = quoted.handle.map { "@\($0): " } ?? ""
            let link = quoted.url.map { " (\($0))" } ?? ""
            let words = quoted.text.foldingSpace
            if !words.isEmpty { lines.append("\(handle)\"\(words)\"\(link)") }
        }
        return lines.enumerated().map { index, line in
            indent || index > 0 ? "  - " + line : "- " + line
        }
    }

    /// The lines of a post that say something, without the marks of items in front.
    private static func paragraphs(of text: Substring) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            var words = String(line).foldingSpace
            for mark in ["- ", "* ", "• ", "– ", "> ", "# "] where words.hasPrefix(mark) {
                words = String(words.dropFirst(mark.count))
            }
            return words.isEmpty ? nil : words
        }
    }
}
