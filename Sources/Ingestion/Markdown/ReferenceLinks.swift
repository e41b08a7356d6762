internal import StoryModel

/// Links whose addresses stand elsewhere: `[words][1]` and `[1]`, with `[1]: https://dam.example` below,
/// or `[1] https://dam.example`.
struct ReferenceLinks {
    private var links: [String: Link] = [:]

    /// The definitions of a text; the first of a label counts.
    init(_ text: String, blocks: [Block]) {
        for block in blocks where block.kind == .definition {
            let line = text[block.content]
            guard let end = line.firstRange(of: "]"),
                let link = LinkFinder().links(in: text, range: block.content).first
            else { continue }
            let label = Self.plain(line[..<end.lowerBound].dropFirst())
            if links[label] == nil { links[label] = link }
        }
    }

    /// The links of a range whose labels are defined, in order; linear in its length.
    func links(in range: TextRange, of text: String) -> [Link] {
        guard !links.isEmpty else { return [] }
        let bytes = text.utf8Span.span
        var found: [Link] = []
        var seen: Set<Link> = []
        var open: Int?
        for offset in range.start..<min(range.end, bytes.count) {
            if bytes[offset] == 0x5b { open = offset }
            guard bytes[offset] == 0x5d, let start = open, offset - start <= 200 else { continue }
            open = nil
            let label = Self.plain(text[TextRange(start + 1, offset)])
            if let link = links[label], seen.insert(link).inserted { found.append(link) }
        }
        return found
    }

    /// Labels are the same whatever their case and white space.
    private static func plain(_ label: Substring) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
