extension XMLName.Space {
    /// The vocabulary that an address of a namespace names.
    ///
    /// Source: the specifications of RSS, Atom, Dublin Core, iTunes, Media RSS and the Podcast
    /// Namespace, and the older addresses that feeds use for the same.
    init(address: String) {
        let plain = address.lowercased()
        let bare = plain.hasSuffix("/") || plain.hasSuffix("#") ? String(plain.dropLast()) : plain
        self = Self.addresses[bare] ?? .other
    }

    /// The vocabulary that a prefix is used for where nothing declares it.
    init(prefix: String?) {
        switch prefix {
        case nil, "atom", "atom10", "rss": self = .core
        case "content": self = .content
        case "dc": self = .dublinCore
        case "dcterms": self = .dublinCoreTerms
        case "itunes": self = .itunes
        case "media": self = .media
        case "podcast": self = .podcast
        case "rdf": self = .rdf
        case "xhtml": self = .xhtml
        case "xml": self = .xml
        default: self = .other
        }
    }

    private static let addresses: [String: XMLName.Space] = [
        "": .core,
        "http://backend.userland.com/rss": .core,
        "http://blogs.law.harvard.edu/tech/rss": .core,
        "http://purl.org/rss/1.0": .core,
        "http://my.netscape.com/rdf/simple/0.9": .core,
        "http://channel.netscape.com/rdf/simple/0.9": .core,
        "http://purl.org/echo": .core,
        "uri/of/echo/namespace": .core,
        "http://purl.org/pie": .core,
        "http://purl.org/atom/ns": .core,
        "http://www.w3.org/2005/atom": .core,
        "http://purl.org/rss/1.0/modules/rss091": .core,
        "http://backend.userland.com/rss2": .core,
        "http://purl.org/rss/1.0/modules/content": .content,
        "http://purl.org/dc/elements/1.0": .dublinCore,
        "http://purl.org/dc/elements/1.1": .dublinCore,
        "http://purl.org/dc/terms": .dublinCoreTerms,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://search.yahoo.com/mrss": .media,
        "http://video.search.yahoo.com/mrss": .media,
        "https://podcastindex.org/namespace/1.0": .podcast,
        "http://podcastindex.org/namespace/1.0": .podcast,
        "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "http://www.w3.org/1999/xhtml": .xhtml,
        "http://www.w3.org/xml/1998/namespace": .xml,
    ]
}
