internal import StoryModel

/// The names that lists of feeds give to sources, by their addresses.
package struct SourceNames: Hashable, Sendable {
    /// By address without scheme, `www.` and the last slash.
    private var feeds: [String: String] = [:]
    private var pages: [String: String] = [:]

    package init() {}

    /// The names in some lists of feeds; the first list that names an address counts.
    ///
    /// - Parameter lists: The bytes of OPML files; others name nothing.
    package init(lists: [[UInt8]]) {
        for list in lists {
            var own: [String: String] = [:]
            var shared: Set<String> = []
            for source in SourceListReader().sources(in: XMLDecoder().utf8(of: list)) {
                if let feed = source.feed.flatMap({ Self.key($0, isFeed: true) }),
                    feeds[feed] == nil
                {
                    feeds[feed] = source.name
                }
                guard let page = source.page.flatMap({ Self.key($0) }) else { continue }
                // A page of several feeds tells none of them.
                if let other = own[page], other != source.name { shared.insert(page) }
                own[page] = source.name
            }
            for (page, name) in own where !shared.contains(page) && pages[page] == nil {
                pages[page] = name
            }
        }
    }

    package var isEmpty: Bool { feeds.isEmpty && pages.isEmpty }

    /// The names in their order, each once.
    package var all: [String] { Set(feeds.values).union(pages.values).sorted() }

    /// What tells these names from others.
    package var fingerprint: String {
        var fingerprint = Fingerprint()
        for table in [feeds, pages] {
            for (address, name) in table.sorted(by: { $0.key < $1.key }) {
                fingerprint.add(address)
                fingerprint.add(name)
            }
        }
        return fingerprint.hex
    }

    /// The name of a feed; else that of the source whose address a page's begins with, the longest one.
    func name(feed: String?, page: String?) -> String? {
        if let name = feed.flatMap({ Self.key($0, isFeed: true) }).flatMap({ feeds[$0] }) {
            return name
        }
        guard var key = page.flatMap({ Self.key($0) }) else { return nil }
        while !key.isEmpty {
            if let name = pages[key] { return name }
            guard let slash = key.lastIndex(of: "/") else { return nil }
            key = String(key[..<slash])
        }
        return nil
    }

    /// An address in the form in which addresses are compared; `nil` where it is none of the web.
    private static func key(_ address: String, isFeed: Bool = false) -> String? {
        guard address.utf8.count <= 2_000, let scheme = address.firstRange(of: "://") else {
            return nil
        }
        let rest = address[scheme.upperBound...].prefix { $0 != "#" && (isFeed || $0 != "?") }
        let host = rest.prefix { $0 != "/" }.lowercased()
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        var key = bare + rest.dropFirst(rest.prefix { $0 != "/" }.count)
        while key.hasSuffix("/") { key.removeLast() }
        return key.isEmpty ? nil : key
    }
}
