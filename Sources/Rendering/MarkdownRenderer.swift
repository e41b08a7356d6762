package import StoryModel

/// Writes a digest as Markdown (CommonMark with GitHub's tables).
package struct MarkdownRenderer: Sendable {
    package init() {}

    /// The digest as Markdown that ends in a line feed; every paragraph is one line.
    package func render(
        _ digest: Digest, options: RenderingOptions = RenderingOptions()
    ) -> String {
        let page = PageLayout(digest, options: options).page
        var parts = [
            "# " + MarkdownText(page.title).markdown, "*\(MarkdownText(page.dateline).markdown)*",
        ]
        for paragraph in [page.opening, page.openingSources] where !paragraph.isEmpty {
            parts.append(line(paragraph, opensLine: true))
        }
        for section in page.sections {
            parts.append("## " + MarkdownText(section.heading).markdown)
            parts += section.blocks.map(block)
        }
        // The dateline stands right below the title.
        let head = parts.prefix(2).joined(separator: "\n")
        return ([head] + parts.dropFirst(2)).joined(separator: "\n\n") + "\n"
    }

    private func block(_ block: Block) -> String {
        switch block {
        case .subheading(let number, let text):
            "### " + (number.map { "\($0). " } ?? "") + MarkdownText(text).markdown
        case .paragraph(let phrases): line(phrases, opensLine: true)
        case .quotation(let words, let attribution):
            "> \"\(MarkdownText(words).markdown)\" - \(line(attribution))"
        case .list(let items):
            items.map { "- " + line($0, opensLine: true) }.joined(separator: "\n")
        case .table(let header, let rows): table(header: header, rows: rows)
        }
    }

    private func table(header: [String], rows: [[[Phrase]]]) -> String {
        let heads = header.map { MarkdownText($0, isCell: true).markdown }
        let cells = rows.map { $0.map { line($0, isCell: true) } }
        let rule = header.map { _ in "---" }
        return ([heads, rule] + cells)
            .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// The phrases on one line; neighbouring notes share one pair of asterisks.
    private func line(_ phrases: [Phrase], opensLine: Bool = false, isCell: Bool = false) -> String
    {
        var text = ""
        var look = Phrase.Look.plain
        for (index, phrase) in phrases.enumerated() {
            let isNote = phrase.look == .note
            if isNote != (look == .note) { text += "*" }
            look = phrase.look
            let words = markdown(phrase, opensLine: opensLine && index == 0, isCell: isCell)
            text += look == .strong ? "**\(words)**" : words
        }
        return look == .note ? text + "*" : text
    }

    private func markdown(_ phrase: Phrase, opensLine: Bool, isCell: Bool) -> String {
        guard let address = phrase.address else {
            return MarkdownText(phrase.text, opensLine: opensLine, isCell: isCell).markdown
        }
        return MarkdownText(phrase.text, linkedTo: address, isCell: isCell).markdown
    }
}
