internal import ArgumentParser
internal import Storage
internal import StoryModel

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Read what is new in folders and write the digests of its weeks.",
        usage: "tidings run <input> ... [<options>]",
        discussion: """
            Examples:
              tidings run ~/listening                      write digests/2026-W18.md
              tidings run ~/listening --output ~/digests   write it elsewhere
              tidings run ~/listening --dry-run            say what would be done

            What was read before and has not changed is left alone. A digest is
            written again when it says something else than the file that is there.
            """)

    @OptionGroup var input: InputOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("Where digests go.", valueName: "folder"))
    var output: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        var flags = input.flags.merging(page.flags) { _, new in new }
        flags[.output] = output
        let session = try Session(common, flags: flags)
        var (run, archive) = try input.read(session)
        if input.isDryRun {
            try DryRun(session: session).complete(&run, archive: archive)
            try InputSummary(run).report(
                as: format, session.terminal, tail: ["nothing was written"])
        } else if let archive {
            let update = try session.update(archive)
            try run.complete(from: archive, countingStories: format.json)
            let writer = DigestWriter(session: session, archive: archive)
            let weeks = run.weeks.union(update.weeks)
            let lines = try writer.write(weeks, anew: run.touched.union(update.weeks))
            try InputSummary(run).report(as: format, session.terminal, tail: lines)
        }
        let status = try run.status()
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}
