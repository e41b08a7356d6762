internal import ArgumentParser
internal import StoryModel

struct SponsorOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sponsor",
        abstract: "Say that a company pays for a document or a source.",
        usage: "tidings override sponsor <name> [--document <document>] [<options>]",
        discussion: """
            Examples:
              tidings override sponsor "Harbour Cloud" --document "Rack Units"
              tidings override sponsor Corvane --document letters/may.txt

            The company is not scored for what is said of it there.
            """)

    @Argument(help: ArgumentHelp("The company.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "A document, or the name of a source for all of its documents.", valueName: "document"))
    var document: String?

    @OptionGroup var options: OverrideOptions

    func run() throws {
        try options.write(
            .sponsor(name: name, within: Override.Place(document: document)),
            try options.session())
    }
}
