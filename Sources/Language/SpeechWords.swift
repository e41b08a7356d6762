internal import CLanguageData

/// What words and short phrases do in speech.
struct SpeechWords: Sendable {
    enum Role: UInt32, CaseIterable, Sendable {
        case hesitation, opener, pause, restarter, restart, aside, tag, softener, softened, firm
        case open, article, emphatic, subject, negation, hedge, number, stage
    }

    private let table: WordTable<RoleSet<Role>>

    init() {
        let names = RoleNames<Role>()
        table = WordTable(language_data_speech()) { names.roles($0) }
    }

    /// Whether a word or phrase in lower case has a role.
    func has(_ role: Role, _ phrase: String) -> Bool { table[phrase]?.contains(role) ?? false }

    /// Whether a word, or a phrase that begins with it, may have a role.
    func mayHaveRole(_ word: String) -> Bool { table.entry(of: word.utf8Span.span) != nil }

    /// Whether a word has a role, or `it` in `it's` or `did` in `didn't`.
    func hasShortened(_ role: Role, _ word: String) -> Bool {
        guard let apostrophe = word.utf8.firstIndex(of: 0x27) else { return has(role, word) }
        return has(role, word) || has(role, String(word[..<apostrophe]))
    }

    /// Whether deleting a word could change what a sentence states.
    func isFact(_ word: String) -> Bool {
        isNegation(word) || has(.hedge, word) || isNumber(word)
    }

    func isNegation(_ word: String) -> Bool { has(.negation, word) || word.hasSuffix("n't") }

    func isNumber(_ word: String) -> Bool {
        word.utf8.contains(where: \.isDigit)
            || word.split(separator: "-").contains { has(.number, String($0)) }
    }
}
