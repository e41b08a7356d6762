internal import ArgumentParser
internal import Storage
internal import StoryModel

/// What every command that writes a correction can be told, and the writing of it.
struct OverrideOptions: ParsableArguments {
    @Flag(name: .customLong("dry-run"), help: "Print the entry, and write nothing.")
    var isDryRun = false

    @OptionGroup var common: CommonOptions

    /// Where the user's corrections are kept now.
    func session() throws -> Session { try Session(common, writesOverrides: true) }

    /// The stories of the archive, up to date.
    func stories(_ session: Session) throws -> StoryChoice {
        try StoryChoice(try session.upToDateArchive())
    }

    /// Writes a correction, and says what it binds to.
    func write(_ change: Override.Change, _ session: Session) throws {
        let writer = OverrideWriter(path: session.settings.newOverrides)
        guard !isDryRun else {
            let isNew = try writer.text(appending: change) != nil
            try session.terminal.printExactly(OverrideText().entry(change))
            return session.terminal.note(
                isNew ? "nothing was written" : "\(writer.path) says so already")
        }
        switch try writer.append(change) {
        case .there(let line):
            session.terminal.note("\(writer.path), line \(line) says so already")
        case .written: session.terminal.note("wrote to \(writer.path)")
        }
        try report(change)
    }

    /// Brings the archive up to date with what was written.
    private func report(_ change: Override.Change) throws {
        let session = try session()
        let archive = try session.archive()
        let analysis = try Analysis(settings: session.settings)
        _ = try session.update(archive, by: analysis)
        let key = Override(change, line: 1).key
        let places = try OverrideBindings(archive: archive, analysis: analysis)
            .bindings(of: analysis.overrides.overrides.filter { $0.key == key })
            .flatMap(\.places)
        for place in places.prefix(Self.longestList) {
            session.terminal.note("binds to \(place.document): \(place.title.onOneLine)")
        }
        let more = places.count - Self.longestList
        if more > 0 { session.terminal.note("and to \(more) more; see: tidings override --json") }
    }

    /// More stories that a correction binds to are only counted.
    private static let longestList = 10
}

/// What can be said about the story that a correction is about.
struct StoryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only in this story.", valueName: "story"))
    var story: String?

    @Option(help: ArgumentHelp("Only in this document.", valueName: "document"))
    var document: String?

    /// The place that is meant; everywhere where nothing is said.
    func place(_ options: OverrideOptions, _ session: Session) throws -> Override.Place {
        guard let story else {
            guard let document else { return Override.Place() }
            let archive = try session.archive()
            let found = try session.document(document, in: archive)
            return Override.Place(document: found.name(among: try archive.documents()))
        }
        return try options.stories(session).place(story, document: document)
    }
}
