internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "List the documents in the archive.",
        usage: "tidings documents [<options>]",
        discussion: """
            Examples:
              tidings documents
              tidings documents --week 2026-W18
              tidings documents --json
            """)

    @Option(help: ArgumentHelp("Only those of this week.", valueName: "week"))
    var week: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        let documents = try archive.taggedDocuments(week: week)
        let records = documents.map(DocumentRecord.init)
        guard !format.json else {
            return try session.terminal.printExactly(JSONRenderer().lines(records))
        }
        var table = TextTable([
            ("id", .left), ("date", .left), ("kind", .left), ("words", .right),
            ("stories", .right), ("source", .left), ("path", .left),
        ])
        for record in records {
            table.add([
                record.id.description,
                record.date.description + (record.dateOrigin == .fileTime ? "?" : ""),
                record.kind.rawValue, "\(record.words)", "\(record.stories)", record.source,
                record.path,
            ])
        }
        try session.terminal.print(table.text)
    }
}

extension Archive {
    /// The derived documents of a week that a user names, or all.
    func taggedDocuments(week: String?) throws -> [TaggedDocument] {
        guard let week else { return try taggedDocuments() }
        return try taggedDocuments(in: try WeekChoice(self).week(week))
    }
}
