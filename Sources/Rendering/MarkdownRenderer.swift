package import StoryModel

/// Writes a digest as Markdown (CommonMark with GitHub's tables) by a template.
package struct MarkdownRenderer: Sendable {
    private let template: MarkdownTemplate

    /// A renderer by a template.
    package init(template: MarkdownTemplate) { self.template = template }

    /// A renderer by the template that ships with the program.
    ///
    /// - Throws: Nothing, unless that template is broken.
    package init() throws(TemplateProblem) {
        template = try MarkdownTemplate(text: MarkdownTemplate.shippedText)
    }

    /// The digest as Markdown that ends in a line feed; empty lines in a row are one.
    ///
    /// - Throws: Where the template asks for what no digest has.
    package func render(
        _ digest: Digest, options: RenderingOptions = RenderingOptions()
    ) throws -> String {
        let layout = PageLayout(digest, options: options)
        let record = try RecordEncoder().value(of: DigestRecord(digest, options: options))
        return foldingEmptyLines(try template.text(of: record, layout: layout))
    }

    private func foldingEmptyLines(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isEmpty = line.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
            if isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(isEmpty ? "" : line)
        }
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}
