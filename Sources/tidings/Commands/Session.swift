internal import Foundation
internal import Rendering
internal import Storage
internal import StoryModel

/// What a command works with: settings, terminal, clock and archive.
struct Session {
    let environment: Environment
    let settings: Settings
    let terminal: Terminal
    /// The day in the configured time zone.
    let today: CalendarDay

    init(_ options: CommonOptions, flags: [SettingKey: String] = [:]) throws {
        environment = Environment.ofProcess()
        terminal = Terminal(
            volume: options.volume, colour: !options.noColor, environment: environment.variables)
        settings = try Settings(
            flags: options.flags.merging(flags) { _, new in new }, file: options.config,
            environment: environment)
        today = settings.day(at: environment.now)
    }

    var archivePath: String { settings.archive.value }

    /// The archive, made when there is none.
    func makeArchive() throws -> Archive {
        let folder = PathParts(archivePath).folder
        if !folder.isEmpty { try AtomicWriter().makeFolder(folder, mode: 0o700) }
        return try Archive(path: archivePath)
    }

    /// The archive that is there.
    func archive() throws -> Archive {
        guard FileManager.default.fileExists(atPath: archivePath) else {
            throw Failure.noArchive(path: archivePath)
        }
        return try Archive(path: archivePath)
    }

    /// The archive that is there, with everything derived up to date.
    func upToDateArchive() throws -> Archive {
        let archive = try archive()
        _ = try update(archive)
        return archive
    }

    func update(_ archive: Archive) throws -> ArchiveUpdater.Update {
        let analysis = try Analysis(settings: settings)
        let updater = ArchiveUpdater(archive: archive, analysis: analysis, terminal: terminal)
        return try updater.update()
    }

    /// The one document that a user means.
    func document(_ key: String, in archive: Archive) throws -> Document {
        let found = try archive.document(key)
        guard let document = found.first else { throw Failure.unknownDocument(key) }
        guard found.count == 1 else {
            throw Failure.ambiguousDocument(key, paths: found.map(\.path))
        }
        return document
    }

    /// Whether a week is the one we are in, or one to come.
    func isUnfinished(_ week: Week) -> Bool { today <= week.sunday }

    /// What renderers are told about a week.
    func rendering(of week: Week) throws -> RenderingOptions {
        let labels = try settings.themes.value.map { _ in
            try AnalysisData(settings: settings).themeLabels
        }
        return RenderingOptions(isUnfinished: isUnfinished(week), themeLabels: labels ?? [:])
    }
}
