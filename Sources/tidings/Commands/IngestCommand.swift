internal import ArgumentParser

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read what is new into the archive and write no digest.",
        usage: "tidings ingest <input> ... [<options>]",
        discussion: """
            Examples:
              tidings ingest ~/listening
              tidings ingest episode.txt --kind transcript --date 2026-05-03
              tidings ingest - --name may.txt --source "The Strategy Letter" < may.txt
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common, flags: input.flags)
        var (run, archive) = try input.read(session)
        if input.isDryRun {
            try DryRun(session: session).complete(&run, archive: archive)
            try InputSummary(run).report(as: format, session.terminal, tail: ["nothing was stored"])
        } else if let archive {
            _ = try session.update(archive)
            try run.complete(from: archive, countingStories: format.json)
            try InputSummary(run).report(as: format, session.terminal, tail: [])
        }
        let status = try run.status()
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}
