/// A word of a sentence with what the lists tell of it.
struct ShapeWord {
    let roles: RoleSet<ShapeWords.Role>
    let speech: RoleSet<SpeechWords.Role>
    /// The roles of what stands before an apostrophe, or of the whole word.
    let stem: RoleSet<ShapeWords.Role>
    let stemSpeech: RoleSet<SpeechWords.Role>
    /// Whether an apostrophe is in it.
    let isShortened: Bool
    /// Whether phrases of several words begin with it.
    let opensPhrase: Bool

    /// What stands behind the last word.
    init() {
        (roles, stem, speech, stemSpeech) = (RoleSet(), RoleSet(), RoleSet(), RoleSet())
        (isShortened, opensPhrase) = (false, false)
    }

    init(_ folded: String, lexicon: ShapeWords) {
        let word = folded.utf8Span.span
        let hash = ByteIndex.hash(word)
        let entry = lexicon.entry(of: word, hash: hash)
        roles = entry?.role ?? RoleSet()
        speech = lexicon.speech.entry(of: word, hash: hash)?.role ?? RoleSet()
        opensPhrase = entry?.opensPhrase ?? false
        if let apostrophe = word.firstOffset(of: 0x27) {
            isShortened = true
            stem = lexicon.roles(of: word.extracting(0..<apostrophe))
            stemSpeech = lexicon.speech.roles(of: word.extracting(0..<apostrophe))
        } else {
            isShortened = false
            (stem, stemSpeech) = (roles, speech)
        }
    }

    /// Whether it is short for a pronoun and a verb: `it's`, `they'll`, `who've`.
    func isContraction(_ folded: String) -> Bool {
        guard isShortened else { return false }
        let word = folded.utf8Span.span
        if word.hasSuffix("n't") { return true }
        guard let apostrophe = word.firstOffset(of: 0x27) else { return false }
        let ending = word.extracting(apostrophe..<word.count)
        if ending.isEqual(to: "'re") || ending.isEqual(to: "'ll") || ending.isEqual(to: "'ve")
            || ending.isEqual(to: "'m")
        {
            return true
        }
        guard ending.isEqual(to: "'s") || ending.isEqual(to: "'d") else { return false }
        return stem.contains(.pronoun) || stem.contains(.demonstrative) || stem.contains(.speaker)
            || stem.contains(.shortened) || stemSpeech.contains(.subject)
    }
}
