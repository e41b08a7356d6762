internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find the stories that hold words.",
        usage: "tidings search <words> ... [<options>]",
        discussion: """
            Examples:
              tidings search "export controls" licence
              tidings search 'inferen*' --company NVIDIA --from 2026-W10
              tidings search DeepSeek --json

            A story must hold all words, in any of their forms. Quotes make a phrase,
            a star stands for any ending. Misheard names are found as they were heard
            and as they are meant.
            """)

    @Argument(help: ArgumentHelp("Words and \"phrases\".", valueName: "words"))
    var words: [String]

    @Option(help: ArgumentHelp("Only this week.", valueName: "week"))
    var week: String?

    @Option(help: ArgumentHelp("The first week.", valueName: "week"))
    var from: String?

    @Option(help: ArgumentHelp("The last week.", valueName: "week"))
    var to: String?

    @Option(help: ArgumentHelp("Only stories that name it.", valueName: "name"))
    var company: String?

    @Option(help: ArgumentHelp("Only stories of it.", valueName: "name"))
    var theme: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many are shown at most.", valueName: "number"))
    var limit = 20

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("--limit takes a number from 1 to 10000")
        }
        if week != nil, from != nil || to != nil {
            throw ValidationError("give --week, or --from and --to")
        }
    }

    func run() throws {
        guard var query = SearchQuery(words) else { throw Failure.nothingToSearch }
        let session = try Session(common)
        let archive = try session.upToDateArchive()
        let choice = WeekChoice(archive)
        query.first = try (week ?? from).map(choice.week)
        query.last = try (week ?? to).map(choice.week)
        query.company = try company.map { try self.company($0, session, archive) }
        query.theme = try theme.map { try self.theme($0, session) }
        query.limit = limit
        let records = try records(of: archive.search(query), in: archive)
        guard !records.isEmpty else { return session.terminal.note("no story holds these words") }
        guard !format.json else {
            return try session.terminal.printExactly(JSONRenderer().lines(records))
        }
        let texts = records.map { record in
            """
            \(record.shownTitle.onOneLine)
              \(record.week) · \(record.source.onOneLine) · \(record.document.onOneLine):\(record.line)
              \(record.snippet)
            """
        }
        try session.terminal.print(texts.joined(separator: "\n\n"))
    }

    /// The canonical name of a company that a list or a document has.
    private func company(_ given: String, _ session: Session, _ archive: Archive) throws -> String {
        let deriver = try Analysis(settings: session.settings).deriver()
        let name = deriver.companyName(given)
        guard try deriver.isListed(given) || archive.mentions(name) else {
            throw Failure.unknownCompany(given)
        }
        return name
    }

    private func theme(_ given: String, _ session: Session) throws -> String {
        let known = try AnalysisData(settings: session.settings).themeNames
        guard let name = known.first(where: { $0.lowercased() == given.lowercased() }) else {
            throw Failure.unknownTheme(given, known: known)
        }
        return name
    }

    /// A record for each story, in their order; each document is read once.
    private func records(of hits: [SearchHit], in archive: Archive) throws -> [SearchRecord] {
        var documents: [DocumentID: TaggedDocument] = [:]
        return try hits.compactMap { hit in
            let id = hit.story.document
            let found = try documents[id] ?? archive.taggedDocument(id)
            documents[id] = found
            guard let document = found,
                let tagged = document.stories.first(where: { $0.story.id == hit.story })
            else { return nil }
            let snippet = Snippet(of: tagged, in: document.document.text, matches: hit.matches)
            return SearchRecord(
                tagged, of: document, matches: hit.matches, score: hit.score,
                snippet: snippet.text)
        }
    }
}
