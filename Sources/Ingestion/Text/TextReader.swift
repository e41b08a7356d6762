internal import StoryModel

/// Makes documents of Markdown and plain text: of whole files, and of what other formats hold.
struct TextReader {
    let options: ReadingOptions
    let phrases: PhraseTable

    /// The document of a text file; `nil` where it is one of our own digests.
    func document(of content: FileContent) throws(ReadingError) -> Document? {
        try document(
            of: content.text, from: DocumentOrigin(content.file),
            stated: StatedFacts(findings: content.findings),
            frontMatter: FrontMatter(of: content.text))
    }

    /// The document of a text that stands in a message or an entry; `nil` where it is one of our own
    /// digests.
    ///
    /// The text is stored as it is given. What the format states counts before what the text says.
    func document(
        of text: String, from origin: DocumentOrigin, stated: StatedFacts,
        frontMatter: FrontMatter = FrontMatter(values: [:])
    ) throws(ReadingError) -> Document? {
        let outline = Outline(text, from: frontMatter.range.end)
        let detector = KindDetector(phrases: phrases)
        guard !detector.isOwnDigest(text, outline: outline) else { return nil }
        let kind = options.kind ?? detector.kind(of: text, outline: outline)
        let naming = Naming(
            text: text, outline: outline, frontMatter: frontMatter, stated: stated)
        let (date, findings) = Dating(options: options).date(
            of: origin.file, text: text, outline: outline, frontMatter: frontMatter, stated: stated)
        guard let date else { throw .undated }
        let odd = [frontMatter.finding, ControlCharacters().finding(in: text)].compactMap(\.self)
        let listed = options.names.name(feed: stated.feed, page: naming.url)
        return Document(
            id: origin.id, path: origin.path, kind: kind,
            title: naming.title(of: origin.file, kind: kind),
            source: naming.source(of: origin.file, kind: kind, option: options.source ?? listed),
            date: date,
            url: naming.url, text: text, findings: stated.findings + odd + findings)
    }
}
