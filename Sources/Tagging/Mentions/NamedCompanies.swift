package import StoryModel

extension StoryTags {
    /// The companies that the story calls by a name of their own, weightiest first.
    ///
    /// Without those that only a product or a person stands for.
    package var namedCompanies: [String] {
        let named = Set(mentions.filter { $0.resolution.isName }.map(\.company))
        return sentiments.map(\.company).filter(named.contains)
    }
}

extension Mention.Resolution {
    /// Whether the words are a name of the company itself.
    var isName: Bool {
        switch self {
        case .name, .alias, .ticker, .unlisted, .override: true
        case .product, .person, .misheard: false
        }
    }
}
