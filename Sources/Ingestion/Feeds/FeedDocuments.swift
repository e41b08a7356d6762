internal import StoryModel

/// Makes a document of each entry of a feed.
struct FeedDocuments {
    let texts: TextReader

    /// The documents in the order of the feed.
    ///
    /// An entry is known by what it calls itself, so that a feed that is saved again tells the same ones.
    ///
    /// - Throws: `ReadingError.empty` where no entry has any words.
    func documents(of feed: Feed, in content: FileContent) throws(ReadingError) -> FileReading {
        var reading = FileReading(nil)
        var names = EntryNames()
        let filled = feed.entries.map { (entry: $0, words: FeedWords($0)) }
            .filter { !$0.words.text.isEmpty }
        guard !filled.isEmpty || feed.entries.isEmpty else { throw .empty }
        var findings = content.findings
        if feed.isIllFormed { findings.append(Finding(.feedIllFormed)) }
        let empty = feed.entries.count - filled.count
        if empty > 0 { findings.append(Finding(.entriesEmpty, value: String(empty))) }
        let source = feed.head.texts["title"].map(FeedWords.line) ?? ""
        for (index, (entry, words)) in filled.enumerated() {
            let name = names.name(
                entry.head.texts["id"]?.value ?? entry.head.link, content: words.text.utf8)
            var stated = StatedFacts()
            stated.title = words.title.isEmpty ? nil : words.title
            let other = entry.source?.texts["title"].map(FeedWords.line) ?? ""
            stated.source = [other, source].first { !$0.isEmpty }
            stated.feed = other.isEmpty ? feed.head.address : nil
            stated.date = Self.date(of: entry)
            stated.url = entry.head.link.flatMap { LinkTarget(base: nil).address($0) }
            stated.findings = Self.findings(of: entry)
            if reading.documents.isEmpty { stated.findings += findings }
            let part =
                words.title.isEmpty ? "entry \(index + 1)" : "entry \(index + 1), \(words.title)"
            let origin = DocumentOrigin(content.file, entry: name)
            do {
                let document = try texts.document(of: words.text, from: origin, stated: stated)
                if let document { reading.documents.append(document) }
            } catch {
                reading.failures.append(PartFailure(part, error))
            }
        }
        return reading
    }

    /// When an entry was published; else when it was changed or made.
    private static func date(of entry: FeedEntry) -> DocumentDate.Moment? {
        ["published", "updated", "created"].lazy.compactMap { entry.head.texts[$0]?.value }
            .compactMap { TimestampParser().moment(of: $0) }.first
    }

    /// Transcripts are linked, and nothing is fetched: the user may want to.
    private static func findings(of entry: FeedEntry) -> [Finding] {
        entry.transcripts.map { Finding(.transcriptLinked, value: $0.address) }
    }
}
