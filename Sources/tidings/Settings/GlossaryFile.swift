internal import Tagging
internal import Yams

/// Reads a glossary: a YAML mapping of words heard to what is meant.
enum GlossaryFile {
    /// More entries are not read.
    private static let most = 10_000

    /// The entries of a file's text.
    ///
    /// - Throws: `SettingProblem` with the line.
    static func entries(of text: String, path: String) throws(SettingProblem) -> [Glossary.Entry] {
        guard let root = try YAMLText.root(of: text, path: path) else { return [] }
        return try entries(of: root, path: path)
    }

    /// The entries of a mapping.
    static func entries(of node: Node, path: String) throws(SettingProblem) -> [Glossary.Entry] {
        guard let mapping = node.mapping else {
            throw .file(
                .glossary, path: path, line: node.mark?.line, words: "no lines of 'heard: meant'")
        }
        var entries: [Glossary.Entry] = []
        for (key, value) in mapping {
            guard let heard = key.scalar?.string, let meant = value.scalar?.string, !heard.isEmpty,
                !meant.isEmpty
            else {
                throw .file(
                    .glossary, path: path, line: key.mark?.line,
                    words: "not 'heard: meant', two texts with a colon between")
            }
            entries.append(Glossary.Entry(heard: heard, meant: meant))
        }
        guard entries.count <= most else {
            throw .file(.glossary, path: path, line: nil, words: "more than \(most) entries")
        }
        return entries
    }
}
