internal import ArgumentParser
internal import Rendering
internal import StoryModel

/// The formats of a digest.
enum DigestFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, html, email, json

    /// What files of the format end with, without a dot.
    var suffix: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .email: "eml"
        case .json: "json"
        }
    }
}

/// Writes digests in one format.
struct DigestText {
    let format: DigestFormat
    let session: Session
    let sender: MailAddress?
    let recipients: [MailAddress]
    /// For Markdown alone.
    private let template: TemplateFile?
    private let rendering: WeekRendering

    init(
        format: DigestFormat, session: Session, sender: MailAddress?, to: [WeekOrAddress]
    ) throws {
        self.format = format
        self.session = session
        self.sender = sender
        template = format == .markdown ? try TemplateFile(session.settings.template) : nil
        rendering = try WeekRendering(session)
        recipients = to.compactMap(\.address)
    }

    /// The fingerprint of the user's template, where one is used.
    var templateFingerprint: String { template?.fingerprint ?? "" }

    func text(of digest: Digest) throws -> String {
        let options = rendering.options(of: digest.week)
        switch format {
        case .markdown: return try template?.text(of: digest, options: options) ?? ""
        case .json: return try JSONRenderer().line(DigestRecord(digest, options: options))
        case .html: return HTMLRenderer().render(digest, options: options)
        case .email:
            let sender = try sender ?? MailAddress("Tidings <tidings@localhost>")
            let envelope = MailEnvelope(from: sender, to: recipients, day: digest.week.sunday)
            return MailRenderer().render(digest, options: options, envelope: envelope)
        }
    }
}
