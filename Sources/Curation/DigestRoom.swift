internal import StoryModel

/// How much room a digest has for each of its sections.
struct DigestRoom: Hashable, Sendable {
    let insights: Int
    /// Up to this many, lesser events are told as well.
    let fewestInsights: Int
    let quotes: Int
    let actions: Int
    let actionsOfOneAudience: Int
    let watch: Int
    let companies: Int
    /// The citations behind a company's score, beside those of its reason.
    let evidence: Int
    /// The sentences of one theme's summary.
    let sentences: Int
    /// Up to this many of them, what is told elsewhere is added to.
    let fewestSentences: Int
    /// How many characters the sentences that are added may have together.
    let charactersAdded: Int
    /// The stories that are named though no section shows them.
    let untold: Int

    /// What a digest of a length is made with; a brief one is cut from the standard one.
    static func room(for length: DigestLength) -> DigestRoom { length == .full ? full : standard }

    static let standard = DigestRoom(
        insights: 8, fewestInsights: 5, quotes: 5, actions: 6, actionsOfOneAudience: 2, watch: 6,
        companies: 15, evidence: 3, sentences: 5, fewestSentences: 3, charactersAdded: 600,
        untold: 8)

    static let full = DigestRoom(
        insights: 12, fewestInsights: 8, quotes: 15, actions: 20, actionsOfOneAudience: 6,
        watch: 20, companies: .max, evidence: .max, sentences: 12, fewestSentences: 6,
        charactersAdded: 1500, untold: 30)
}
