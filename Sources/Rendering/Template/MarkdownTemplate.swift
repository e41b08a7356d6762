private import CRenderingData
internal import Mustache
internal import StoryModel

/// A Mustache template for digests in Markdown.
///
/// It is given the record that machine output has, so that there is one encoding. It is a text of
/// the user's: its size and depth are bounded, and it can take in no other file.
package struct MarkdownTemplate: Sendable {
    private let template: MustacheTemplate
    private let text: String

    /// Larger templates are refused, in bytes.
    package static let largest = 1 << 18
    /// Tells the library that texts come escaped; it would escape for HTML.
    private static let preamble = "{{% CONTENT_TYPE:TEXT}}\n"

    /// Reads a template.
    ///
    /// - Parameter text: The template, with line feeds of any kind.
    /// - Throws: What is wrong, and the line of it.
    package init(text: String) throws(TemplateProblem) {
        self.text = text.replacing("\r\n", with: "\n")
        guard text.utf8.count <= Self.largest else {
            throw TemplateProblem(line: 1, kind: .tooLarge(limit: Self.largest))
        }
        try TemplateTags.check(self.text)
        do {
            template = try MustacheTemplate(string: Self.preamble + self.text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateProblem(
                line: max(1, error.context.lineNumber - 1), kind: Self.kind(of: error.error))
        } catch {
            throw TemplateProblem(line: 1, kind: .tag)
        }
    }

    /// The template that ships with the program.
    package static var shippedText: String {
        let data = rendering_data_digest()
        return String(
            decoding: UnsafeBufferPointer(start: data.bytes, count: data.count), as: UTF8.self)
    }

    func text(of record: RecordValue, layout: PageLayout) throws(TemplateProblem) -> String {
        let misses = TemplateMisses()
        let wording = TemplateWording(layout: layout, misses: misses)
        let rendered = template.render(wording.shown(record, place: .digest))
        if let name = misses.names.first {
            throw TemplateProblem(line: line(of: name), kind: .unknownName(name))
        }
        if let name = misses.functions.first {
            throw TemplateProblem(line: line(of: name + "("), kind: .unknownFunction(name))
        }
        return rendered
    }

    /// The first line with a tag that holds these words.
    private func line(of words: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { line in
            line.split(separator: "{{").dropFirst(line.hasPrefix("{{") ? 0 : 1)
                .contains { $0.prefix { $0 != "}" }.contains(words) }
        }
        return (index ?? 0) + 1
    }

    private static func kind(of error: any Error) -> TemplateProblem.Kind {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: .sectionEnd
        case .expectedSectionEnd: .openSection
        case .invalidSetDelimiter: .delimiters
        default: .tag
        }
    }
}
