/// A text of a feed, as the feed has it.
package struct FeedText: Hashable, Sendable {
    package var value: String
    /// A media type: `text/plain`, `text/html`, `application/xhtml+xml` or another one that was named.
    package var type = "text/plain"
    /// As declared around it, with hyphens.
    package var language: String?
    /// The address that relative links in it start from.
    package var base: String?

    init(_ value: String, type: String = "text/plain") {
        self.value = value
        self.type = type
    }
}

/// A link of a feed or an entry.
package struct FeedLink: Hashable, Sendable {
    /// `alternate` for the page that the feed or the entry is about.
    package var relation = "alternate"
    package var address: String
    package var type: String?
    package var title: String?
    package var language: String?
    /// In bytes, as written.
    package var length: String?
}

/// What a feed says about itself, or of an entry that was taken from another feed about that one.
package struct FeedHead: Hashable, Sendable {
    /// The texts by what they are: `title`, `subtitle`, `rights`, `id`, `published`, `updated` and the
    /// like; of an element in an element, `image.title`.
    package var texts: [String: FeedText] = [:]
    package var links: [FeedLink] = []
    /// A name, with the address of mail in brackets where both are told.
    package var author: String?
    package var language: String?

    /// Where the feed itself is.
    package var address: String? { links.first { $0.relation == "self" }?.address }

    /// The page that it is about.
    package var link: String? {
        links.first { $0.relation == "alternate" }?.address
    }
}

/// An entry of a feed.
package struct FeedEntry: Hashable, Sendable {
    /// What is said about the entry as a whole: its `summary` beside what a feed has.
    package var head = FeedHead()
    /// The texts of the entry, where it has more than a summary.
    package var content: [FeedText] = []
    /// Further summaries: some feeds have one for each kind of reader.
    package var summaries: [FeedText] = []
    /// The feed that the entry was taken from.
    package var source: FeedHead?
    /// Where its speech is written down.
    package var transcripts: [FeedLink] = []
}

/// A feed, of whatever format.
package struct Feed: Hashable, Sendable {
    package var head = FeedHead()
    package var entries: [FeedEntry] = []
    /// Whether it breaks the rules of its format.
    package var isIllFormed = false
}
