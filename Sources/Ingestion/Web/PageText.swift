internal import StoryModel

/// The text of a saved page: the article, or all of it where it is a mail.
package struct PageText: Sendable {
    package init() {}

    /// The words of the article that a page shows, a block a line, without marks and links.
    ///
    /// The bytes may be packed by gzip; more than 64 MB are not unpacked.
    package func words(of bytes: [UInt8], url: String?) -> String {
        let unpacked = try? GzipUnpacker().unpacked(bytes, limit: 64 << 20)
        let html = HTMLDecoder().utf8(of: unpacked ?? bytes, declared: nil)
        let text = article(in: HTMLParser().tree(of: html), base: url)
        return Outline(text).blocks.map { Plain.text(text[$0.content]) }.joined(separator: "\n")
    }

    /// The text of the article that a page shows, as Markdown without its title.
    func article(in tree: HTMLTree, base: String?) -> String {
        let main = MainText(of: tree)
        return text(of: tree, range: main.range, base: base, dropped: main.dropped)
    }

    /// All that a page shows.
    func whole(_ tree: HTMLTree, base: String?) -> String {
        text(of: tree, range: 0..<tree.nodes.count, base: base, dropped: [])
    }

    private func text(
        of tree: HTMLTree, range: Range<Int>, base: String?, dropped: [Bool]
    ) -> String {
        var writer = MarkdownWriter(tree, base: base, dropped: dropped)
        writer.add(range)
        return writer.text()
    }

    /// Whether a page is laid out as mails are: most of its words stand in tables that hold no data.
    func isMail(_ tree: HTMLTree) -> Bool {
        var (all, laid) = (0, 0)
        var index = 0
        var tableEnd = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if node.tag == .text {
                all += Int(node.last - node.first)
                laid += index < tableEnd ? Int(node.last - node.first) : 0
            } else if node.tag.isSilent {
                index = Int(node.end)
                continue
            } else if node.tag == .table, index >= tableEnd, !DataTable.isData(index, in: tree) {
                tableEnd = Int(node.end)
            }
            index += 1
        }
        return all > 0 && laid * 10 >= all * 7
    }
}
