package import StoryModel

/// A note of how many people reacted to a post: `(Score: 769, Comments: 285)`, `(85 comments)`.
///
/// Digests of forums set it behind a post's title. It tells nothing of what the post is about.
package enum EngagementNote {
    /// Longer brackets hold something else, in bytes.
    private static let longest = 80
    /// What stands before a count.
    private static let labels: Set<String> = [
        "activity", "comments", "karma", "likes", "points", "replies", "score", "upvotes", "votes",
    ]
    /// What stands behind one; a bracket with "votes" or "points" may be the news itself.
    private static let units: Set<String> = ["comment", "comments", "upvote", "upvotes"]
    private static let others: Set<String> = ["likes", "points", "replies", "reposts", "views"]

    /// The offset behind the note that opens at an offset; `nil` where none does.
    package static func end(in bytes: Span<UInt8>, at offset: Int) -> Int? {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "(") else { return nil }
        let limit = min(bytes.count, offset + longest)
        var close = offset + 1
        var hasDigit = false
        while close < limit, bytes[close] != UInt8(ascii: ")") {
            if bytes[close] == UInt8(ascii: "(") || bytes[close] == 0x0a { return nil }
            hasDigit = hasDigit || bytes[close].isDigit
            close += 1
        }
        guard close < limit, hasDigit, let inner = bytes.folded(from: offset + 1, to: close) else {
            return nil
        }
        let parts = inner.split(whereSeparator: { ",;|".contains($0) })
        let counts = parts.map { kind(of: $0.split(separator: " ").map(String.init)) }
        guard !counts.isEmpty, !counts.contains(.none), counts.contains(.sure) else { return nil }
        return close + 1
    }

    /// The first note in a range, or `nil`; linear.
    package static func first(in text: String, range: TextRange) -> TextRange? {
        let bytes = text.utf8Span.span
        for offset in range.start..<min(range.end, bytes.count)
        where bytes[offset] == UInt8(ascii: "(") {
            if let end = end(in: bytes, at: offset), end <= range.end {
                return TextRange(offset, end)
            }
        }
        return nil
    }

    private enum Count { case none, likely, sure }

    /// Whether some words are a count: `score: 769`, `85 comments`.
    private static func kind(of words: [String]) -> Count {
        guard words.count == 2 else { return .none }
        if words[0].hasSuffix(":"), labels.contains(String(words[0].dropLast())) {
            return isNumber(words[1]) ? .sure : .none
        }
        guard isNumber(words[0]) else { return .none }
        return units.contains(words[1]) ? .sure : others.contains(words[1]) ? .likely : .none
    }

    /// Digits, with a point or "k" for thousands.
    private static func isNumber(_ word: String) -> Bool {
        let digits = word.hasSuffix("k") ? word.dropLast() : word[...]
        return digits.utf8.contains { $0.isDigit }
            && digits.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    }
}
