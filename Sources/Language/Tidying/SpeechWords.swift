internal import CLanguageData

/// What words and short phrases do in speech.
struct SpeechWords: Sendable {
    enum Role: UInt32, CaseIterable, Sendable {
        case hesitation, opener, pause, restarter, restart, whole, aside, tag, softener, softened
        case firm, open, article, preposition, emphatic, subject, negation, hedge, number, stage
        case leader, copula, complement, linking, tense, note, acronym, page
    }

    private let table: WordTable<RoleSet<Role>>

    init() {
        let names = RoleNames<Role>()
        table = WordTable(language_data_speech()) { names.roles($0) }
    }

    /// What is told of a word in lower case whose hash is at hand.
    func entry(of word: Span<UInt8>, hash: UInt32) -> WordTable<RoleSet<Role>>.Entry? {
        table.entry(of: word, hash: hash)
    }

    /// The roles of a word or phrase in lower case.
    func roles(of word: Span<UInt8>) -> RoleSet<Role> { table[word] ?? RoleSet() }

    /// Whether a word or phrase in lower case has a role.
    func has(_ role: Role, _ phrase: String) -> Bool { table[phrase]?.contains(role) ?? false }

    /// Whether deleting a word could change what a sentence states.
    func isFact(_ word: Span<UInt8>) -> Bool { isFact(word, roles: roles(of: word)) }

    /// Whether deleting a word, whose roles are at hand, could change what a sentence states.
    func isFact(_ word: Span<UInt8>, roles: RoleSet<Role>) -> Bool {
        roles.contains(.negation) || roles.contains(.hedge) || roles.contains(.number)
            || word.hasSuffix("n't") || hasNumber(word)
    }

    /// Whether a digit is in a word, or a number between its hyphens.
    private func hasNumber(_ word: Span<UInt8>) -> Bool {
        var start = 0
        for offset in word.indices {
            if word[offset].isDigit { return true }
            guard word[offset] == 0x2d else { continue }
            if roles(of: word.extracting(start..<offset)).contains(.number) { return true }
            start = offset + 1
        }
        return start > 0 && roles(of: word.extracting(start..<word.count)).contains(.number)
    }
}
