internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import Rendering
internal import Storage
internal import StoryModel

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show settings and archive, or what a file is taken for.",
        usage: "tidings doctor [<file>] [<options>]",
        discussion: """
            Examples:
              tidings doctor               which setting won, is the archive sound
              tidings doctor episode.txt   its kind, date and stories; nothing is stored
            """)

    @Argument(help: ArgumentHelp("A file to examine.", valueName: "file"))
    var file: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try Session(common)
        if let file {
            try session.terminal.print(try FileExamination(session).text(of: file))
            return
        }
        try session.terminal.print(settings(session))
        try session.terminal.print(try archive(session))
    }

    private func settings(_ session: Session) -> String {
        let settings = session.settings
        var table = TextTable([("setting", .left), ("value", .left), ("set by", .left)])
        func add(_ key: SettingKey, _ value: String, _ origin: SettingOrigin) {
            table.add([key.rawValue, value, ErrorText().place(origin, key)])
        }
        add(.archive, settings.archive.value, settings.archive.origin)
        add(.output, settings.output.value, settings.output.origin)
        add(.timezone, settings.timezoneName, settings.timezone.origin)
        add(.themes, settings.themes.value ?? "those built in", settings.themes.origin)
        add(.gazetteer, settings.gazetteer.value ?? "those built in", settings.gazetteer.origin)
        add(.glossary, settings.glossary.value.text, settings.glossary.origin)
        add(.overrides, settings.overrides.value ?? "none", settings.overrides.origin)
        add(.length, settings.length.value.rawValue, settings.length.origin)
        add(.template, settings.template.value ?? "the one built in", settings.template.origin)
        add(.maxSize, ByteCount(bytes: settings.maxSize.value).text, settings.maxSize.origin)
        let file = "configuration file: " + (settings.file ?? "none")
        return "tidings \(Version.text)\n\(file)\n\n\(table.text)\n"
    }

    private func archive(_ session: Session) throws -> String {
        guard FileManager.default.fileExists(atPath: session.archivePath) else {
            return "archive: not made yet; make it with: tidings run FOLDER"
        }
        let archive = try Archive(path: session.archivePath)
        let problems = try archive.integrityCheck()
        guard problems.isEmpty else {
            throw Failure.storage(
                .damaged(path: session.archivePath, reason: problems.first ?? "unknown"))
        }
        let weeks = try archive.weeks()
        let inputs = try archive.inputs()
        let failed = inputs.filter { $0.failure != nil }
        let counts = """
            archive: sound; \(inputs.count) inputs (\(failed.count) failed), \
            \(weeks.reduce(0) { $0 + $1.documents }) documents, \
            \(weeks.reduce(0) { $0 + $1.stories }) stories, \(weeks.count) weeks
            """
        let lines = failed.map { "  \($0.path.onOneLine): \(($0.failure ?? "").onOneLine)" }
        return ([counts] + lines + (try overrides(session, archive))).joined(separator: "\n")
    }

    /// The user's corrections that bind to nothing, as of the last update.
    private func overrides(_ session: Session, _ archive: Archive) throws -> [String] {
        let analysis = try Analysis(settings: session.settings)
        let all = analysis.overrides.overrides
        guard !all.isEmpty else { return [] }
        let count = "overrides: \(all.count) \(all.count == 1 ? "entry" : "entries")"
        guard try archive.derivations().values.allSatisfy({ analysis.made($0.fingerprint) }) else {
            return [count + "; to see what they bind to: tidings override"]
        }
        let lost = try OverrideBindings(archive: archive, analysis: analysis).bindings(of: all)
            .filter { $0.gap != nil }
        return ["\(count), \(lost.count) of them bound to nothing"]
            + lost.prefix(20).map { binding in
                let gap = binding.gap.map(OverrideWords().words) ?? ""
                return "  line \(binding.override.line): \(gap)"
            }
    }
}
