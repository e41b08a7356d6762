/// A digest in words, before any format: what is said, in which order, and what belongs together.
struct Page: Hashable, Sendable {
    let title: String
    /// The week, its days and its counts.
    let dateline: String
    let opening: [Phrase]
    /// The opening's citations.
    let openingSources: [Phrase]
    let sections: [PageSection]
}

struct PageSection: Hashable, Sendable {
    let heading: String
    /// Empty where the digest has nothing for it; a page has no such section.
    let blocks: [Block]
    /// Whether it tells how the digest was made, not what the week brought.
    let isBackground: Bool

    init(heading: String, blocks: [Block], isBackground: Bool = false) {
        self.heading = heading
        self.blocks = blocks
        self.isBackground = isBackground
    }
}

/// What stands on lines of its own.
enum Block: Hashable, Sendable {
    /// A heading with a number, counted from 1, where it is one of a ranking.
    case subheading(number: Int?, String)
    case paragraph([Phrase])
    /// Somebody's words, and who said them where.
    case quotation(String, attribution: [Phrase])
    case list([[Phrase]])
    case table(header: [String], rows: [[[Phrase]]])
}
