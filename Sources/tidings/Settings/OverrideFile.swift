internal import StoryModel
internal import Yams

/// The user's corrections, as they stand in a file: a list of entries.
struct OverrideFile: Sendable {
    let path: String
    let overrides: [Override]

    /// More entries are not read.
    private static let most = 10_000

    /// Reads a file; no path is no corrections, and nor is a file that is not there where it may lack.
    ///
    /// - Throws: `SettingProblem` with the line.
    init(path: String?, mayLack: Bool = false) throws(SettingProblem) {
        let text = try path.map { path throws(SettingProblem) in
            try mayLack && !path.isThere ? "" : YAMLText.file(path, .overrides)
        }
        try self.init(text: text ?? "", path: path ?? "")
    }

    init(text: String, path: String) throws(SettingProblem) {
        self.path = path
        guard let root = try YAMLText.root(of: text, path: path) else {
            overrides = []
            return
        }
        guard let nodes = root.sequence else {
            throw .file(
                .overrides, path: path, line: root.mark?.line ?? 1,
                words: "no list; begin each entry with '- ', as in '- same: [Meta, Facebook]'")
        }
        guard nodes.count <= Self.most else {
            throw .file(.overrides, path: path, line: nil, words: "more than \(Self.most) entries")
        }
        var overrides: [Override] = []
        for node in nodes { overrides.append(try OverrideEntry(node, path: path).override) }
        self.overrides = overrides
    }

    /// The same for the same corrections in the same order.
    var fingerprint: String {
        Fingerprint(of: overrides.map(\.key).joined(separator: "\n")).hex
    }
}
