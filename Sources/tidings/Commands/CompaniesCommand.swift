internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct CompaniesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "companies",
        abstract: "Show how the weeks read for companies.",
        usage: "tidings companies [<name>] [<options>]",
        discussion: """
            Examples:
              tidings companies NVIDIA
              tidings companies --unknown
              tidings companies --json
            """)

    @Argument(help: ArgumentHelp("A company's name; without one, all.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Only this week.", valueName: "week"))
    var week: String?

    @Flag(help: "The companies that no list has, with what tells of them.")
    var unknown = false

    @Flag(help: "With --unknown: lines for a gazetteer file of your own.")
    var entries = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if entries, !unknown { throw ValidationError("--entries goes with --unknown.") }
    }

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        guard !unknown else { return try showUnknown(in: archive, on: session.terminal) }
        var history = try archive.companyHistory()
        if let name {
            let wanted = try Analysis(settings: session.settings).deriver()
                .companyName(name).lowercased()
            history = history.filter { $0.line.name.lowercased() == wanted }
        }
        if let week = try week.map({ try WeekChoice(archive).week($0) }) {
            history = history.filter { $0.week == week }
        }
        guard !history.isEmpty else {
            return session.terminal.note("no week has scored \(name ?? "a company")")
        }
        guard !format.json else {
            let records = history.map { CompanyRecord($0.line, week: $0.week) }
            return try session.terminal.printExactly(JSONRenderer().lines(records))
        }
        var table = TextTable([
            ("company", .left), ("week", .left), ("score", .right), ("change", .right),
            ("why", .left),
        ])
        for entry in history {
            table.add([
                entry.line.name, "\(entry.week)", ScoreText.text(entry.line.score),
                entry.line.change.map(ScoreText.text) ?? "-", entry.line.reason.text,
            ])
        }
        try session.terminal.print(table.text)
    }

    private func showUnknown(in archive: Archive, on terminal: Terminal) throws {
        let documents = try archive.taggedDocuments(week: week)
        let records = UnlistedCompanyRecord.records(of: documents).filter { record in
            name.map { record.name.lowercased() == $0.lowercased() } ?? true
        }
        guard !records.isEmpty else {
            return terminal.note("no story names a company that no list has")
        }
        if format.json { return try terminal.printExactly(JSONRenderer().lines(records)) }
        if entries {
            return try terminal.printExactly(records.map { $0.entry + "\n" }.joined())
        }
        var table = TextTable([
            ("company", .left), ("stories", .right), ("where", .left), ("told", .left),
        ])
        for record in records {
            let first = record.evidence.first
            table.add([
                record.name, String(record.stories),
                first.map { "\($0.document):\($0.line)" } ?? "", first?.sentence ?? "",
            ])
        }
        try terminal.print(table.text)
    }
}
