internal import CCMark

/// The words of a CommonMark document without its marks.
package struct MarkdownText: Sendable {
    package init() {}

    /// The words of a text, blocks on lines of their own; `nil` where it is too long.
    ///
    /// Of links that is what is shown, of pictures nothing, of HTML what stands between tags.
    ///
    /// - Parameters:
    ///   - markdown: The text.
    ///   - mark: What stands for the marks of emphasis, code, links and pictures.
    /// - Returns: The words, white space as it is in the text.
    package func words(of markdown: String, mark: String = "") -> String? {
        guard let tree = MarkdownTree(markdown) else { return nil }
        var words = ""
        var pictures = 0
        tree.walk { piece in
            switch piece.kind {
            case CCMarkImage:
                if piece.isStart, pictures == 0 { words += mark }
                pictures += piece.isStart ? 1 : -1
            case CCMarkText: if pictures == 0 { words += piece.text }
            case CCMarkBreak: if pictures == 0 { words += "\n" }
            case CCMarkCode: if pictures == 0 { words += mark + piece.text + mark }
            case CCMarkHTML: if pictures == 0 { words += Self.shown(piece.text, mark: mark) }
            case CCMarkCodeBlock: words += "\n" + piece.text + "\n"
            case CCMarkHTMLBlock: words += "\n" + Self.shown(piece.text, mark: mark) + "\n"
            case CCMarkMark, CCMarkLink: if pictures == 0 { words += mark }
            default: words += "\n"
            }
        }
        return words
    }

    /// HTML without its tags, references resolved.
    private static func shown(_ html: String, mark: String) -> String {
        let bytes = html.utf8Span.span
        var output: [UInt8] = []
        var offset = 0
        // Where no tag ends any more, none is looked for.
        let last = bytes.indices.last(where: { bytes[$0] == 0x3e }) ?? 0
        while offset < bytes.count {
            if bytes[offset] == 0x3c, offset + 2 <= last,
                let end = bytes.end(of: ">", from: offset + 2)
            {
                output += Array(mark.utf8)
                offset = end
            } else if bytes[offset] == 0x26,
                let reference = XMLReference(in: bytes, at: offset, end: bytes.count),
                let text = reference.text
            {
                output += Array(text.utf8)
                offset = reference.end
            } else {
                output.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
