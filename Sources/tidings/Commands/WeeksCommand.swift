internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct WeeksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weeks",
        abstract: "List the weeks in the archive.",
        usage: "tidings weeks [<options>]",
        discussion: """
            Examples:
              tidings weeks
              tidings weeks --json
            """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let weeks = try session.upToDateArchive().weeks()
        guard !format.json else {
            let records = weeks.map {
                WeekRecord(
                    week: $0.week, documents: $0.documents, stories: $0.stories, events: $0.events)
            }
            return try session.terminal.printExactly(JSONRenderer().lines(records))
        }
        var table = TextTable([
            ("week", .left), ("documents", .right), ("stories", .right), ("events", .right),
        ])
        for week in weeks {
            table.add([
                "\(week.week)", "\(week.documents)", "\(week.stories)", "\(week.events)",
            ])
        }
        try session.terminal.print(table.text)
    }
}
