internal import StoryModel

/// Finds links in Markdown and plain text: `[words](url)`, `<url>` and bare `https://...`.
struct LinkFinder {
    /// The links of a range in order, each with where its URL stands.
    func links(in text: String, range: TextRange) -> [Link] {
        let bytes = text.utf8Span.span
        var links: [Link] = []
        var offset = range.start
        while offset < range.end {
            guard bytes[offset] == UInt8(ascii: "h"), isStart(bytes, at: offset) else {
                offset += 1
                continue
            }
            let isTarget = offset > 0 && bytes[offset - 1] == UInt8(ascii: "(")
            let end = end(of: offset, in: bytes, limit: range.end, isTarget: isTarget)
            let found = TextRange(offset, end)
            let url = String(text[found])
            if !url.isEmpty { links.append(Link(url: url, range: found)) }
            offset = max(end, offset + 1)
        }
        return links
    }

    private func isStart(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        bytes.has("https://", at: offset) || bytes.has("http://", at: offset)
    }

    private func end(
        of start: Int, in bytes: Span<UInt8>, limit: Int, isTarget: Bool
    ) -> Int {
        var end = start
        var depth = 0
        while end < limit {
            let byte = bytes[end]
            if byte <= 0x20 || [0x3c, 0x3e, 0x22, 0x5d].contains(byte) { break }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            end += 1
        }
        guard !isTarget else { return end }
        // A bare URL does not take the sentence's punctuation with it.
        while end > start,
            [0x2e, 0x2c, 0x3b, 0x3a, 0x21, 0x3f, 0x27, 0x2a].contains(bytes[end - 1])
        {
            end -= 1
        }
        return end
    }
}
