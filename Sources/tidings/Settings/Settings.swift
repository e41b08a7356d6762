internal import Foundation
internal import StoryModel
internal import Tagging

/// What the program works with: flags beat environment beats file beats what is built in.
struct Settings: Sendable {
    let file: String?
    let archive: Setting<String>
    let output: Setting<String>
    let timezone: Setting<TimeZone>
    /// The time zone as it was written.
    let timezoneName: String
    /// A file of themes that are added to those built in, or take their place by name.
    let themes: Setting<String?>
    /// A file of companies that are added to those built in, or take their place by name.
    let gazetteer: Setting<String?>
    /// What is meant by words heard: a file, or entries of the configuration file.
    let glossary: Setting<GlossarySource>
    /// The file of the user's corrections.
    let overrides: Setting<String?>
    /// Where corrections are written when there is no such file yet.
    let newOverrides: String
    /// Whether a file of corrections that is not there has none: unless a flag names it for reading.
    let mayLackOverrides: Bool
    /// How much of a week its digest tells.
    let length: Setting<DigestLength>
    /// A template for digests in Markdown, in the place of the one built in.
    let template: Setting<String?>
    /// In bytes.
    let maxSize: Setting<Int>

    /// Finds out who sets what; `named` is the configuration file that the command line names.
    init(
        flags: [SettingKey: String], file named: String?, environment: Environment,
        writesOverrides: Bool = false
    ) throws(SettingProblem) {
        let file = try Self.file(named: named, environment: environment)
        func text(_ key: SettingKey) -> Setting<String>? {
            if let text = flags[key] {
                return Setting(value: key.isPath ? environment.path(text) : text, origin: .flag)
            }
            if let text = environment.value(key.variable) {
                return Setting(
                    value: key.isPath ? environment.path(text) : text, origin: .environment)
            }
            guard let file, let (text, line) = file.values[key] else { return nil }
            let folder = file.isRegular ? PathParts(file.path).folder : nil
            return Setting(
                value: key.isPath ? environment.path(text, from: folder) : text,
                origin: .file(path: file.path, line: line))
        }
        func standard(_ value: String) -> Setting<String> {
            Setting(value: value, origin: .standard)
        }
        self.file = file?.path
        archive =
            text(.archive) ?? standard(environment.dataFolder + "/tidings/archive.sqlite")
        output = text(.output) ?? standard("digests")
        let folder =
            file.flatMap { $0.isRegular ? PathParts($0.path).folder : nil }
            ?? environment.configurationFolder + "/tidings"
        func usual(_ key: SettingKey) -> String? {
            key.usualName.map { environment.path($0, from: folder) }
        }
        func chosen(_ key: SettingKey) -> Setting<String>? {
            if let text = text(key) { return text }
            guard let path = usual(key), FileManager.default.fileExists(atPath: path) else {
                return nil
            }
            return Setting(value: path, origin: .beside)
        }
        themes = Self.optional(chosen(.themes))
        gazetteer = Self.optional(chosen(.gazetteer))
        glossary = Self.glossary(
            file?.glossary == nil ? chosen(.glossary) : text(.glossary), in: file)
        overrides = Self.optional(chosen(.overrides))
        mayLackOverrides = writesOverrides || overrides.origin != .flag
        newOverrides = overrides.value ?? usual(.overrides) ?? "overrides.yaml"
        template = Self.optional(text(.template))
        let zone = text(.timezone) ?? standard("UTC")
        timezoneName = zone.value
        timezone = try Self.timezone(zone)
        length = try Self.length(text(.length) ?? standard(DigestLength.standard.rawValue))
        maxSize = try Self.size(text(.maxSize) ?? standard("64MB"))
    }

    /// The file that the flag or the environment names, or the first that is there.
    private static func file(
        named: String?, environment: Environment
    ) throws(SettingProblem) -> SettingsFile? {
        if let path = named ?? environment.value("TIDINGS_CONFIG") {
            return try SettingsFile(path: environment.path(path))
        }
        let places = ["tidings.yaml", environment.configurationFolder + "/tidings/config.yaml"]
        for place in places where FileManager.default.fileExists(atPath: place) {
            return try SettingsFile(path: place)
        }
        return nil
    }

    private static func optional(_ setting: Setting<String>?) -> Setting<String?> {
        Setting(value: setting?.value, origin: setting?.origin ?? .standard)
    }

    private static func glossary(
        _ path: Setting<String>?, in file: SettingsFile?
    ) -> Setting<GlossarySource> {
        if let path { return Setting(value: .file(path.value), origin: path.origin) }
        guard let file, let (entries, line) = file.glossary else {
            return Setting(value: .entries([]), origin: .standard)
        }
        return Setting(value: .entries(entries), origin: .file(path: file.path, line: line))
    }

    private static func timezone(
        _ setting: Setting<String>
    ) throws(SettingProblem) -> Setting<TimeZone> {
        guard let zone = TimeZone(identifier: setting.value) else {
            throw .timezone(setting.value, setting.origin)
        }
        return Setting(value: zone, origin: setting.origin)
    }

    private static func length(
        _ setting: Setting<String>
    ) throws(SettingProblem) -> Setting<DigestLength> {
        guard let length = DigestLength(rawValue: setting.value) else {
            throw .length(setting.value, setting.origin)
        }
        return Setting(value: length, origin: setting.origin)
    }

    private static func size(_ setting: Setting<String>) throws(SettingProblem) -> Setting<Int> {
        guard let bytes = ByteCount(setting.value)?.bytes else {
            throw .size(setting.value, setting.origin)
        }
        guard bytes <= ByteCount.largest.bytes else {
            throw .sizeTooLarge(setting.value, setting.origin)
        }
        return Setting(value: bytes, origin: setting.origin)
    }

    /// The day in the configured time zone.
    func day(at seconds: Int) -> CalendarDay {
        DocumentDate(.instant(seconds), origin: .option).day(utcOffset: utcOffset)
    }

    /// Seconds east of UTC in the configured time zone at an instant.
    func utcOffset(at seconds: Int) -> Int {
        timezone.value.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}

/// Where a user's glossary stands.
enum GlossarySource: Hashable, Sendable {
    case file(String)
    case entries([Glossary.Entry])

    /// For `doctor`.
    var text: String {
        switch self {
        case .file(let path): path
        case .entries(let entries):
            entries.isEmpty ? "none" : entries.count == 1 ? "1 entry" : "\(entries.count) entries"
        }
    }
}
