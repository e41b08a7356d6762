internal import Ingestion

/// Writes markup as feedparser's sanitizer does, which the suite's expectations show: attributes in the
/// order of their names, no slash in a tag.
struct FeedMarkup {
    /// The text of a feed, its tags in that form where it has any.
    static func ordered(_ text: FeedText) -> String {
        guard text.type != "text/plain", text.value.contains("<") else { return text.value }
        var output = ""
        var rest = text.value[...]
        while let open = rest.firstIndex(of: "<") {
            output += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: ">") else { break }
            output += tag(rest[...close])
            rest = rest[close...].dropFirst()
        }
        return output + rest
    }

    private static func tag(_ tag: Substring) -> String {
        var inner = tag.dropFirst().dropLast()
        guard inner.first?.isLetter ?? false else { return String(tag) }
        let isClosed = inner.hasSuffix("/")
        if isClosed { inner = inner.dropLast() }
        let name = inner.prefix { !$0.isWhitespace }
        var attributes: [(name: Substring, value: Substring)] = []
        var rest = inner[name.endIndex...].drop { $0.isWhitespace }
        while let sign = rest.firstIndex(of: "=") {
            let value = rest[sign...].dropFirst()
            guard let quote = value.first, quote == "\"" || quote == "'",
                let end = value.dropFirst().firstIndex(of: quote)
            else { return String(tag) }
            attributes.append((rest[..<sign], value.dropFirst()[..<end]))
            rest = value[end...].dropFirst().drop { $0.isWhitespace }
        }
        let written = attributes.sorted { $0.name < $1.name }.map { "\($0.name)=\"\($0.value)\"" }
        return "<" + ([String(name)] + written).joined(separator: " ")
            + (isClosed && attributes.isEmpty ? " />" : ">")
    }
}
