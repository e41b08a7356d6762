internal import StoryModel

/// What a user can call a document by.
struct DocumentName {
    let id: DocumentID
    let path: String

    /// The ids of the documents that a key may mean; the strictest rule that matches any decides.
    ///
    /// Paths are compared as Swift compares text, so that an accent may be typed in either of
    /// Unicode's two ways.
    static func matches(for key: String, in names: [DocumentName]) -> [DocumentID] {
        let whole = names.filter { $0.id.description == key || $0.path == key }
        guard whole.isEmpty else { return whole.map(\.id) }
        let parts = names.filter { $0.isMeant(byPart: key) }
        guard parts.isEmpty else { return parts.map(\.id) }
        return names.filter { $0.listed == key }.map(\.id)
    }

    /// The path as lists show it: on one line, and without characters that a terminal would obey.
    private var listed: String {
        var shown = String.UnicodeScalarView()
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\n", "\t": shown.append(" ")
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
            default: if scalar.properties.generalCategory != .control { shown.append(scalar) }
            }
        }
        return String(shown)
    }

    private func isMeant(byPart key: String) -> Bool {
        guard !key.isEmpty else { return false }
        let isBeginning = key.utf8.count >= 4 && id.description.hasPrefix(key.lowercased())
        return isBeginning || path.hasSuffix("/" + key) || isEntry(of: key)
    }

    /// Whether the document is a message or an entry of a file that is called so.
    private func isEntry(of file: String) -> Bool {
        guard let mark = path.firstIndex(of: "#") else { return false }
        return path[..<mark] == file || path[..<mark].hasSuffix("/" + file)
    }
}
