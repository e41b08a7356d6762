internal import StoryModel

/// Reads saved web pages and newsletters in HTML.
struct PageReader {
    let texts: TextReader

    /// The document of a page; `nil` where it is one of our own digests.
    func document(of content: FileContent) throws(ReadingError) -> Document? {
        let tree = HTMLParser().tree(of: Array(content.text.utf8))
        let facts = PageFacts(of: tree)
        let text = text(of: tree, facts: facts)
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .withoutText(.page) }
        var stated = StatedFacts(
            title: facts.title, source: facts.source, date: facts.date, url: facts.url,
            findings: content.findings)
        if stated.date == nil, let shown = facts.shownDate {
            (stated.date, stated.dateOrigin) = (shown, .publishedLine)
        }
        return try texts.document(of: text, from: DocumentOrigin(content.file), stated: stated)
    }

    private func text(of tree: HTMLTree, facts: PageFacts) -> String {
        let page = PageText()
        if page.isMail(tree) { return page.whole(tree, base: facts.url) }
        let article = page.article(in: tree, base: facts.url)
        // A page without running text is read as it is.
        guard article.utf8.count >= 200 else { return page.whole(tree, base: facts.url) }
        guard let title = facts.title else { return article }
        return "# \(title)\n\n\(article)"
    }
}
