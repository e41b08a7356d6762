/// Words that tell whether an ambiguous word is an organisation's name.
struct ContextWords: Sendable {
    /// Weights of words behind a name.
    let after: HashIndex
    /// Weights of words before a name.
    let before: HashIndex
    /// Hashes of the words that name a member of a product family: `pro`, `mini`.
    let tiers: [UInt64]
    /// Words that end organisations' names.
    let suffixes: HashIndex
    /// Words that say what sort of company a name beside them is.
    let kinds: HashIndex
    /// Words with a capital that are no company.
    let never: HashIndex

    /// The words that ship with the program.
    static func shipped() throws(TaggingDataError) -> ContextWords {
        try ContextWords(ShippedData.contexts.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        var after = HashIndex(minimumCapacity: 512)
        var before = HashIndex(minimumCapacity: 512)
        var tiers: [UInt64] = []
        var suffixes = HashIndex()
        var kinds = HashIndex()
        var never = HashIndex(minimumCapacity: 512)
        for section in try PhraseSection.read(text) {
            for phrase in section.phrases {
                let hash = WordHash(phrase.phrase).value
                // Weights are kept in tenths, moved up so that none is negative.
                let weight = Int32((phrase.weight * 10).rounded()) + 1000
                switch section.name {
                case "after": after.update(hash, to: weight)
                case "before": before.update(hash, to: weight)
                case "tier": tiers.append(hash)
                case "suffix": suffixes.update(hash, to: weight)
                case "kind": kinds.update(hash, to: weight)
                case "never": never.update(hash, to: weight)
                default:
                    throw TaggingDataError(
                        line: section.line, problem: .unknownHeading(section.name))
                }
            }
        }
        self.after = after
        self.before = before
        self.tiers = tiers
        self.suffixes = suffixes
        self.kinds = kinds
        self.never = never
    }

    func weight(after word: ScannedWord) -> Double { weight(after[word.hash]) }
    func weight(before word: ScannedWord) -> Double { weight(before[word.hash]) }

    func suffixWeight(of word: ScannedWord) -> Double { weight(suffixes[word.hash]) }
    func kindWeight(of word: ScannedWord) -> Double { weight(kinds[word.hash]) }
    func isNever(_ word: ScannedWord) -> Bool { never[word.hash] != nil }

    private func weight(_ stored: Int32?) -> Double {
        stored.map { Double($0 - 1000) / 10 } ?? 0
    }
}
