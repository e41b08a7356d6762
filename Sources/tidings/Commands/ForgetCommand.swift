internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove documents and everything that came from them.",
        usage: "tidings forget <document> ... [<options>]",
        discussion: """
            Examples:
              tidings forget letters/may.txt
              tidings forget 3f2a9c --dry-run

            A file that is still in a folder is read again by the next run; digests
            that were written stay as they are until then.
            """)

    @Argument(help: ArgumentHelp("Documents, by their paths or ids.", valueName: "document"))
    var documents: [String]

    @Flag(name: .customLong("dry-run"), help: "Say what would go, and remove nothing.")
    var isDryRun = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let archive = try session.archive()
        let found = try documents.map { try session.document($0, in: archive) }
        for document in found {
            let weeks = isDryRun ? [] : try archive.forget(document.id).sorted()
            guard !format.json else {
                let record = ForgottenRecord(
                    id: document.id, path: document.path, isForgotten: !isDryRun, weeks: weeks)
                try session.terminal.printExactly(JSONRenderer().line(record))
                continue
            }
            let name = "\(document.path.onOneLine) (\(document.id))"
            guard !isDryRun else {
                session.terminal.note("would forget \(name)")
                continue
            }
            let names = weeks.map(\.description).joined(separator: ", ")
            let made = names.isEmpty ? "" : "; to be made anew: \(names)"
            session.terminal.note("forgot \(name)\(made)")
        }
    }
}

/// A document that was removed, in machine output.
struct ForgottenRecord: Encodable {
    let id: DocumentID
    let path: String
    /// Whether it is gone; nothing is by a dry run.
    let isForgotten: Bool
    /// Those that are to be made anew without it.
    let weeks: [Week]
}
