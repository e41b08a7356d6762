internal import CLanguageData

/// What words and short phrases tell about the shape of a sentence.
struct ShapeWords: Sendable {
    enum Role: UInt32, CaseIterable, Sendable {
        case pronoun, demonstrative, pointer, lead, interval, settled, speaker, aux, adverb, past
        case base, profane, show, filler, asker, inverted, asked, bound, subordinate, shortened
    }

    let speech = SpeechWords()
    private let table: WordTable<RoleSet<Role>>

    init() {
        let names = RoleNames<Role>()
        table = WordTable(language_data_shapes()) { names.roles($0) }
    }

    /// What is told of a word in lower case whose hash is at hand.
    func entry(of word: Span<UInt8>, hash: UInt32) -> WordTable<RoleSet<Role>>.Entry? {
        table.entry(of: word, hash: hash)
    }

    /// The roles of a word or phrase in lower case.
    func roles(of word: Span<UInt8>) -> RoleSet<Role> { table[word] ?? RoleSet() }

    /// Whether a word is a verb that may be a noun, in the form given or with `s`.
    func isThirdPerson(_ word: Span<UInt8>) -> Bool {
        guard word.hasSuffix("s"), word.count > 3 else { return false }
        if roles(of: word.extracting(droppingLast: 1)).contains(.base) { return true }
        guard word.hasSuffix("es") else { return false }
        if roles(of: word.extracting(droppingLast: 2)).contains(.base) { return true }
        guard word.hasSuffix("ies") else { return false }
        var verb: [UInt8] = []
        for offset in 0..<(word.count - 3) { verb.append(word[offset]) }
        return roles(of: (verb + [0x79]).span).contains(.base)
    }
}
