internal import ArgumentParser
internal import StoryModel

struct ThemeOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Set, add or remove the theme of a story, or of all with some words.",
        usage: "tidings override theme <theme> ... (--story <story> | --pattern <words>)",
        discussion: """
            Examples:
              tidings override theme policy business --story letter.md:12
              tidings override theme policy --pattern "export control" --add
              tidings override theme agents --story "A robot deal" --remove

            Without --add and --remove the themes take the place of those found.
            """)

    @Argument(help: ArgumentHelp("Themes, the primary one first.", valueName: "theme"))
    var themes: [String]

    @Option(help: ArgumentHelp("The story.", valueName: "story"))
    var story: String?

    @Option(help: ArgumentHelp("The document of the story.", valueName: "document"))
    var document: String?

    @Option(help: ArgumentHelp("Words; inflected forms count as well.", valueName: "words"))
    var pattern: String?

    @Flag(help: "Beside the themes that were found.")
    var add = false

    @Flag(help: "Take the theme away.")
    var remove = false

    @OptionGroup var options: OverrideOptions

    func validate() throws {
        if (story == nil) == (pattern == nil) {
            throw ValidationError("Give either --story or --pattern.")
        }
        if add, remove { throw ValidationError("--add and --remove exclude each other.") }
        if add || remove, themes.count > 1 {
            throw ValidationError("--add and --remove take one theme.")
        }
    }

    func run() throws {
        let session = try options.session()
        let known = try AnalysisData(settings: session.settings).themeNames
        if let other = themes.first(where: { !known.contains($0) }) {
            throw Failure.unknownTheme(other, known: known)
        }
        let subject: Override.Subject =
            if let pattern { .pattern(pattern) } else {
                .story(
                    try options.stories(session).place(story ?? "", document: document))
            }
        try options.write(
            add
                ? .addTheme(themes[0], to: subject)
                : remove
                    ? .removeTheme(themes[0], from: subject) : .themes(themes, of: subject),
            session)
    }
}
