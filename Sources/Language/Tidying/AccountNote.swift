/// A note of the accounts that something was found at: `(@corvane, @orrin_labs)`.
///
/// Digests of posts set it behind what they tell, with links or without: `([@corvane](https://...),
/// release)`. Who said it is told by the sentence, where it matters, and by the story's links.
enum AccountNote {
    /// Longer notes hold something else, in bytes.
    private static let longest = 600
    /// An item that is neither account nor post has at most so many words.
    private static let mostWords = 3

    /// The offset behind the note that opens at an offset; `nil` where none does.
    static func end(in bytes: Span<UInt8>, at open: Int) -> Int? {
        let limit = min(bytes.count, open + longest)
        guard open < limit, bytes[open] == UInt8(ascii: "("),
            mayName(in: bytes, from: open + 1, to: limit)
        else { return nil }
        var offset = open + 1
        var names = false
        while offset < limit {
            while offset < limit, bytes[offset] == .space { offset += 1 }
            guard let item = item(in: bytes, from: offset, to: limit) else { return nil }
            names = names || item.isAccount
            offset = item.end
            while offset < limit, bytes[offset] == .space { offset += 1 }
            switch bytes.byte(at: offset) {
            case 0x29: return names ? offset + 1 : nil
            case 0x2c, 0x3b: offset += 1
            default: return nil
            }
        }
        return nil
    }

    /// Whether an account or a link stands before the next bracket: most have none.
    private static func mayName(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Bool {
        for offset in start..<limit {
            switch bytes[offset] {
            case 0x40, 0x5b: return true
            case 0x28, 0x29, 0x0a: return false
            default: break
            }
        }
        return false
    }

    /// One item, and whether it is an account or a post.
    private static func item(
        in bytes: Span<UInt8>, from start: Int, to limit: Int
    ) -> (end: Int, isAccount: Bool)? {
        if bytes.byte(at: start) == 0x5b { return link(in: bytes, from: start, to: limit) }
        var end = start
        var words = 1
        while end < limit, ![0x28, 0x29, 0x2c, 0x3b, 0x0a, 0x5b].contains(bytes[end]) {
            if bytes[end] == .space { words += 1 }
            end += 1
        }
        guard end > start else { return nil }
        if bytes[start] == 0x40 { return words == 1 ? (end, true) : nil }
        return words <= mostWords ? (end, false) : nil
    }

    private static func link(
        in bytes: Span<UInt8>, from start: Int, to limit: Int
    ) -> (end: Int, isAccount: Bool)? {
        var close = start + 1
        while close < limit, bytes[close] != 0x5d, bytes[close] != 0x5b { close += 1 }
        guard close + 1 < limit, bytes[close] == 0x5d, bytes[close + 1] == 0x28 else { return nil }
        var end = close + 2
        while end < limit, bytes[end] != 0x29, bytes[end] != .space { end += 1 }
        guard end < limit, bytes[end] == 0x29 else { return nil }
        let address = String(decoding: (close + 2..<end).map { bytes[$0] }, as: UTF8.self)
        return (end + 1, bytes[start + 1] == 0x40 || address.contains("/status/"))
    }
}
