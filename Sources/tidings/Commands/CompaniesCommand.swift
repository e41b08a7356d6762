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
              tidings companies --week latest
              tidings companies --json
            """)

    @Argument(help: ArgumentHelp("A company's name; without one, all.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Only this week.", valueName: "week"))
    var week: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        var history = try archive.companyHistory()
        if let name {
            let wanted = try Analysis(settings: session.settings).companyName(name).lowercased()
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
}
