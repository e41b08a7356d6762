/// A feed that a list of sources names.
package struct ListedSource: Hashable, Sendable {
    package let name: String
    /// The feed's address.
    package let feed: String?
    /// The address of the pages that the feed is of.
    package let page: String?
}

/// Reads OPML, the lists of feeds that feed readers and podcast players exchange.
///
/// Source: OPML 2.0, "Subscription lists".
struct SourceListReader {
    /// More sources are left out.
    private static let most = 50_000

    /// The sources of a document in UTF-8, in its order; those without a name or an address are none.
    func sources(in xml: [UInt8]) -> [ListedSource] {
        let tree = XMLParser().tree(of: xml)
        var sources: [ListedSource] = []
        for index in tree.nodes.indices where tree.nodes[index].name == XMLName("outline") {
            guard sources.count < Self.most else { break }
            func value(_ name: String) -> String? {
                let value = tree.value(name, of: index)?.trimmingSpace ?? ""
                return value.isEmpty ? nil : value
            }
            let (feed, page) = (value("xmlurl"), value("htmlurl"))
            guard let name = value("title") ?? value("text"), feed != nil || page != nil else {
                continue
            }
            sources.append(ListedSource(name: name, feed: feed, page: page))
        }
        return sources
    }
}
