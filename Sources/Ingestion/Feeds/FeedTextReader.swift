internal import Foundation

/// Reads the texts of feeds out of their XML.
struct FeedTextReader {
    let tree: XMLTree
    let dialect: Dialect

    /// What a text is where it does not say so.
    enum Dialect {
        /// Markup.
        case rss
        /// Plain.
        case atomDraft
        /// Plain; and XHTML stands in a `div` that is no part of it.
        case atom
    }

    /// The text of an element.
    func text(of index: Int, isMarked: Bool) -> FeedText {
        let mode = tree.value("mode", of: index)?.lowercased()
        let declared = tree.value("type", of: index)?.lowercased() ?? ""
        var text = FeedText("", type: type(declared, isMarked: isMarked))
        if mode == "base64" || isEncoded(declared) {
            text.value = Self.decoded(tree.text(of: index))
        } else if tree.hasElements(in: index) {
            let markup = XMLMarkup(tree: tree)
            text.value = markup.inside(
                index, withoutDivision: dialect == .atom && declared == "xhtml")
            if text.type == "text/plain" { text.type = "application/xhtml+xml" }
        } else {
            text.value = tree.text(of: index)
        }
        text.language = language(of: index)
        text.base = base(of: index)
        return text
    }

    private func type(_ declared: String, isMarked: Bool) -> String {
        switch declared {
        case "text", "plain", "text/plain": "text/plain"
        case "html", "text/html": "text/html"
        case "xhtml", "application/xhtml+xml", "xml", "text/xml": "application/xhtml+xml"
        case "": dialect != .rss || !isMarked ? "text/plain" : "text/html"
        default: declared
        }
    }

    /// Whether content of a type stands in Base64: all that is neither text nor XML.
    private func isEncoded(_ type: String) -> Bool {
        dialect == .atom && type.contains("/") && !type.hasPrefix("text/")
            && !type.hasSuffix("+xml")
            && !type.hasSuffix("/xml")
    }

    /// The text in Base64; the letters as they stand where it is none.
    private static func decoded(_ written: String) -> String {
        let data = Data(base64Encoded: written, options: .ignoreUnknownCharacters)
        let text = data.flatMap { String(validating: $0, as: UTF8.self) }
        return (text ?? written).trimmingSpace
    }

    /// What `xml:lang` says of an element: the nearest one around it counts, an empty one ends it.
    func language(of index: Int) -> String? {
        let language = inherited(XMLName(.xml, "lang"), of: index)
        return language.flatMap { $0.isEmpty ? nil : $0.replacing("_", with: "-") }
    }

    /// The address that relative ones start from, each `xml:base` starting from those around it.
    func base(of index: Int) -> String? {
        var parts: [String] = []
        var next = index
        while next >= 0 {
            if let value = tree.value(XMLName(.xml, "base"), of: next) { parts.append(value) }
            next = tree.nodes[next].parent
        }
        return parts.reversed().reduce(nil) { base, part in Self.resolved(part, base: base) }
    }

    private func inherited(_ name: XMLName, of index: Int) -> String? {
        var next = index
        while next >= 0 {
            if let value = tree.value(name, of: next) { return value }
            next = tree.nodes[next].parent
        }
        return nil
    }

    /// An address, made absolute where it can be.
    static func resolved(_ address: String, base: String?) -> String {
        guard let base, !address.isEmpty, let start = URL(string: base),
            let url = URL(string: address, relativeTo: start)
        else { return address }
        return url.absoluteString
    }
}
