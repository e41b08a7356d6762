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
    /// Who is reported stands among so many words at the beginning.
    private let naming = 8
    /// What is a joke says so among so many words.
    private let jesting = 8
    /// The same behind a post.
    private let postReach = 2
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
            if phrases.has(word, .posting), place < 3,
                tells(words.dropFirst(place + 1).prefix(postReach))
            {
                return true
            }
        }
        return false
    }

    /// Whether a sentence tells what a picture shows, which readers do not have before them: "The chart
    /// compares ...", "This image is ...", "Satirical post on ...".
    func isDescription(_ words: [Word]) -> Bool {
        if words.prefix(jesting).contains(where: { phrases.has($0, .jest) }) { return true }
        guard
            let place = words.prefix(opening - 1).firstIndex(where: { phrases.has($0, .picture) }),
            !words[..<place].dropFirst().contains(where: \.isCapitalized),
            place == 0 || Self.determiners.contains(words[0].folded)
        else { return false }
        let next = words.dropFirst(place + 1).first { !$0.folded.hasSuffix("ly") }
        return next.map {
            phrases.has($0, .display) || phrases.has($0, .reporting)
                || place > 0 && Self.links.contains($0.folded)
        } ?? false
    }

    private static let determiners: Set<String> = ["a", "an", "each", "the", "these", "this"]
    /// What leads from a picture to what it is of or what it is.
    private static let links: Set<String> = [
        "accompanying", "also", "from", "in", "is", "was",
    ]

    /// Whether a sentence reports in other words what one of them said: "Orrin argues that ...", "On price:
    /// Orrin says ...".
    func isReport(_ words: [Word]) -> Bool {
        words.contains { phrases.has($0, .commenter) }
            || words.prefix(opening).enumerated().contains { place, word in
                phrases.has(word, .posting) && place < 3
                    && tells(words.dropFirst(place + 1).prefix(postReach))
            }
            || reports(words.prefix(3).dropFirst())
            || zip(words, words.dropFirst()).prefix(naming).contains { name, verb in
                name.isCapitalized
                    && (phrases.has(verb, .reporting) || ["said", "says"].contains(verb.folded))
            }
    }

    private func reports(_ words: ArraySlice<Word>) -> Bool {
        words.contains { phrases.has($0, .reporting) }
    }

    private func tells(_ words: ArraySlice<Word>) -> Bool {
        words.contains { phrases.has($0, .reporting) || phrases.has($0, .display) }
    }

    /// Whether the first word is a name that somebody has only on a forum: "Quiet_Otter", "ferro88".
    private func opensWithHandle(_ text: String) -> Bool {
        let name = text.prefix { $0 != " " }
        return name.hasPrefix("@")
            || name.first.map(\.isLetter) ?? false
                && name.utf8.contains { $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) }
    }
}
