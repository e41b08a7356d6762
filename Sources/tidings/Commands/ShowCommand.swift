internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a document: what is known of it, its passages and its stories.",
        usage: "tidings show <document> [<options>]",
        discussion: """
            Examples:
              tidings show letters/may.txt
              tidings show 3f2a9c --json
              tidings show may.txt --text | tail -c +101 | head -c 50   bytes 100 to 150
            """)

    @Argument(
        help: ArgumentHelp(
            "A document, by its path, the end of its path, or its id.", valueName: "document"))
    var document: String

    @Flag(help: "Print the stored text, byte for byte, and nothing else.")
    var text = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if text, format.json { throw ValidationError("--text and --json exclude each other.") }
    }

    func run() throws {
        let session = try Session(common)
        guard !text else {
            let document = try session.document(document, in: try session.archive())
            return try session.terminal.printExactly(document.text)
        }
        let archive = try session.upToDateArchive()
        let found = try session.document(document, in: archive)
        guard let tagged = try archive.taggedDocument(found.id) else {
            throw Failure.unknownDocument(document)
        }
        guard !format.json else {
            return try session.terminal.printExactly(
                JSONRenderer().line(ShownDocumentRecord(tagged)))
        }
        try session.terminal.print(DocumentPage(tagged).text)
    }
}
