internal import Rendering
internal import StoryModel

/// Which setting won and how the archive is, for people and for programs.
struct DoctorPage {
    private let settings: Settings
    private let health: ArchiveHealth?
    private static let longestList = 20

    init(settings: Settings, health: ArchiveHealth?) {
        self.settings = settings
        self.health = health
    }

    var text: String {
        var table = TextTable([("setting", .left), ("value", .left), ("set by", .left)])
        for row in rows {
            table.add([row.key.rawValue, row.value, ErrorText().place(row.origin, row.key)])
        }
        let file = "configuration file: " + (settings.file ?? "none")
        let archive =
            health.map(lines) ?? [
                "archive: not made yet; make it with: tidings run FOLDER"
            ]
        return (["tidings \(Version.text)", file, "", table.text, ""] + archive)
            .joined(separator: "\n")
    }

    var record: DoctorRecord {
        DoctorRecord(
            version: Version.text, configuration: OrNull(wrappedValue: settings.file),
            settings: rows.map { row in
                DoctorRecord.SettingRecord(
                    name: row.key.rawValue, value: row.value,
                    setBy: ErrorText().place(row.origin, row.key))
            }, archive: OrNull(wrappedValue: health))
    }

    private var rows: [(key: SettingKey, value: String, origin: SettingOrigin)] {
        let overrides = settings.overrides.value.map { $0.isThere ? $0 : $0 + " (not there yet)" }
        return [
            (.archive, settings.archive.value, settings.archive.origin),
            (.output, settings.output.value, settings.output.origin),
            (.timezone, settings.timezoneName, settings.timezone.origin),
            (.themes, settings.themes.value ?? "those built in", settings.themes.origin),
            (.gazetteer, settings.gazetteer.value ?? "those built in", settings.gazetteer.origin),
            (.glossary, settings.glossary.value.text, settings.glossary.origin),
            (.overrides, overrides ?? "none", settings.overrides.origin),
            (.length, settings.length.value.rawValue, settings.length.origin),
            (.template, settings.template.value ?? "the one built in", settings.template.origin),
            (.maxSize, ByteCount(bytes: settings.maxSize.value).text, settings.maxSize.origin),
        ]
    }

    private func lines(for health: ArchiveHealth) -> [String] {
        let counts = """
            archive: sound; \(health.inputs) inputs (\(health.failed.count) failed), \
            \(health.documents) documents, \(health.stories) stories, \(health.weeks) weeks
            """
        let failed = health.failed.map { "  \($0.path.onOneLine): \($0.problem.onOneLine)" }
        return [counts] + failed + lines(for: health.overrides)
    }

    private func lines(for overrides: ArchiveHealth.Overrides) -> [String] {
        guard overrides.count > 0 else { return [] }
        let count = "overrides: \(overrides.count) \(overrides.count == 1 ? "entry" : "entries")"
        guard let unbound = overrides.unbound else {
            return [count + "; to see what they bind to: tidings override"]
        }
        return ["\(count), \(unbound.count) of them bound to nothing"]
            + unbound.prefix(Self.longestList).map { "  line \($0.line): \($0.reason)" }
    }
}

/// What `doctor` finds, in machine output.
struct DoctorRecord: Encodable {
    struct SettingRecord: Encodable {
        let name: String
        let value: String
        /// The option, the variable, or the file and line that set it.
        let setBy: String
    }

    let version: String
    @OrNull var configuration: String?
    let settings: [SettingRecord]
    /// `nil` where there is none yet.
    @OrNull var archive: ArchiveHealth?

    init(
        version: String, configuration: OrNull<String>, settings: [SettingRecord],
        archive: OrNull<ArchiveHealth>
    ) {
        self.version = version
        _configuration = configuration
        self.settings = settings
        _archive = archive
    }
}
