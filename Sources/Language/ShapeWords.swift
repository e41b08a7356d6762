internal import CLanguageData

/// What words and short phrases tell about the shape of a sentence.
struct ShapeWords: Sendable {
    enum Role: UInt32, CaseIterable, Sendable {
        case pronoun, demonstrative, pointer, lead, interval, settled, speaker, aux, adverb, past
        case base, profane, show, filler
    }

    let speech = SpeechWords()
    private let table: WordTable<RoleSet<Role>>

    init() {
        let names = RoleNames<Role>()
        table = WordTable(language_data_shapes()) { names.roles($0) }
    }

    func has(_ role: Role, _ phrase: String) -> Bool { table[phrase]?.contains(role) ?? false }

    func hasPhrase(from word: String) -> Bool {
        table.entry(of: word.utf8Span.span)?.opensPhrase ?? false
    }

    /// Whether a word is a verb that may be a noun, in the form given or with `s`.
    func isThirdPerson(_ word: String) -> Bool {
        guard word.hasSuffix("s"), word.utf8.count > 3 else { return false }
        if has(.base, String(word.dropLast())) { return true }
        guard word.hasSuffix("es") else { return false }
        return has(.base, String(word.dropLast(2)))
            || word.hasSuffix("ies") && has(.base, word.dropLast(3) + "y")
    }

    /// Whether a word is short for a pronoun and a verb: `it's`, `they'll`, `who've`.
    func isContraction(_ word: String) -> Bool {
        guard let apostrophe = word.utf8.firstIndex(of: 0x27) else { return false }
        let (stem, ending) = (String(word[..<apostrophe]), word[apostrophe...])
        if word.hasSuffix("n't") || ["'re", "'ll", "'ve", "'m"].contains(ending) { return true }
        guard ending == "'s" || ending == "'d" else { return false }
        return has(.pronoun, stem) || has(.demonstrative, stem) || has(.speaker, stem)
            || speech.has(.subject, stem)
            || ["what", "there", "let", "how", "where"].contains(stem)
    }
}
