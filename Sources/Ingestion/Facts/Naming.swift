internal import StoryModel

/// What a document is called, and who publishes it.
struct Naming {
    let text: String
    let outline: Outline
    let frontMatter: FrontMatter
    let fields: [HeaderField]
    let stated: StatedFacts

    init(
        text: String, outline: Outline, frontMatter: FrontMatter,
        stated: StatedFacts = StatedFacts()
    ) {
        self.stated = stated
        self.text = text
        self.outline = outline
        self.frontMatter = frontMatter
        let top = outline.blocks.lazy.filter { $0.kind != .blank }.prefix(20)
        fields = top.compactMap { HeaderField(text, block: $0) }
    }

    /// What the format states, the first heading, the front matter's title, the first line of written
    /// kinds, or the file's name.
    func title(of file: InputFile, kind: DocumentKind) -> String {
        if let title = stated.title { return title }
        if let heading = outline.blocks.prefix(60).first(where: { $0.level == 1 }),
            let title = shown(text[heading.content])
        {
            return title
        }
        if let title = frontMatter.value("title", "subject", "name"), shown(title[...]) != nil {
            return title
        }
        if let title = field("title", "subject", "episode") { return title }
        if kind != .transcript, let line = firstLine { return line }
        let name = readable(file.stem)
        return name.isEmpty ? firstLine ?? file.path : name
    }

    /// The publisher: what was asked for, what the format states, what the text names, the name in front
    /// of an issue's number, the slug of a list of items, the title of notes and digests; else the folder,
    /// or what is left.
    func source(of file: InputFile, kind: DocumentKind, option: String?) -> String {
        if let source = option ?? stated.source { return source }
        let named = field("podcast", "show", "newsletter", "source", "publication", "from")
        if let named { return named }
        let value = frontMatter.value(
            "podcast", "newsletter", "source", "publication", "show", "site", "author")
        if let value { return value }
        if let written = writtenSource(of: file, kind: kind) { return written }
        if let folder = file.folder, !Self.common.contains(folder.lowercased()) {
            return readable(folder)
        }
        let name = readable(file.stem)
        return name.isEmpty ? title(of: file, kind: kind) : name
    }

    /// The source that the title of a written document tells.
    private func writtenSource(of file: InputFile, kind: DocumentKind) -> String? {
        let title = title(of: file, kind: kind)
        return switch kind {
        case .transcript: nil
        case .newsletter: IssueTitle(title)?.name ?? firstLine.flatMap { isSlug($0) ? $0 : nil }
        case .notes, .digest: IssueTitle(title)?.name ?? title
        }
    }

    /// Folders named for what they hold name no publisher.
    private static let common: Set = [
        "podcasts", "newsletters", "notes", "digests", "transcripts", "documents",
        "listening", "reading", "texts", "files", "downloads", "input", "data", "mail", "mails",
        "mailbox", "inbox", "feeds", "posts", "tweets", "pages", "html", "web", "articles",
        "episodes", "captions", "subtitles", "packed", "archive", "archives", "export", "exports",
    ]

    /// Where the original can be found, when the text says so.
    var url: String? {
        if let url = stated.url { return url }
        let value =
            frontMatter.value("url", "link", "canonical", "canonical_url", "permalink")
            ?? field("url", "link", "original", "permalink", "web")
        guard let value, let link = LinkFinder().links(in: value, range: value.wholeRange).first
        else { return nil }
        return link.url
    }

    private func field(_ names: String...) -> String? {
        for name in names {
            let values = fields.lazy.filter { $0.name == name }.compactMap { shown($0.value[...]) }
            if let value = values.first { return value }
        }
        return nil
    }

    /// Words without their marks; `nil` where nothing but marks and control characters stood there.
    private func shown(_ words: Substring) -> String? {
        let shown = Plain.text(words)
        return shown.utf8.contains { $0 > 0x20 } ? shown : nil
    }

    private var firstLine: String? {
        let block = outline.blocks.prefix(60).first { block in
            block.kind != .blank && block.kind != .rule && block.kind != .tableRow && block.isProse
                && HeaderField(text, block: block)?.isBold != true
        }
        guard let block, block.content.count <= 160 else { return nil }
        return shown(text[block.content])
    }

    /// Small letters and hyphens, as in `chips-and-power`.
    private func isSlug(_ line: String) -> Bool {
        line.contains("-")
            && line.utf8.allSatisfy {
                (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
            }
    }

    /// A file's name without a date in front or behind, with spaces for underscores.
    private func readable(_ name: Substring) -> String {
        let words = name.split { $0 == "_" || $0 == " " }.map(undated)
        let joined = words.filter { !$0.isEmpty }.joined(separator: " ")
        return joined.isEmpty ? String(name) : joined
    }

    private func undated(_ word: Substring) -> Substring {
        if DateParser().numericDay(word.prefix(10)) != nil {
            return word.dropFirst(10).drop { $0 == "-" }
        }
        guard word.count > 11, DateParser().numericDay(word.suffix(10)) != nil else { return word }
        var rest = word.dropLast(10)
        guard rest.last == "-" else { return word }
        while rest.last == "-" { rest.removeLast() }
        return rest
    }
}
