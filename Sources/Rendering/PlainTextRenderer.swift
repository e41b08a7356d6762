package import StoryModel

/// Writes a digest as plain text without marks, as mail shows it where HTML is not wanted.
package struct PlainTextRenderer: Sendable {
    package init() {}

    /// The columns of a line; a longer word or address has a line of its own.
    private static let width = 72

    /// The digest as text that ends in a line feed.
    package func render(
        _ digest: Digest, options: RenderingOptions = RenderingOptions()
    ) -> String {
        let page = PageLayout(digest, options: options).page
        var parts = [underlined(page.title) + "\n" + wrapped(page.dateline)]
        for paragraph in [page.opening, page.openingSources] where !paragraph.isEmpty {
            parts.append(wrapped(paragraph.words))
        }
        for section in page.sections {
            parts.append(underlined(section.heading))
            parts += section.blocks.map(block)
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func block(_ block: Block) -> String {
        switch block {
        case .subheading(let number, let text):
            wrapped((number.map { "\($0). " } ?? "") + text)
        case .paragraph(let phrases): wrapped(phrases.words)
        case .quotation(let words, let attribution):
            wrapped("\"\(words)\"") + "\n" + wrapped(attribution.words, first: "  - ", rest: "    ")
        case .list(let items): items.map(item).joined(separator: "\n")
        case .table(let header, let rows):
            rows.map { row($0, header: header) }.joined(separator: "\n")
        }
    }

    /// An item; the address of what it is about stands below it.
    private func item(_ phrases: [Phrase]) -> String {
        let addresses = phrases.filter { $0.look == .strong }.compactMap { $0.address?.text }
        let words = wrapped(phrases.words, first: "- ", rest: "  ")
        return ([words] + addresses.map { "  " + $0 }).joined(separator: "\n")
    }

    /// `Nordwind: score +3.0, change +1.5` with the last cell below it.
    private func row(_ row: [[Phrase]], header: [String]) -> String {
        guard let first = row.first, let last = row.last else { return "" }
        let middle = zip(header, row).dropFirst().dropLast().filter { !$0.1.isEmpty }
        let facts = middle.map { "\($0.0.lowercased()) \($0.1.words)" }.joined(separator: ", ")
        return wrapped("\(first.words): \(facts)", first: "- ", rest: "  ") + "\n"
            + wrapped(last.words, first: "  ", rest: "  ")
    }

    private func underlined(_ text: String) -> String {
        let lines = wrapped(text)
        let longest = lines.split(separator: "\n").map(\.count).max() ?? 0
        return lines + "\n" + String(repeating: "-", count: min(longest, Self.width))
    }

    private func wrapped(_ text: String, first: String = "", rest: String = "") -> String {
        var lines: [String] = []
        var line = first
        var width = first.count
        var isEmpty = true
        for word in text.split(separator: " ") {
            let length = word.count
            if !isEmpty, width + 1 + length > Self.width {
                lines.append(line)
                (line, width, isEmpty) = (rest, rest.count, true)
            }
            line += isEmpty ? "" : " "
            line += word
            width += length + (isEmpty ? 0 : 1)
            isEmpty = false
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
