import StoryModel
import Testing

@testable import Rendering

struct MarkdownTemplateTests {
    private let digest = SampleDigest().digest

    private func text(_ template: String, _ options: RenderingOptions = RenderingOptions()) throws
        -> String
    {
        let renderer = MarkdownRenderer(template: try MarkdownTemplate(text: template))
        return try renderer.render(digest, options: options)
    }

    @Test(arguments: [
        ("{{week}} {{stories}}", "2026-W18 41\n"),
        ("{{#insights}}{{plusone(index())}}{{^last()}}, {{/last()}}{{/insights}}", "1, 2, 3\n"),
        ("{{count(companies)}}", "5\n"),
        ("{{#first(companies)}}{{name}} {{signed(score)}}{{/first(companies)}}", "Nordwind +3.0\n"),
        ("{{^isUnfinished}}over{{/isUnfinished}}", "over\n"),
        ("{{#coverage.words}}{{grouped(smallTalk)}}{{residue}}{{/coverage.words}}", "1,240\n"),
        ("{{grouped(coverage.words.content)}}", "21,404\n"),
        ("{{length}}", "standard\n"),
        ("{{=<% %>=}}<% week %>", "2026-W18\n"),
        ("{{=<% %>=}}{{>week}} <% week %>", "{{>week}} 2026-W18\n"),
        ("{{! no {{>tag}}{{week}}", "2026-W18\n"),
        ("a\n\n\n\n  \nb\n\n", "a\n\nb\n"),
    ])
    func `a template shows`(template: String, expected: String) throws {
        #expect(try text(template) == expected)
    }

    @Test func `a digest's keys are those of machine output`() throws {
        let record = DigestRecord(digest)
        let line = try JSONRenderer().line(record)
        guard case .object(let fields) = try RecordEncoder().value(of: record) else {
            Issue.record("no object")
            return
        }
        #expect(fields.count > 10)
        for field in fields {
            #expect(line.contains("\"\(field.key)\":"))
            #expect(throws: Never.self) { try text("{{#\(field.key)}}x{{/\(field.key)}}") }
        }
    }

    @Test func `values are those of machine output`() throws {
        let value = try RecordEncoder().value(of: DigestRecord(digest))
        let line = try JSONRenderer().line(DigestRecord(digest))
        #expect(json(value) + "\n" == line)
    }

    /// The value as JSON, keys sorted, as the renderer writes it.
    private func json(_ value: RecordValue) -> String {
        switch value {
        case .null: return "null"
        case .flag(let flag): return "\(flag)"
        case .integer(let integer): return "\(integer)"
        case .number(let number):
            return Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .text(let text): return (try? JSONRenderer().line([text])).map { quoted($0) } ?? ""
        case .list(let elements): return "[\(elements.map(json).joined(separator: ","))]"
        case .object(let fields):
            let pairs = fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(json($0.value))" }
            return "{\(pairs.joined(separator: ","))}"
        }
    }

    /// The one text of a list of JSON.
    private func quoted(_ line: String) -> String { String(line.dropFirst().dropLast(2)) }

    @Test(arguments: [
        "{{headline}}", "{{{headline}}}", "{{&headline}}", "- {{headline}}", "| {{headline}} |",
    ])
    func `text is escaped, however it is asked for`(template: String) throws {
        let hostile = Digest(
            week: digest.week, headline: "# <b>[a](https://evil.example) | *b*", opening: nil,
            insights: [], quotes: [], summary: [], actions: [], companies: [], watch: [],
            sources: [], coverage: digest.coverage, storyCount: 1, eventCount: 1)
        let renderer = MarkdownRenderer(template: try MarkdownTemplate(text: template))
        let text = try renderer.render(hostile)
        #expect(text.contains(##"\# \<b>\[a\](https\://evil.example) \| \*b\*"##))
    }

    @Test func `braces in a document are no tags`() throws {
        let hostile = Digest(
            week: digest.week, headline: "{{week}} {{/x}} {{>y}}", opening: nil,
            insights: [], quotes: [], summary: [], actions: [], companies: [], watch: [],
            sources: [], coverage: digest.coverage, storyCount: 1, eventCount: 1)
        #expect(try MarkdownRenderer().render(hostile).hasPrefix("# {{week}} {{/x}} {{>y}}\n"))
    }

    @Test(arguments: [
        ("a\n{{#insights}}\nb\n", TemplateProblem(line: 4, kind: .openSection)),
        ("a\n{{#insights}}\n{{/quotes}}\n", TemplateProblem(line: 3, kind: .sectionEnd)),
        ("{{/quotes}}", TemplateProblem(line: 1, kind: .sectionEnd)),
        ("a\n\n{{headline", TemplateProblem(line: 3, kind: .tag)),
        ("{{head line}}", TemplateProblem(line: 1, kind: .tag)),
        ("{{signed(score}}", TemplateProblem(line: 1, kind: .tag)),
        ("{{=x}}", TemplateProblem(line: 1, kind: .delimiters)),
        ("a\n{{>other}}", TemplateProblem(line: 2, kind: .partial)),
        ("{{=<% %>=}}\n<%>other%>", TemplateProblem(line: 2, kind: .partial)),
        (
            "{{=<% %>=}}\n<%={{ }}=%>\n{{<other}}{{/other}}",
            TemplateProblem(line: 3, kind: .partial)
        ),
        (
            "{{#insights}}{{=<% %>=}}<%/insights%>\n{{>other}}",
            TemplateProblem(line: 2, kind: .partial)
        ),
        ("a\nb {{hedline}}", TemplateProblem(line: 2, kind: .unknownName("hedline"))),
        (
            "{{#insights}}\n{{impakt}}\n{{/insights}}",
            TemplateProblem(line: 2, kind: .unknownName("impakt"))
        ),
        ("\n{{shout(headline)}}", TemplateProblem(line: 2, kind: .unknownFunction("shout"))),
        ("{{signed(headline)}}", TemplateProblem(line: 1, kind: .unknownFunction("signed"))),
        (
            String(repeating: "{{#a}}", count: 50),
            TemplateProblem(line: 1, kind: .tooDeep)
        ),
        (
            "{{=<% %>=}}" + String(repeating: "<%#a%>", count: 50),
            TemplateProblem(line: 1, kind: .tooDeep)
        ),
        (
            String(repeating: "a", count: 300_000),
            TemplateProblem(line: 1, kind: .tooLarge(limit: 1 << 18))
        ),
    ])
    func `a broken template is named with its line`(
        template: String, problem: TemplateProblem
    ) throws {
        #expect(throws: problem) { try text(template) }
    }

    @Test(arguments: 0..<40)
    func `no beginning of a template and no template with a hole ends the program`(seed: Int) {
        let bytes = Array(MarkdownTemplate.shippedText.utf8)
        var number = UInt64(seed + 1)
        for _ in 0..<8 {
            number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(number >> 33) % bytes.count
            let hole = Int(number >> 20) % 12
            let holed = bytes[..<place] + bytes[min(bytes.count, place + hole)...]
            for cut in [Array(bytes[..<place]), Array(holed)] {
                let rendered = try? text(String(decoding: cut, as: UTF8.self))
                #expect(rendered?.hasSuffix("\n") ?? true)
            }
        }
    }
}
