/// Words that tell whether an ambiguous word is an organisation's name.
struct ContextWords: Sendable {
    /// Weights of words behind a name.
    let after: HashIndex
    /// Weights of words before a name.
    let before: HashIndex
    /// Hashes of the words that name a member of a product family: `pro`, `mini`.
    let tiers: [UInt64]

    /// The words that ship with the program.
    static func shipped() throws(TaggingDataError) -> ContextWords {
        try ContextWords(ShippedData.contexts.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        var after = HashIndex(minimumCapacity: 512)
        var before = HashIndex(minimumCapacity: 512)
        var tiers: [UInt64] = []
        for section in try PhraseSection.read(text) {
            for phrase in section.phrases {
                let hash = WordHash(phrase.phrase).value
                // Weights are kept in tenths, moved up so that none is negative.
                let weight = Int32((phrase.weight * 10).rounded()) + 1000
                switch section.name {
                case "after": after.update(hash, to: weight)
                case "before": before.update(hash, to: weight)
                case "tier": tiers.append(hash)
                default:
                    throw TaggingDataError(
                        line: section.line, problem: .unknownHeading(section.name))
                }
            }
        }
        self.after = after
        self.before = before
        self.tiers = tiers
    }

    func weight(after word: ScannedWord) -> Double { weight(after[word.hash]) }
    func weight(before word: ScannedWord) -> Double { weight(before[word.hash]) }

    private func weight(_ stored: Int32?) -> Double {
        stored.map { Double($0 - 1000) / 10 } ?? 0
    }
}
