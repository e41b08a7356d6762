internal import ArgumentParser
internal import StoryModel

struct ScoreOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Set how a story or a week reads for a company.",
        usage: "tidings override score <company>=<score> (--story|--week) [<options>]",
        discussion: """
            Examples:
              tidings override score NVIDIA=-2 --story letter.md:12
              tidings override score "Scale AI=1.5" --week 2026-W18

            Scores go from -5 to 5, in tenths.
            """)

    @Argument(
        help: ArgumentHelp("The company and its score.", valueName: "company=score"),
        transform: GivenScore.init)
    var given: GivenScore

    @Option(help: ArgumentHelp("The story.", valueName: "story"))
    var story: String?

    @Option(help: ArgumentHelp("The document of the story.", valueName: "document"))
    var document: String?

    @Option(help: ArgumentHelp("The week.", valueName: "week"))
    var week: String?

    @OptionGroup var options: OverrideOptions

    func validate() throws {
        if (story == nil) == (week == nil) {
            throw ValidationError("Give either --story or --week.")
        }
    }

    func run() throws {
        let session = try options.session()
        let archive = try session.upToDateArchive()
        let change: Override.Change
        if let week {
            change = .weekScore(
                given.score, company: given.company, week: try WeekChoice(archive).week(week))
        } else {
            let place = try StoryChoice(archive).place(story ?? "", document: document)
            change = .score(given.score, company: given.company, story: place)
        }
        try options.write(change, session)
    }
}

/// `NVIDIA=-2`.
struct GivenScore {
    let company: String
    /// From -5 to +5 in tenths.
    let score: Double

    init(_ text: String) throws {
        guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
            let score = Double(text[text.index(after: sign)...]), (-5...5).contains(score)
        else {
            throw ValidationError("'\(text)' is no score; write one as NVIDIA=-2, from -5 to 5")
        }
        let tenths = (score * 10).rounded()
        guard abs(score * 10 - tenths) < 1e-6 else {
            throw ValidationError("'\(text)' is finer than scores are; give it in tenths, as 1.5")
        }
        company = String(text[..<sign])
        self.score = tenths / 10
    }
}
