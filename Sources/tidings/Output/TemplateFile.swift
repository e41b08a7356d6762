internal import Foundation
internal import Rendering
internal import StoryModel

/// The template that digests in Markdown are laid out by: the user's, or the one built in.
struct TemplateFile {
    /// `nil` for the one built in.
    let path: String?
    /// Of the text; empty for the one built in, which goes with the version of the program.
    let fingerprint: String
    private let renderer: MarkdownRenderer

    /// - Throws: `SettingProblem` where the file cannot be used.
    init(_ setting: Setting<String?>) throws {
        path = setting.value
        guard let path else {
            fingerprint = ""
            renderer = try MarkdownRenderer()
            return
        }
        let text = try Self.text(path)
        fingerprint = Fingerprint(of: text).hex
        do {
            renderer = MarkdownRenderer(template: try MarkdownTemplate(text: text))
        } catch {
            throw Self.problem(error, in: path)
        }
    }

    /// A digest in Markdown.
    ///
    /// - Throws: `SettingProblem` where the template asks for what no digest has.
    func text(of digest: Digest, options: RenderingOptions) throws -> String {
        do {
            return try renderer.render(digest, options: options)
        } catch let problem as TemplateProblem {
            throw Self.problem(problem, in: path ?? "")
        }
    }

    private static func problem(_ problem: TemplateProblem, in path: String) -> SettingProblem {
        .file(
            .template, path: path, line: problem.line, words: ErrorText().words(for: problem.kind))
    }

    private static func text(_ path: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SettingProblem.file(.template, path: path, line: nil, words: "cannot be read")
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw SettingProblem.file(.template, path: path, line: nil, words: "not UTF-8 text")
        }
        return text
    }
}
