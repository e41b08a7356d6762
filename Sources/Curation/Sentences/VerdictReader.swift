internal import Language

/// Finds where a speaker says what a happening is for somebody: "That's a real lifeline for publishers".
///
/// Talk states a consequence less often than it passes a verdict. One that names whom it falls on is
/// understood behind the news itself, however much was said in between.
struct VerdictReader: Sendable {
    private let phrases: PhraseTable
    /// "Is now going to be a really big": so many words stand between the verb and the noun at most.
    private let reach = 6
    /// "Signal that", "deal here for": so many words behind the noun, its object begins.
    private let nearby = 2
    /// Within so many words, a sentence that stresses its point has come to its verb.
    private let stressed = 8
    /// Whom it falls on is named within so many words of it.
    private let object = 6

    init(phrases: PhraseTable) { self.phrases = phrases }

    /// How a sentence says what something is for somebody.
    enum Verdict {
        /// By a noun: "a lifeline for publishers". It is of the whole happening.
        case judges
        /// By a verb: "this shows that Orrin ...", which may be of the sentence before.
        case shows
    }

    /// The verdict in the words, where they say whom it falls on.
    func verdict(in words: [Word]) -> Verdict? {
        let isJudged = words.indices.contains { place in
            judges(words, at: place) && isFor(words, behind: place)
        }
        if isJudged || stresses(words) { return .judges }
        let isShown = words.indices.contains { place in
            shows(words, at: place) && names(words[(place + 1)...])
        }
        return isShown ? .shows : nil
    }

    /// A noun of judgement behind "is a": "is a huge boon", "may be the bigger deal".
    private func judges(_ words: [Word], at place: Int) -> Bool {
        guard phrases.has(words[place], .verdict) else { return false }
        let before = words[max(0, place - reach)..<place]
        guard let article = before.lastIndex(where: { Self.articles.contains($0.folded) }),
            words[(article + 1)..<place].allSatisfy({ !Self.joints.contains($0.folded) })
        else { return false }
        return before[..<article].contains { word in
            Self.verbs.contains(word.folded) || word.folded.hasSuffix("'s")
        }
    }

    /// "The most striking part is that Orrin ...": what somebody calls the point of it all.
    private func stresses(_ words: [Word]) -> Bool {
        guard let opening = words.first, Self.pointers.contains(opening.folded),
            let verb = words.prefix(stressed).firstIndex(where: { Self.verbs.contains($0.folded) }),
            words[..<verb].contains(where: { phrases.has($0, .stress) })
        else { return false }
        return names(words[(verb + 1)...])
    }

    /// "For Orrin", "to the tenants", "that even Corvane ran out of crews".
    private func isFor(_ words: [Word], behind place: Int) -> Bool {
        let behind = words[(place + 1)...].prefix(nearby)
        guard let joint = behind.firstIndex(where: { Self.joints.contains($0.folded) }) else {
            return false
        }
        return names(words[(joint + 1)...].prefix(object))
    }

    /// "This clearly shows", "you could argue".
    private func shows(_ words: [Word], at place: Int) -> Bool {
        guard phrases.has(words[place], .showing) else { return false }
        return words[max(0, place - 2)..<place].contains {
            ["this", "that", "it", "which", "you"].contains($0.folded)
        }
    }

    /// Whether a name or people of some kind are among the words.
    private func names(_ words: ArraySlice<Word>) -> Bool {
        words.contains { $0.isCapitalized && $0.folded != "i" || phrases.has($0, .party) }
    }

    private static let articles: Set<String> = ["a", "an", "another", "no", "one", "the"]
    private static let pointers: Set<String> = ["the", "what's", "one"]
    private static let verbs: Set<String> = ["are", "as", "be", "been", "is", "was", "were"]
    private static let joints: Set<String> = [
        "about", "against", "by", "for", "from", "in", "of", "on", "that", "to", "with",
    ]
}
