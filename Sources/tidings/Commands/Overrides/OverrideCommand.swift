internal import ArgumentParser

struct OverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: "Correct what was found: companies, themes, scores, stories.",
        usage: "tidings override [<kind>] [<options>]",
        discussion: """
            Examples:
              tidings override                            what you said, where it binds
              tidings override company Figure "Figure AI" --not
              tidings override score NVIDIA=-2 --week 2026-W18

            Corrections are entries of a file, which you may also write yourself; they
            bind to words of your documents and outlive every new reading, tagging and
            version. A story is named by words of its title or text, by its document
            and line (letter.md:12), or by its id. Each kind has examples: tidings help
            override KIND
            """,
        subcommands: [
            ListOverridesCommand.self, CompanyOverrideCommand.self, SameOverrideCommand.self,
            ThemeOverrideCommand.self, ScoreOverrideCommand.self, MergeOverrideCommand.self,
            SplitOverrideCommand.self, BeginOverrideCommand.self, SponsorOverrideCommand.self,
        ],
        defaultSubcommand: ListOverridesCommand.self)
}

struct ListOverridesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List your corrections and what each binds to.",
        usage: "tidings override list [<options>]",
        discussion: """
            Examples:
              tidings override
              tidings override list --json
            """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let analysis = try Analysis(settings: session.settings)
        let overrides = analysis.overrides.overrides
        guard !overrides.isEmpty else {
            let path = session.settings.newOverrides
            return session.terminal.note("no corrections yet; they would be kept in \(path)")
        }
        let archive = try session.archive()
        _ = try session.update(archive, by: analysis)
        let bindings = try OverrideBindings(archive: archive, analysis: analysis)
            .bindings(of: overrides)
        let page = OverridePage(bindings, path: analysis.overrides.path)
        guard !format.json else { return try session.terminal.printExactly(page.json) }
        try session.terminal.print(page.text)
    }
}
