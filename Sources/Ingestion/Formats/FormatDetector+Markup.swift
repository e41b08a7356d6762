extension FormatDetector {
    /// The formats that are HTML or XML.
    func markup(_ text: String) -> DetectedFormat? {
        if let root = XMLRoot(text) {
            return DetectedFormat(root.format, "its first element is <\(root.name)>")
        }
        if PodcastPageReader().transcript(in: text) != nil {
            return DetectedFormat(
                .transcriptPage, "it is HTML that marks speakers (<cite>) or times (<time>)")
        }
        if Self.isPage(text.utf8.prefix(Self.pageStart)) {
            if Self.showsArchive(text) {
                return DetectedFormat(.program, "it is the page that shows an X archive")
            }
            return DetectedFormat(.page, "it begins as HTML does")
        }
        guard HTMLFragment.isLikely(text) else { return nil }
        return DetectedFormat(.page, "it begins with a tag of HTML and is full of them")
    }

    /// So many bytes tell a page: comments of the program that saved it may stand in front.
    private static let pageStart = 2_048

    /// Whether a page is nothing but the program that shows an X archive's parts.
    private static func showsArchive(_ text: String) -> Bool {
        let start = String(decoding: text.utf8.prefix(65_536), as: UTF8.self)
        return start.contains("src=\"data/manifest.js\"") && start.contains("id=\"root\"")
    }

    /// Whether bytes begin as a page does, so that they are no Markdown with a few tags; in any encoding
    /// that has the letters of ASCII, and in UTF-16.
    static func isPage(_ bytes: some Collection<UInt8>) -> Bool {
        let start = bytes.prefix(pageStart).filter { $0 != 0 && $0 < 0x80 }
        let signs = start.drop { $0 <= 0x20 }
        guard signs.first == 0x3c else { return false }
        let words = String(decoding: start, as: UTF8.self).lowercased()
        return words.contains("<!doctype html") || words.contains("<html")
    }
}
