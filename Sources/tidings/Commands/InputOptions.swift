internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import Rendering
internal import Storage
internal import StoryModel

/// What can be said about the inputs of a command, and the reading of them.
struct InputOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Folders and files; - is standard input.", valueName: "input"))
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "What the inputs are: transcript, newsletter, notes or digest.", valueName: "kind"),
        transform: OptionValue.kind)
    var kind: DocumentKind?

    @Option(
        help: ArgumentHelp("The day they are of, as 2026-05-03.", valueName: "day"),
        transform: OptionValue.day)
    var date: CalendarDay?

    @Option(help: ArgumentHelp("Who publishes them.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("What standard input is stored as.", valueName: "path"))
    var name: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The largest file that is read.", valueName: "size"))
    var maxSize: String?

    @Flag(name: .customLong("dry-run"), help: "Read, and store and write nothing.")
    var isDryRun = false

    var flags: [SettingKey: String] {
        var flags: [SettingKey: String] = [:]
        flags[.maxSize] = maxSize
        return flags
    }

    /// Reads the inputs into the archive; the archive is `nil` when none is there or to be made.
    func read(_ session: Session) throws -> (run: InputRun, archive: Archive?) {
        if let date, !Self.isBelieved(date, today: session.today) {
            throw Failure.dayNotBelieved(date)
        }
        var run = InputRun()
        let isThere = inputs.contains { $0 == "-" || FolderWalker.isThere($0) }
        let archive = isThere ? try self.archive(session) : nil
        let ingester = try Ingester(
            archive: archive, files: InputReader(limit: session.settings.maxSize.value),
            options: ReadingOptions(
                kind: kind, date: date, source: source, today: session.today,
                maxSize: session.settings.maxSize.value),
            writes: !isDryRun && isThere)
        try run.read(inputs, name: name, by: ingester, terminal: session.terminal)
        return (run, archive)
    }

    /// As for dates that a text states: none is before 1990, or after the day that follows the reading.
    private static func isBelieved(_ day: CalendarDay, today: CalendarDay) -> Bool {
        day.year >= 1990 && day.daysSinceEpoch <= today.daysSinceEpoch + 1
    }

    private func archive(_ session: Session) throws -> Archive? {
        guard isDryRun else { return try session.makeArchive() }
        guard FileManager.default.fileExists(atPath: session.archivePath) else { return nil }
        return try Archive(path: session.archivePath, readOnly: true)
    }
}

/// What `--from` and `--to` may be: ends of a range of weeks, and ends of a mail.
enum WeekOrAddress {
    case week(String)
    case address(MailAddress)

    var week: String? {
        if case .week(let name) = self { name } else { nil }
    }

    var address: MailAddress? {
        if case .address(let address) = self { address } else { nil }
    }
}

/// The forms of option values.
enum OptionValue {
    static func kind(_ text: String) throws -> DocumentKind {
        guard let kind = DocumentKind(rawValue: text) else {
            let kinds = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is no kind of document; choose one of: \(kinds)")
        }
        return kind
    }

    static func address(_ text: String) throws -> MailAddress {
        do {
            return try MailAddress(text)
        } catch {
            throw ValidationError(ErrorText().words(for: error))
        }
    }

    /// A week, or an address where it is none.
    static func weekOrAddress(_ text: String) throws -> WeekOrAddress {
        if Week(text) != nil || CalendarDay(text) != nil || text == "latest" { return .week(text) }
        guard text.contains("@") else {
            throw ValidationError(
                "'\(text)' is no week and no address; write 2026-W18, 2026-05-03 or 'latest', "
                    + "or team@example.org")
        }
        return .address(try address(text))
    }

    static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else {
            throw ValidationError("'\(text)' is no day; write one as 2026-05-03")
        }
        return day
    }
}
