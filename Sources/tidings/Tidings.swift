internal import ArgumentParser
internal import Foundation

@main
struct Tidings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidings",
        abstract: "Makes one digest of a week of podcasts, newsletters and notes.",
        discussion: """
            Examples:
              tidings run ~/listening    read what is new, write the digests of its weeks
              tidings digest             show the latest week
              tidings companies NVIDIA   how the weeks read for a company
            """,
        version: "tidings \(Version.text)",
        subcommands: [
            RunCommand.self, IngestCommand.self, DigestCommand.self, WeeksCommand.self,
            DocumentsCommand.self, StoriesCommand.self, CompaniesCommand.self, SearchCommand.self,
            ShowCommand.self, DiffCommand.self, TagCommand.self, OverrideCommand.self,
            ForgetCommand.self, TemplateCommand.self, ExportCommand.self,
            DoctorCommand.self,
        ])

    static func main() {
        Signals.install()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            leave(with: error)
        }
    }

    private static func leave(with error: any Error) -> Never {
        let terminal = Terminal.beforeOptions()
        if let failure = Failure(error) {
            terminal.complain(ErrorText().line(for: failure))
            Foundation.exit(failure.status.rawValue)
        }
        guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
        // The parser's own form is longer: message, usage and hint.
        let hint = fullMessage(for: error).split(separator: "\n").last ?? ""
        terminal.complain(message(for: error))
        terminal.complain(hint.trimmingCharacters(in: .whitespaces))
        Foundation.exit(ExitStatus.usage.rawValue)
    }
}
