internal import ArgumentParser
internal import StoryModel

struct CompanyOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "company",
        abstract: "Say that words name a company, or do not.",
        usage: "tidings override company <words> <name> [--not] [<options>]",
        discussion: """
            Examples:
              tidings override company Reka "Reka AI"
              tidings override company Figure "Figure AI" --not
              tidings override company Box Box --not --document letters/may.txt

            Words with a capital stand for just these letters, others for any case.
            """)

    @Argument(help: ArgumentHelp("The words as the text has them.", valueName: "words"))
    var words: String

    @Argument(help: ArgumentHelp("The company.", valueName: "name"))
    var name: String

    @Flag(name: .customLong("not"), help: "The words do not name it.")
    var isNegative = false

    @OptionGroup var place: StoryOptions
    @OptionGroup var options: OverrideOptions

    func run() throws {
        let session = try options.session()
        let place = try place.place(options, session)
        try options.write(
            isNegative
                ? .notCompany(words: words, name: name, within: place)
                : .company(words: words, name: name, within: place), session)
    }
}

struct SameOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "same",
        abstract: "Say that several names are one company's.",
        usage: "tidings override same <name> <name> ... [<options>]",
        discussion: """
            Examples:
              tidings override same Tallyhand "Tally Hand" "Tallyhand Labs"
              tidings override same Alphabet Google --dry-run

            The first name is the one that is shown.
            """)

    @Argument(help: ArgumentHelp("Names, the one to show first.", valueName: "name"))
    var names: [String]

    @OptionGroup var options: OverrideOptions

    func validate() throws {
        if names.count < 2 { throw ValidationError("Name two companies or more.") }
    }

    func run() throws { try options.write(.same(names), try options.session()) }
}
