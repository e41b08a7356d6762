internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import Rendering
internal import Storage
internal import StoryModel

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show settings and archive, or what a file is taken for.",
        usage: "tidings doctor [<file>] [<options>]",
        discussion: """
            Examples:
              tidings doctor               which setting won, is the archive sound
              tidings doctor episode.txt   its kind, date and stories; nothing is stored
              tidings doctor - < may.txt   the same of standard input
            """)

    @Argument(help: ArgumentHelp("A file to examine; - is standard input.", valueName: "file"))
    var file: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        if let file {
            let examined = try FileExamination(session).examined(file)
            guard !format.json else {
                return try session.terminal.printExactly(JSONRenderer().line(examined.record))
            }
            return try session.terminal.print(examined.text)
        }
        let page = DoctorPage(settings: session.settings, health: try health(session))
        guard !format.json else {
            return try session.terminal.printExactly(JSONRenderer().line(page.record))
        }
        try session.terminal.print(page.text)
    }

    /// How the archive is; `nil` where there is none.
    private func health(_ session: Session) throws -> ArchiveHealth? {
        guard FileManager.default.fileExists(atPath: session.archivePath) else { return nil }
        let archive = try Archive(path: session.archivePath)
        let problems = try archive.integrityCheck()
        guard problems.isEmpty else {
            throw Failure.storage(
                .damaged(path: session.archivePath, reason: problems.first ?? "unknown"))
        }
        let weeks = try archive.weeks()
        let inputs = try archive.inputs()
        return ArchiveHealth(
            inputs: inputs.count,
            failed: inputs.filter { $0.failure != nil }.map {
                ArchiveHealth.FailedInput(path: $0.path, problem: $0.failure ?? "")
            },
            documents: weeks.reduce(0) { $0 + $1.documents },
            stories: weeks.reduce(0) { $0 + $1.stories }, weeks: weeks.count,
            overrides: try overrides(session, archive))
    }

    /// The user's corrections, and those that bind to nothing as of the last update.
    private func overrides(
        _ session: Session, _ archive: Archive
    ) throws -> ArchiveHealth.Overrides {
        let analysis = try Analysis(settings: session.settings)
        let all = analysis.overrides.overrides
        guard try archive.derivations().values.allSatisfy({ analysis.made($0.fingerprint) }) else {
            return ArchiveHealth.Overrides(count: all.count, unbound: nil)
        }
        let lost = try OverrideBindings(archive: archive, analysis: analysis).bindings(of: all)
            .filter { $0.gap != nil }
        return ArchiveHealth.Overrides(
            count: all.count,
            unbound: lost.map { binding in
                ArchiveHealth.Unbound(
                    line: binding.override.line,
                    reason: binding.gap.map(OverrideWords().words) ?? "")
            })
    }
}
