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
              tidings digest 2026-W18 --brief --format html -o w18.html
              tidings digest --from 2026-W10 --to latest -o digests/
              tidings digest 2026-W18 --format email --to me@example.org | sendmail -t

            Without a week, the latest is shown. --check compares the files in the
            output folder with what would be written now, and leaves with status 2
            where one differs. --why shows how the events were ranked.
            """)

    @Argument(
        help: ArgumentHelp(
            "Weeks, as 2026-W18, as a day in them, or 'latest'.", valueName: "week"))
    var weeks: [String] = []

    @Flag(help: "All weeks that hold stories.")
    var all = false

    @Option(help: ArgumentHelp("markdown, html, email or json.", valueName: "format"))
    var format = DigestFormat.markdown

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The first week of several; or who sends the mail.", valueName: "week|address"),
        transform: OptionValue.weekOrAddress)
    var from: WeekOrAddress?

    @Option(
        help: ArgumentHelp(
            "The last week of several; or who gets the mail, once or more.",
            valueName: "week|address"),
        transform: OptionValue.weekOrAddress)
    var to: [WeekOrAddress] = []

    @Flag(help: "Say which digest files would come out differently now, and why.")
    var check = false

    @Flag(help: "Show how the events of the week were ranked.")
    var why = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file, or a folder for several; - is here.", valueName: "file|folder"))
    var output = "-"

    @Flag(name: .customLong("dry-run"), help: "Say what would be written, and write nothing.")
    var isDryRun = false

    @OptionGroup var page: PageOptions
    @OptionGroup var common: CommonOptions

    /// Of a check, `--json` is how it is told, not what is checked.
    private var shownFormat: DigestFormat { json && !check ? .json : format }
    private var isRange: Bool { from?.week != nil || to.contains { $0.week != nil } }
    private var takesMany: Bool { all || isRange }

    func validate() throws {
        let isPage = [.html, .email].contains(shownFormat)
        if isPage, output == "-" || !takesMany && !output.isFolder, weeks.count > 1 || takesMany {
            throw ValidationError("--format \(shownFormat.rawValue) takes one week")
        }
        if from?.address != nil || to.contains(where: { $0.address != nil }), shownFormat != .email
        {
            throw ValidationError("--to and --from with an address go with --format email")
        }
        if page.template != nil, shownFormat != .markdown {
            throw ValidationError("--template goes with --format markdown")
        }
        if [!weeks.isEmpty, all, isRange].count(where: { $0 }) > 1 {
            throw ValidationError("name weeks, or give --all, or --from and --to")
        }
        if to.count(where: { $0.week != nil }) > 1 { throw ValidationError("--to takes one week") }
        if check, why { throw ValidationError("--check and --why exclude each other") }
    }

    func run() throws {
        var flags = page.flags
        if check, output != "-" { flags[.output] = output }
        let session = try Session(common, flags: flags)
        let archive = try session.upToDateArchive()
        if check { return try compare(session, archive) }
        let weeks = try chosen(from: archive)
        if why { return try explain(weeks, session, archive) }
        let text = try DigestText(
            format: shownFormat, session: session, sender: from?.address, to: to)
        var texts: [(week: Week, text: String)] = []
        for week in weeks {
            guard let digest = try session.digest(of: week, in: archive), digest.storyCount > 0
            else {
                session.terminal.note("\(week) has no stories, and so no digest")
                continue
            }
            texts.append((week, try text.text(of: digest)))
        }
        guard !texts.isEmpty else { return }
        guard output == "-" || !takesMany && !output.isFolder else {
            let files = texts.map { (week: $0.week, path: path(of: $0.week), text: $0.text) }
            return try write(files, session, archive, template: text.templateFingerprint)
        }
        let whole = texts.map(\.text).joined(separator: shownFormat == .json ? "" : "\n")
        guard output != "-" else { return try session.terminal.printExactly(whole) }
        try write(
            [(texts.count == 1 ? texts[0].week : nil, output, whole)], session, archive,
            template: text.templateFingerprint)
    }

    private func chosen(from archive: Archive) throws -> [Week] {
        let choice = WeekChoice(archive)
        guard takesMany else { return try choice.weeks(weeks.isEmpty ? ["latest"] : weeks) }
        return try choice.weeks(from: from?.week, to: to.lazy.compactMap(\.week).first)
    }

    private func path(of week: Week) -> String {
        let folder = output.hasSuffix("/") ? output : output + "/"
        return "\(folder)\(week).\(shownFormat.suffix)"
    }

    private func write(
        _ files: [(week: Week?, path: String, text: String)], _ session: Session,
        _ archive: Archive,
        template: String
    ) throws {
        let writings =
            isDryRun
            ? nil : try Writings(session: session, archive: archive, template: template)
        for file in files { try session.writer.check(file.path) }
        for (week, path, text) in files {
            guard let writings else {
                session.terminal.note("would write \(path)")
                continue
            }
            let outcome = try session.writer.write(text, to: path)
            if let week { try writings.keep(text, of: week, at: path) }
            session.terminal.note(outcome == .written ? "wrote \(path)" : "\(path) is up to date")
        }
    }
}

/// A digest file and whether it would come out the same, in machine output.
struct CheckedDigestRecord: Encodable {
    let path: String
    let week: Week
    /// Why it would come out otherwise now; `nil` where it would not.
    @OrNull var reason: String?

    init(path: String, week: Week, reason: String?) {
        self.path = path
        self.week = week
        _reason = OrNull(wrappedValue: reason)
    }
}

extension DigestCommand {
    /// Compares the files of the output folder with what would be written.
    ///
    /// Of weeks that were not named, only those count that have a file.
    private func compare(_ session: Session, _ archive: Archive) throws {
        let named = takesMany || !weeks.isEmpty
        let choice = WeekChoice(archive)
        let weeks = try named ? chosen(from: archive) : choice.weeks(from: nil, to: nil)
        let text = try DigestText(
            format: shownFormat, session: session, sender: from?.address, to: to)
        let writings = try Writings(
            session: session, archive: archive, template: text.templateFingerprint)
        let folder = session.settings.output.value
        var differs = false
        for week in weeks {
            let path =
                (folder.hasSuffix("/") ? folder : folder + "/") + "\(week).\(shownFormat.suffix)"
            guard named || path.isThere, let digest = try session.digest(of: week, in: archive),
                // A run writes no file of a week without stories, and leaves one that is there.
                digest.storyCount > 0 || path.isThere
            else { continue }
            let reason = try writings.reason(for: text.text(of: digest), of: week, at: path)
            differs = differs || reason != nil
            if json {
                let record = CheckedDigestRecord(path: path, week: week, reason: reason)
                try session.terminal.printExactly(JSONRenderer().line(record))
            } else if let reason {
                try session.terminal.print("\(path): \(reason)")
            }
        }
        if differs { throw ExitCode(ExitStatus.differs.rawValue) }
    }

    private func explain(_ weeks: [Week], _ session: Session, _ archive: Archive) throws {
        let maker = WeekMaker(archive)
        for week in weeks {
            let page = RankingPage(try maker.ranking(of: week), week: week)
            guard shownFormat != .json else {
                try session.terminal.printExactly(JSONRenderer().lines(page.records))
                continue
            }
            try session.terminal.print(page.text)
        }
    }
}
