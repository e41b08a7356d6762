/// The elements of feeds and what they are called in all formats alike.
///
/// Source: the specifications of RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, Dublin Core, Media RSS,
/// and the names that feedparser gives to them.
struct FeedVocabulary {
    /// What an element's text is; `nil` for one that says nothing here.
    static func key(of name: XMLName) -> String? {
        switch name.space {
        case .core: core[name.local]
        case .dublinCore: dublinCore[name.local]
        case .dublinCoreTerms: terms[name.local]
        case .itunes: itunes[name.local]
        case .media: media[name.local]
        default: nil
        }
    }

    /// Names of other vocabularies give way to those of the core.
    static func isSecond(_ name: XMLName) -> Bool { name.space != .core }

    private static let core = [
        "title": "title", "subtitle": "subtitle", "tagline": "subtitle",
        "description": "description", "abstract": "description", "summary": "summary",
        "id": "id", "guid": "id", "language": "language", "copyright": "rights",
        "rights": "rights", "info": "info", "generator": "generator",
        "pubdate": "published", "issued": "published", "published": "published",
        "lastbuilddate": "updated", "modified": "updated", "updated": "updated",
        "created": "created", "author": "author", "managingeditor": "author",
        "category": "category", "comments": "comments",
    ]

    private static let dublinCore = [
        "title": "title", "description": "description", "date": "updated", "creator": "author",
        "author": "author", "language": "language", "rights": "rights", "identifier": "identifier",
        "source": "source",
    ]

    private static let terms = [
        "issued": "published", "modified": "updated", "created": "created",
        "available": "published", "dateaccepted": "published",
    ]

    private static let itunes = [
        "summary": "summary", "subtitle": "subtitle", "author": "author", "title": "title",
    ]

    private static let media = ["title": "title", "description": "description"]

    /// Texts that may hold markup though nothing says so.
    static let marked: Set = ["title", "subtitle", "description", "summary", "rights", "info"]

    /// The elements that are the whole text of an entry.
    static func isContent(_ name: XMLName) -> Bool {
        switch name.space {
        case .core: ["content", "fullitem"].contains(name.local)
        case .content: name.local == "encoded"
        case .xhtml: ["body", "div"].contains(name.local)
        default: false
        }
    }

    static func isEntry(_ name: XMLName?) -> Bool {
        name == XMLName("item") || name == XMLName("entry")
    }
}
