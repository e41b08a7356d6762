internal import ArgumentParser
internal import Curation
internal import Rendering
internal import Storage
internal import StoryModel

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed from one week to another.",
        usage: "tidings diff <week> <week> [<options>]",
        discussion: """
            Examples:
              tidings diff 2026-W10 2026-W11
              tidings diff 2026-W10 latest --json

            Lists the events that are new, going on and gone, and the companies
            whose scores went up or down.
            """)

    @Argument(help: ArgumentHelp("The earlier week.", valueName: "earlier"))
    var earlier: String

    @Argument(help: ArgumentHelp("The later week.", valueName: "later"))
    var later: String

    @Flag(name: .customLong("exit-code"), help: "Leave with status 2 where the weeks differ.")
    var leavesWithCode = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        let choice = WeekChoice(archive)
        let weeks = (try choice.week(earlier), try choice.week(later))
        guard weeks.0 < weeks.1 else {
            throw Failure.weeksOutOfOrder("\(weeks.0)", "\(weeks.1)")
        }
        for week in [weeks.0, weeks.1] where try archive.digest(of: week) == nil {
            session.terminal.note("\(week) has no documents")
        }
        let comparison = try comparison(of: weeks.0, with: weeks.1, in: archive)
        let shown =
            comparison.new + comparison.gone
            + comparison.goingOn.flatMap { [$0.earlier, $0.later] }
        let page = ComparisonPage(
            comparison, earlier: weeks.0, later: weeks.1,
            headlines: try EventHeadlines(of: shown, in: archive))
        if format.json {
            try session.terminal.printExactly(JSONRenderer().line(page.record))
        } else {
            try session.terminal.print(page.text)
        }
        if leavesWithCode, !comparison.isEmpty { throw ExitCode(ExitStatus.differs.rawValue) }
    }

    private func comparison(
        of earlier: Week, with later: Week, in archive: Archive
    ) throws -> WeekComparison {
        let between = try archive.weeks().map(\.week).filter { earlier < $0 && $0 < later }
        return WeekComparison(
            earlier: try archive.events(in: earlier), later: try archive.events(in: later),
            between: try between.flatMap { try archive.events(in: $0) },
            scores: (
                try archive.digest(of: earlier)?.scores ?? [:],
                try archive.digest(of: later)?.scores ?? [:]
            ))
    }
}
