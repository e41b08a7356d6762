/// Tells names of places where people post from names of the companies that run them: "on Reddit",
/// "GitHub stars" are not about Reddit and GitHub.
struct VenueWords: Sendable {
    private let contexts: ContextWords
    private let before = ["on", "in", "via", "across"].map { WordHash($0).value }

    init(contexts: ContextWords) { self.contexts = contexts }

    /// Whether a mention only says where something is posted.
    func isVenue(_ mention: Candidate, in text: WordPieceScanner) -> Bool {
        let first = Int(text.pieces[mention.first].word)
        let last = Int(text.pieces[mention.last].word)
        guard first == last, contexts.has(text.words[first], in: .venue),
            !text.words[first].isGenitive
        else { return false }
        if last + 1 < text.words.count, text.words[last + 1].gap == .space,
            contexts.has(text.words[last + 1], in: .posted)
        {
            return true
        }
        return first > 0 && text.words[first].gap == .space
            && before.contains(text.words[first - 1].hash)
    }
}
