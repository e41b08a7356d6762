internal import Curation
internal import Foundation
internal import Storage
internal import StoryModel

/// What a command works with: settings, terminal, clock and archive.
struct Session {
    let environment: Environment
    let settings: Settings
    let terminal: Terminal
    /// The day in the configured time zone.
    let today: CalendarDay

    init(
        _ options: CommonOptions, flags: [SettingKey: String] = [:], writesOverrides: Bool = false
    ) throws {
        environment = Environment.ofProcess()
        terminal = Terminal(
            volume: options.volume, colour: !options.noColor, environment: environment.variables)
        settings = try Settings(
            flags: options.flags.merging(flags) { _, new in new }, file: options.config,
            environment: environment, writesOverrides: writesOverrides)
        today = settings.day(at: environment.now)
    }

    var archivePath: String { settings.archive.value }

    /// Writes the files of this command.
    var writer: ArchiveGuard { ArchiveGuard(archive: archivePath) }

    /// The archive, made when there is none.
    func makeArchive() throws -> Archive {
        let folder = PathParts(archivePath).folder
        if !folder.isEmpty { try AtomicWriter().makeFolder(folder, mode: 0o700) }
        return try Archive(path: archivePath)
    }

    /// The archive that is there.
    func archive(readOnly: Bool = false) throws -> Archive {
        guard FileManager.default.fileExists(atPath: archivePath) else {
            throw Failure.noArchive(path: archivePath)
        }
        return try Archive(path: archivePath, readOnly: readOnly)
    }

    /// The archive that is there, with everything derived up to date.
    func upToDateArchive() throws -> Archive {
        let archive = try archive()
        _ = try update(archive)
        return archive
    }

    func update(_ archive: Archive) throws -> ArchiveUpdater.Update {
        try update(archive, by: try Analysis(settings: settings))
    }

    func update(_ archive: Archive, by analysis: Analysis) throws -> ArchiveUpdater.Update {
        let updater = ArchiveUpdater(archive: archive, analysis: analysis, terminal: terminal)
        let update = try updater.update()
        try complain(ofUnboundIn: archive, analysis)
        return update
    }

    /// Names the user's corrections that bind to nothing in an up-to-date archive.
    func complain(ofUnboundIn archive: Archive, _ analysis: Analysis) throws {
        let file = analysis.overrides
        guard !file.overrides.isEmpty else { return }
        let lost = try OverrideBindings(archive: archive, analysis: analysis)
            .bindings(of: file.overrides).filter { $0.gap != nil }
        for binding in lost.prefix(Self.longestList) {
            guard let gap = binding.gap else { continue }
            terminal.note(
                "\(file.path), line \(binding.override.line): binds to nothing: "
                    + OverrideWords().words(for: gap))
        }
        if lost.count > Self.longestList {
            terminal.note(
                "and \(lost.count - Self.longestList) more; list them with: tidings override")
        }
    }

    /// More corrections that bind to nothing are only counted.
    private static let longestList = 3

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

    /// The digest of a week of an up-to-date archive, at the length that is set.
    ///
    /// `nil` where the week has no documents; without stories, it tells nothing.
    func digest(of week: Week, in archive: Archive) throws -> Digest? {
        guard let digest = try archive.digest(of: week) else { return nil }
        guard digest.storyCount > 0 else { return digest }
        return switch settings.length.value {
        case .brief: digest.brief
        case .standard: digest
        case .full: try WeekMaker(archive).digest(of: week, length: .full)
        }
    }
}
