internal import ArgumentParser
internal import Rendering

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Copy the templates of digests, to change them.",
        usage: "tidings template <list|export> [<options>]",
        discussion: """
            Examples:
              tidings template list
              tidings template export mine
              tidings template export - | less

            A digest in Markdown is laid out by a Mustache template. Copy it, change
            it, and name it by --template or as 'template' in the configuration. It is
            given what 'tidings digest --json' prints.
            """,
        subcommands: [List.self, Export.self])

    /// What there is to copy.
    private static let files = [(name: "digest.mustache", use: "digests in Markdown")]

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the templates that are built in.")

        @OptionGroup var common: CommonOptions

        func run() throws {
            let session = try Session(common)
            var table = TextTable([("template", .left), ("for", .left), ("used", .left)])
            for file in TemplateCommand.files {
                table.add([
                    file.name, file.use, session.settings.template.value ?? "the one built in",
                ])
            }
            try session.terminal.print(table.text)
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the templates that are built in into a folder.")

        @Argument(help: ArgumentHelp("Where they go; - is here.", valueName: "folder"))
        var folder = "templates"

        @Flag(help: "Write over a template that was changed.")
        var force = false

        @OptionGroup var common: CommonOptions

        func run() throws {
            let session = try Session(common)
            guard folder != "-" else {
                return try session.terminal.printExactly(MarkdownTemplate.shippedText)
            }
            for file in TemplateCommand.files {
                let path = folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
                guard force || !path.isThere else { throw Failure.templateThere(path: path) }
                _ = try session.writer.write(MarkdownTemplate.shippedText, to: path)
                try session.terminal.print(path)
            }
        }
    }
}
