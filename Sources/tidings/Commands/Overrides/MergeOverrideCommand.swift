internal import ArgumentParser
internal import StoryModel

struct MergeOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Say that stories tell the same.",
        usage: "tidings override merge <story> <story> ... [<options>]",
        discussion: """
            Examples:
              tidings override merge letter.md:12 episode.md:40
              tidings override merge "Castellan buys" "A robot deal" --dry-run

            Neighbours of one document become one story, others one event.
            """)

    @OptionGroup var stories: StoryListArgument
    @OptionGroup var options: OverrideOptions

    func run() throws {
        let session = try options.session()
        try options.write(.merge(try stories.places(options, session)), session)
    }
}

struct SplitOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Say that stories do not tell the same.",
        usage: "tidings override split <story> <story> ... [<options>]",
        discussion: """
            Examples:
              tidings override split letter.md:12 episode.md:40
              tidings override split "Castellan buys" "Castellan sells" --dry-run

            To part one story in two: tidings override begin
            """)

    @OptionGroup var stories: StoryListArgument
    @OptionGroup var options: OverrideOptions

    func run() throws {
        let session = try options.session()
        try options.write(.split(try stories.places(options, session)), session)
    }
}

struct BeginOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin",
        abstract: "Say that a new story begins at some words.",
        usage: "tidings override begin <words> [--document <document>] [<options>]",
        discussion: """
            Examples:
              tidings override begin "The ministry in Lisbon published"
              tidings override begin "Moving on to chips" --document episode.md

            The story begins with the sentence that holds the words.
            """)

    @Argument(help: ArgumentHelp("Words of the new story's first sentence.", valueName: "words"))
    var words: String

    @OptionGroup var place: StoryOptions
    @OptionGroup var options: OverrideOptions

    func run() throws {
        let session = try options.session()
        try options.write(
            .begin(words: words, within: try place.place(options, session)), session)
    }
}

/// The stories that a command is about, two or more.
struct StoryListArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("Stories.", valueName: "story"))
    var stories: [String]

    func validate() throws {
        if stories.count < 2 { throw ValidationError("Name two stories or more.") }
    }

    func places(
        _ options: OverrideOptions, _ session: Session
    ) throws -> [Override.Place] {
        let choice = try options.stories(session)
        return try stories.map { try choice.place($0, document: nil) }
    }
}
