internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Bring stories, tags and weeks up to date with your files at once.",
        usage: "tidings tag [<options>]",
        discussion: """
            Examples:
              tidings tag             after a change of themes, companies or corrections
              tidings tag --dry-run   say what would change
              tidings tag --json

            Every command does the same before it shows anything. Digest files are
            written again by: tidings run FOLDER
            """)

    @Flag(name: .customLong("dry-run"), help: "Say what would change, and change nothing.")
    var isDryRun = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let archive = try session.archive(readOnly: isDryRun)
        let analysis = try Analysis(settings: session.settings)
        let updater = ArchiveUpdater(
            archive: archive, analysis: analysis, terminal: session.terminal)
        let changes = TagChanges()
        let report: TagReport
        if isDryRun {
            report = TagReport(documents: try updater.preview(changes), weeks: [], changes)
        } else {
            let update = try updater.update(changes)
            report = TagReport(documents: update.documents, weeks: update.weeks, changes)
            try session.complain(ofUnboundIn: archive, analysis)
        }
        if format.json { return try session.terminal.printExactly(JSONRenderer().line(report)) }
        guard !common.quiet else { return }
        try session.terminal.print(report.text)
        if isDryRun { session.terminal.note("nothing was changed") }
    }
}
