internal import Language

/// Tells news from what is said about it: "Commenters point out that ...", "orrin_fan9 suggests ...".
///
/// Letters that digest forums and posts hold much of it. It is no consequence of the news, and a sentence
/// that reports what somebody thinks is no quotation of him.
struct ReactionReader: Sendable {
    /// Who reacts stands among so many words at the beginning.
    private let opening = 4
    /// What he does stands among so many behind him.
    private let reach = 4
    private let phrases: PhraseTable

    init(phrases: PhraseTable) { self.phrases = phrases }

    /// Whether a sentence tells how readers or members of a forum react.
    ///
    /// - Parameters:
    ///   - words: The sentence's words.
    ///   - text: The sentence.
    /// - Returns: Whether it does.
    func isReaction(_ words: [Word], in text: String) -> Bool {
        if opensWithHandle(text), reports(words.prefix(opening + 1).dropFirst()) { return true }
        for (place, word) in words.prefix(opening).enumerated() {
            if phrases.has(word, .commenter) { return true }
            if phrases.has(word, .audience), reports(words.dropFirst(place + 1).prefix(reach)) {
                return true
            }
        }
        return false
    }

    /// Whether a sentence reports in other words what one of them said: "Orrin argues that ...".
    func isReport(_ words: [Word]) -> Bool { reports(words.prefix(3).dropFirst()) }

    private func reports(_ words: ArraySlice<Word>) -> Bool {
        words.contains { phrases.has($0, .reporting) }
    }

    /// Whether the first word is a name that somebody has only on a forum: "Quiet_Otter", "ferro88".
    private func opensWithHandle(_ text: String) -> Bool {
        let name = text.prefix { $0 != " " }
        return name.first.map { $0.isLetter || $0 == "@" } ?? false
            && name.utf8.contains { $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) }
    }
}
