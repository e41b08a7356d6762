internal import StoryModel

/// Reads Markdown and plain text.
struct TextReader {
    let options: ReadingOptions
    let phrases: PhraseTable

    /// The one document of a text file; `nil` where it is one of our own digests.
    func read(_ file: InputFile, text: String) throws(ReadingError) -> [Document]? {
        let frontMatter = FrontMatter(of: text)
        let outline = Outline(text, from: frontMatter.range.end)
        let detector = KindDetector(phrases: phrases)
        guard !detector.isOwnDigest(text, outline: outline) else { return nil }
        let kind = options.kind ?? detector.kind(of: text, outline: outline)
        let naming = Naming(text: text, outline: outline, frontMatter: frontMatter)
        let (date, findings) = Dating(options: options).date(
            of: file, text: text, outline: outline, frontMatter: frontMatter)
        guard let date else { throw .undated }
        let odd = [frontMatter.finding, ControlCharacters().finding(in: text)].compactMap(\.self)
        return [
            Document(
                id: DocumentID(path: file.path), path: file.path, kind: kind,
                title: naming.title(of: file, kind: kind),
                source: naming.source(of: file, kind: kind, option: options.source), date: date,
                url: naming.url, text: text, findings: odd + findings)
        ]
    }
}
