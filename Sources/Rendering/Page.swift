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
    /// Never empty.
    let blocks: [Block]
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
