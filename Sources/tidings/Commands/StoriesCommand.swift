internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "List the stories in the archive with their themes and companies.",
        usage: "tidings stories [<options>]",
        discussion: """
            Examples:
              tidings stories --week 2026-W18
              tidings stories --document letter.md
              tidings stories --week latest --json
            """)

    @Option(help: ArgumentHelp("Only those of this week.", valueName: "week"))
    var week: String?

    @Option(
        help: ArgumentHelp("Only those of this document, by its path or id.", valueName: "document")
    )
    var document: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        var documents = try archive.taggedDocuments(week: week)
        if let document {
            let id = try session.document(document, in: archive).id
            documents = documents.filter { $0.document.id == id }
        }
        guard !format.json else {
            let records = documents.flatMap(StoryRecord.records)
            return try session.terminal.printExactly(JSONRenderer().lines(records))
        }
        var table = TextTable([
            ("week", .left), ("document", .left), ("line", .right), ("themes", .left),
            ("companies", .left), ("title", .left),
        ])
        for tagged in documents {
            let lines = LineTable(tagged.document.text)
            for story in tagged.stories {
                table.add([
                    "\(Week(containing: tagged.day))", tagged.document.path,
                    "\(lines.line(at: story.story.range.start))", story.themeNames,
                    story.companyScores, tagged.title(of: story),
                ])
            }
        }
        try session.terminal.print(table.text)
    }
}

extension TaggedStory {
    /// `models, policy`, the best first.
    var themeNames: String { tags.themes.map(\.theme).joined(separator: ", ") }

    /// `OpenAI +2, Google -1.5`, the weightiest first, at most three.
    var companyScores: String {
        let shown = tags.sentiments.prefix(3).map { "\($0.company) \(ScoreText.text($0.score))" }
        let more = tags.sentiments.count - shown.count
        return (shown + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", ")
    }
}
