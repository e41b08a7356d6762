internal import Ingestion
internal import StoryModel

/// Tells whether an input would be read the same as when it was last looked at.
///
/// The bytes and the version of the readers count always, the file's time and the day of reading only
/// where the documents came to depend on them. What the user says about inputs counts when it is said:
/// a later run that says nothing leaves alone what was said before.
struct InputFingerprint {
    /// To be counted up when readers make other documents of the same bytes.
    private static let readersVersion = "15"

    private let base: String
    private let modified: String
    private let today: String
    private let options: String?
    /// Of the names that lists of feeds give, and of long posts; `nil` where there are none.
    private let names: String?

    init(of file: InputFile, options: ReadingOptions) {
        var hash = Fingerprint(of: "readers", Self.readersVersion)
        hash.add(bytes: file.bytes)
        base = hash.hex
        modified = file.modified.map(String.init) ?? "-"
        today = options.today.description
        self.options = Self.text(of: options)
        names = Self.text(of: options.names, options.longPosts)
    }

    /// The fingerprint of an input that was not opened.
    init(of problem: InputProblem) {
        base = Fingerprint(of: "problem", String(reflecting: problem)).hex
        modified = "-"
        today = "-"
        options = nil
        names = nil
    }

    /// What to store for these documents.
    func text(for documents: [Document]) -> String {
        var text = base
        if documents.contains(where: { $0.date.isGuess }) { text += " m" + modified }
        if documents.contains(where: { $0.findings.contains { $0.kind == .dateNotBelieved } }) {
            text += " d" + today
        }
        if let names { text += " n" + names }
        return options.map { text + " o" + $0 } ?? text
    }

    /// Whether a stored fingerprint is of the same reading.
    func matches(_ stored: String) -> Bool {
        let parts = stored.split(separator: " ")
        guard parts.first.map({ $0 == base }) ?? false else { return false }
        for part in parts.dropFirst() {
            let expected: String? =
                switch part.first {
                case "m": modified
                case "d": today
                // Lists are inputs themselves: one that went away names nothing more.
                case "n": names ?? ""
                default: options
                }
            if let expected, part.dropFirst() != expected { return false }
        }
        if names != nil, !parts.contains(where: { $0.first == "n" }) { return false }
        return options == nil || parts.contains { $0.first == "o" }
    }

    private static func text(of names: SourceNames, _ longPosts: LongPosts) -> String? {
        guard !longPosts.isEmpty else {
            return names.isEmpty ? nil : String(names.fingerprint.prefix(16))
        }
        return String(Fingerprint(of: names.fingerprint, longPosts.fingerprint).hex.prefix(16))
    }

    private static func text(of options: ReadingOptions) -> String? {
        let parts = [
            options.kind?.rawValue, options.date?.description, options.source,
        ]
        guard parts.contains(where: { $0 != nil }) else { return nil }
        return Fingerprint(of: parts[0] ?? "", parts[1] ?? "", parts[2] ?? "").hex
    }
}
