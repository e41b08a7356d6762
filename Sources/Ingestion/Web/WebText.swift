/// Turns HTML into the text of documents.
struct WebText {
    /// The shown text of a page, a mail or a part of one as Markdown.
    ///
    /// Headings, paragraphs, lists, quotations, tables in lines and bold lead-ins are marked, and links,
    /// whose wrappers are undone where the target stands in them. What no reader sees is left out:
    /// scripts, styles, hidden elements, pictures.
    ///
    /// Nothing is fetched. Linear in the number of bytes, and reads on through whatever is broken.
    ///
    /// - Parameters:
    ///   - html: The bytes as they were saved or sent.
    ///   - charset: The encoding that was declared beside them; `nil` where none was, and then a byte
    ///     order mark, a `meta` element or the bytes themselves tell it.
    ///   - base: The absolute address that relative links start from; without one they stay mere words.
    /// - Returns: Text that ends in a line feed; empty where nothing is shown.
    func text(of html: [UInt8], charset: String? = nil, base: String? = nil) -> String {
        let tree = HTMLParser().tree(of: HTMLDecoder().utf8(of: html, declared: charset))
        var writer = MarkdownWriter(tree, base: base)
        writer.add(0..<tree.nodes.count)
        return writer.text()
    }
}
