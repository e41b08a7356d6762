internal import ArgumentParser
internal import Storage

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole model out of the archive, as JSON Lines or CSV.",
        usage: "tidings export [<table> ...] [<options>]",
        discussion: """
            Examples:
              tidings export -o model/                 a file for each table
              tidings export stories --format csv -o stories.csv
              tidings export sentiments | jq .company

            The tables are documents, passages, stories, themes, mentions, sentiments,
            events and digests; without names, all of them.
            """)

    @Argument(help: ArgumentHelp("Only these tables.", valueName: "table"))
    var tables: [ExportTable] = []

    @Option(help: ArgumentHelp("json or csv.", valueName: "format"))
    var format = ExportFormat.json

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file, or a folder for a file a table; - is here.", valueName: "file|folder"))
    var output = "-"

    @Flag(name: .customLong("dry-run"), help: "Say what would be written, and write nothing.")
    var isDryRun = false

    @OptionGroup var common: CommonOptions

    private var chosen: [ExportTable] {
        tables.isEmpty ? ExportTable.allCases : ExportTable.allCases.filter(tables.contains)
    }

    func validate() throws {
        if format == .csv, chosen.count > 1, output == "-" || !output.isFolder {
            throw ValidationError(
                "a CSV file holds one table; name one, or a folder that ends in / by --output")
        }
    }

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        let exporter = try Exporter(session: session, archive: archive, format: format)
        guard output == "-" || !output.isFolder else {
            let folder = output.hasSuffix("/") ? output : output + "/"
            for table in chosen {
                let path = "\(folder)\(table.rawValue).\(format.suffix)"
                try write(try exporter.text(of: table), to: path, session)
            }
            return
        }
        guard output != "-" else {
            for table in chosen { try session.terminal.printExactly(exporter.text(of: table)) }
            return
        }
        try write(try chosen.map(exporter.text).joined(), to: output, session)
    }

    private func write(_ text: String, to path: String, _ session: Session) throws {
        try session.writer.check(path)
        guard !isDryRun else { return session.terminal.note("would write \(path)") }
        let outcome = try session.writer.write(text, to: path)
        session.terminal.note(outcome == .written ? "wrote \(path)" : "\(path) is up to date")
    }
}
