internal import StoryModel

/// What a document's source is called, and whether that says who published it.
///
/// An episode may lie as captions in a folder and as a page with its podcast's name elsewhere: the name of
/// a file or a folder is no more than a guess.
struct PublisherName {
    private enum Origin {
        /// Taken from the name of the file.
        case file
        /// Taken from the name of the folder around it.
        case folder
        case stated
    }

    private let letters: String
    private let origin: Origin

    init(of document: Document) {
        letters = Self.letters(of: document.source)
        let parts = document.path.split(separator: "/")
        let file = parts.last ?? ""
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
        // A date may stand in front of the name or behind it.
        if Self.letters(of: file).hasPrefix(letters) || Self.letters(of: stem).hasSuffix(letters) {
            origin = .file
        } else {
            let folder = parts.dropLast().last.map { Self.letters(of: $0) }
            origin = folder?.hasPrefix(letters) ?? false ? .folder : .stated
        }
    }

    /// Whether two documents have different publishers for certain: different names, each of them stated or
    /// each that of a folder.
    func isOther(than other: PublisherName) -> Bool {
        letters != other.letters && origin != .file && origin == other.origin
    }

    /// The letters and digits in lower case, without an article in front.
    private static func letters(of name: some StringProtocol) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return (words.first == "the" ? words.dropFirst() : words[...]).joined()
    }
}
