/// What the class and the id of an element say about what it holds.
struct ElementNames {
    /// What is around an article and not of it.
    private(set) var isAround = false
    /// Comments by readers.
    private(set) var isComments = false
    /// The article, or its text.
    private(set) var isArticle = false

    init(of index: Int, in tree: HTMLTree) {
        let node = tree.nodes[index]
        guard node.tag != .text else { return }
        for place in Int(node.first)..<Int(node.last) {
            let attribute = tree.attributes[place]
            switch attribute.name {
            case .class, .id, .role: read(attribute.value)
            case .itemprop: isArticle = isArticle || attribute.value == "articleBody"
            default: break
            }
        }
    }

    private mutating func read(_ value: String) {
        for word in Self.words(of: value) {
            if Self.around.contains(where: { word.hasPrefix($0) }) { isAround = true }
            if word.hasPrefix("comment") && !word.hasPrefix("commentar") || word == "disqus" {
                isComments = true
            }
            if Self.article.contains(word) { isArticle = true }
        }
    }

    /// The words of names such as `post-content` and `postContent`, in small letters.
    private static func words(of value: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasSmall = false
        for byte in value.utf8 {
            let isCapital = (0x41...0x5a).contains(byte)
            let isLetter = isCapital || (0x61...0x7a).contains(byte)
            if !isLetter || isCapital && wasSmall {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word = []
            }
            if isLetter { word.append(byte | 0x20) }
            wasSmall = isLetter && !isCapital
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    private static let around = [
        "share", "sharing", "social", "related", "newsletter", "subscri", "signup", "promo",
        "sponsor", "advert", "breadcrumb", "sidebar", "footer", "menu", "nav", "masthead", "popup",
        "modal", "cookie", "gdpr", "consent", "widget", "recirc", "outbrain", "taboola",
        "recommend",
        "trending", "popular", "byline", "caption", "credit", "copyright", "pagination", "pager",
        "toolbar", "login", "register", "banner", "tags", "taglist", "biography", "bio", "teaser",
        "readmore", "morefrom", "suggested", "upsell", "paywall", "print", "dateline", "timestamp",
        "donat", "poll", "rating", "signin", "legal", "disclaimer",
    ]

    private static let article: Set<String> = [
        "article", "articlebody", "content", "body", "post", "entry", "story", "storybody", "text",
        "main", "hentry", "blog", "blogpost", "page",
    ]
}
