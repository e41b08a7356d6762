internal import StoryModel

/// A labelled value near the top of a text: `**Podcast:** The Ledger` or `Published: 3 May 2026`.
struct HeaderField {
    /// In lower case.
    let name: String
    let value: String
    let isBold: Bool

    /// The field that a line is; `nil` for any other line.
    init?(_ text: String, block: Block) {
        guard block.kind == .paragraph || block.isBullet, block.content.count <= 300 else {
            return nil
        }
        // A name is short, and most lines have none.
        let bytes = text.utf8Span.span
        let limit = min(block.content.end, block.content.start + 27)
        guard (block.content.start..<limit).contains(where: { bytes[$0] == 0x3a }) else {
            return nil
        }
        var line = text[block.content]
        isBold = line.hasPrefix("**")
        if isBold { line = line.dropFirst(2) }
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].lowercased()
        guard (2...24).contains(name.utf8.count),
            name.allSatisfy({ $0.isLetter || $0 == " " || $0 == "_" || $0 == "*" })
        else { return nil }
        self.name = name.filter { $0 != "*" }
        let rest = line[line.index(after: colon)...].drop { $0 == "*" || $0 == " " }
        value = String(rest)
    }
}
