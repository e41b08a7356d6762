internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Show the digest of a week, made from the archive alone.",
        usage: "tidings digest [<week> ...] [<options>]",
        discussion: """
            Examples:
              tidings digest                            the latest week
              tidings digest 2026-W18 --format html -o w18.html
              tidings digest 2026-W18 --format email --to me@example.org | sendmail -t
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, html, email, json
    }

    @Argument(
        help: ArgumentHelp(
            "Weeks, as 2026-W18, as a day in them, or 'latest'.", valueName: "week"))
    var weeks: [String] = ["latest"]

    @Option(help: ArgumentHelp("markdown, html, email or json.", valueName: "format"))
    var format = Format.markdown

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        help: ArgumentHelp("Who gets the mail; may be given again.", valueName: "address"),
        transform: OptionValue.address)
    var to: [MailAddress] = []

    @Option(
        help: ArgumentHelp("Who sends the mail.", valueName: "address"),
        transform: OptionValue.address)
    var from: MailAddress?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where it goes; - is here.", valueName: "file"))
    var output = "-"

    @Flag(name: .customLong("dry-run"), help: "Say what would be written, and write nothing.")
    var isDryRun = false

    @OptionGroup var common: CommonOptions

    private var shownFormat: Format { json ? .json : format }

    func validate() throws {
        if weeks.count > 1, [.html, .email].contains(shownFormat) {
            throw ValidationError("--format \(shownFormat.rawValue) takes one week")
        }
        if !to.isEmpty || from != nil, shownFormat != .email {
            throw ValidationError("--to and --from go with --format email")
        }
    }

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        var texts: [String] = []
        for week in try WeekChoice(archive).weeks(weeks) {
            guard let digest = try archive.digest(of: week), digest.storyCount > 0 else {
                session.terminal.note("\(week) has no stories, and so no digest")
                continue
            }
            texts.append(try text(of: digest, session))
        }
        guard !texts.isEmpty else { return }
        let text = texts.joined(separator: shownFormat == .json ? "" : "\n")
        guard output != "-" else { return try session.terminal.printExactly(text) }
        guard !isDryRun else { return session.terminal.note("would write \(output)") }
        let outcome = try AtomicWriter().write(text, to: output)
        session.terminal.note(outcome == .written ? "wrote \(output)" : "\(output) is up to date")
    }

    private func text(of digest: Digest, _ session: Session) throws -> String {
        let options = try session.rendering(of: digest.week)
        switch shownFormat {
        case .markdown: return MarkdownRenderer().render(digest, options: options)
        case .json: return try JSONRenderer().line(DigestRecord(digest, options: options))
        case .html: return HTMLRenderer().render(digest, options: options)
        case .email:
            let sender = try from ?? MailAddress("Tidings <tidings@localhost>")
            let envelope = MailEnvelope(from: sender, to: to, day: digest.week.sunday)
            return MailRenderer().render(digest, options: options, envelope: envelope)
        }
    }
}
