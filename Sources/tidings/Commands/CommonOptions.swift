internal import ArgumentParser

/// What every command can be told.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The archive to use.", valueName: "file"))
    var archive: String?

    @Option(help: ArgumentHelp("The configuration to use.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Where days begin and weeks are cut.", valueName: "zone"))
    var timezone: String?

    @Option(help: ArgumentHelp("Themes to add or change.", valueName: "file"))
    var themes: String?

    @Option(help: ArgumentHelp("Companies to add or change.", valueName: "file"))
    var gazetteer: String?

    @Option(help: ArgumentHelp("What is meant by words heard.", valueName: "file"))
    var glossary: String?

    @Option(help: ArgumentHelp("Your corrections.", valueName: "file"))
    var overrides: String?

    @Flag(name: .shortAndLong, help: "Say only what went wrong.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say more about what is done.")
    var verbose = false

    @Flag(help: "Use no colour.")
    var noColor = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    var flags: [SettingKey: String] {
        var flags: [SettingKey: String] = [:]
        flags[.archive] = archive
        flags[.timezone] = timezone
        flags[.themes] = themes
        flags[.gazetteer] = gazetteer
        flags[.glossary] = glossary
        flags[.overrides] = overrides
        return flags
    }

    var volume: Terminal.Volume { quiet ? .quiet : verbose ? .verbose : .normal }
}

/// Whether a command prints for people or for programs.
struct FormatOptions: ParsableArguments {
    @Flag(help: "Print JSON, one object a line.")
    var json = false
}
