/// Tells HTML that has no `<html>`: what programs copy out of pages and mails.
enum HTMLFragment {
    /// So many bytes are looked at.
    private static let looked = 16_384

    /// Whether a text begins with a tag that holds text, ends several such tags, and has no marks of
    /// Markdown at its lines, so that it is no Markdown with a few tags.
    static func isLikely(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var offset = 0
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        guard offset < bytes.count, bytes.has("<!--", at: offset) || tag(in: bytes, at: offset)
        else {
            return false
        }
        let limit = min(bytes.count, looked)
        var ends = 0
        var isLineStart = true
        for offset in 0..<limit {
            let byte = bytes[offset]
            if byte == 0x3c, bytes.has("</", at: offset), tag(in: bytes, at: offset + 1) {
                ends += 1
            }
            if isLineStart, isMarkdown(bytes, at: offset) { return false }
            isLineStart = byte == 0x0a
        }
        return ends >= 2
    }

    /// Whether a name of a block stands behind a `<` or `/`.
    private static func tag(in bytes: Span<UInt8>, at start: Int) -> Bool {
        var end = start + 1
        while end < bytes.count, end - start <= 10,
            (0x61...0x7a).contains(bytes[end] | 0x20) || bytes.isDigit(at: end)
        { end += 1 }
        let name = (start + 1..<end).map { bytes[$0] | 0x20 }
        return blocks.contains(String(decoding: name, as: UTF8.self))
    }

    private static func isMarkdown(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        bytes.has("# ", at: offset) || bytes.has("## ", at: offset) || bytes.has("- ", at: offset)
            || bytes.has("* ", at: offset) || bytes.has("> ", at: offset)
            || bytes.has("```", at: offset) || bytes.has("**", at: offset)
    }

    private static let blocks: Set = [
        "p", "div", "table", "tbody", "tr", "td", "ul", "ol", "li", "h1", "h2", "h3", "h4",
        "blockquote", "section", "article", "main", "body", "head", "center", "header", "style",
        "title", "meta", "span", "font",
    ]
}
