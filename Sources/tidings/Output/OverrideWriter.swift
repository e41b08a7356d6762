internal import Foundation
internal import StoryModel

/// Appends corrections to the user's file of them, whose text before stays byte for byte.
struct OverrideWriter {
    let path: String

    /// What became of a correction.
    enum Outcome: Equatable {
        case written
        /// The file says so already.
        case there(line: Int)
    }

    private static let heading =
        "# What Tidings is to take otherwise than it finds it; see: tidings help override\n"

    /// The text of the file with a correction appended; `nil` where it says so already.
    ///
    /// - Throws: `SettingProblem` where the file cannot be read, or is no list to append to.
    func text(appending change: Override.Change) throws -> String? {
        let isThere = FileManager.default.fileExists(atPath: path)
        let text = isThere ? try YAMLText.file(path, .overrides) : Self.heading
        let old = try OverrideFile(text: text, path: path)
        let key = Override(change, line: 1).key
        guard !old.overrides.contains(where: { $0.key == key }) else { return nil }
        let isClosed = text.isEmpty || text.hasSuffix("\n")
        let appended = text + (isClosed ? "\n" : "\n\n") + OverrideText().entry(change)
        let new = try? OverrideFile(text: appended, path: path)
        guard let new, new.overrides.map(\.key) == old.overrides.map(\.key) + [key] else {
            throw SettingProblem.file(
                .overrides, path: path, line: nil,
                words:
                    "entries cannot be appended to it; begin each at the start of a line with '- '")
        }
        return appended
    }

    func append(_ change: Override.Change) throws -> Outcome {
        guard let text = try text(appending: change) else {
            let key = Override(change, line: 1).key
            let old = try OverrideFile(path: path).overrides.first { $0.key == key }
            return .there(line: old?.line ?? 1)
        }
        _ = try AtomicWriter().write(text, to: path)
        return .written
    }
}
