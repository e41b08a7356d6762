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
              tidings show may.txt --corrections
              tidings show may.txt --why
            """)

    @Argument(
        help: ArgumentHelp(
            "A document, by its path, the end of its path, or its id.", valueName: "document"))
    var document: String

    @Flag(help: "Print the stored text, byte for byte, and nothing else.")
    var text = false

    @Flag(help: "List the names that it writes otherwise than they are meant.")
    var corrections = false

    @Flag(help: "Show what each story's themes and scores come from.")
    var why = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        let parts = [
            text ? "--text" : nil, corrections ? "--corrections" : nil, why ? "--why" : nil,
        ].compactMap(\.self)
        if parts.count > 1 {
            throw ValidationError("\(parts[0]) and \(parts[1]) exclude each other.")
        }
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
        guard !corrections else { return try show(corrections: tagged, on: session.terminal) }
        guard !why else { return try show(evidence: tagged, on: session.terminal) }
        guard !format.json else {
            return try session.terminal.printExactly(
                JSONRenderer().line(ShownDocumentRecord(tagged)))
        }
        try session.terminal.print(DocumentPage(tagged).text)
    }

    private func show(evidence tagged: TaggedDocument, on terminal: Terminal) throws {
        guard format.json else { return try terminal.print(EvidencePage(tagged).text) }
        try terminal.printExactly(JSONRenderer().lines(StoryRecord.records(of: tagged)))
    }

    private func show(corrections tagged: TaggedDocument, on terminal: Terminal) throws {
        guard format.json else { return try terminal.print(CorrectionsPage(tagged).text) }
        try terminal.printExactly(JSONRenderer().lines(NameCorrectionRecord.records(of: tagged)))
    }
}
