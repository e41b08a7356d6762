/// Tells where `kind of` and `sort of` soften what is said, and where they name a kind.
extension SpokenSentence {
    /// The number of tokens of a softener that may go from a place; zero where none may.
    func softenerLength(at index: Int) -> Int {
        guard index > 0, tokens[index - 1].tail.isEmpty,
            tokens[index].opensPhrase || tokens[index].roles.contains(.softener)
        else { return 0 }
        for length in [2, 1] where index + length < tokens.count {
            let next = tokens[index + length]
            guard roles(at: index, length: length)?.contains(.softener) == true,
                tokens[index + length - 1].tail.isEmpty, next.isBareWord, text.isSmallWord(next),
                softens(next, behind: index - 1)
            else { continue }
            return length
        }
        return 0
    }

    private func softens(_ next: SpokenToken, behind index: Int) -> Bool {
        let before = tokens[index]
        // "The thing kind of went", but not "what kind of makes".
        if next.roles.contains(.tense), !text.isWord("what", before) { return true }
        let isFirm = next.roles.contains(.firm)
        if !isFirm, hasShortened(.softened, before) { return true }
        let isComplement = next.roles.contains(.complement)
        // "It's kind of a start", but not "it was kind of him".
        if isComplement, before.roles.contains(.copula) || isShortCopula(before) { return true }
        // "About kind of where it goes": a kind would have an article.
        return before.roles.contains(.linking) && (isComplement || !isFirm) && !isList(index)
    }

    /// Whether a word ends in a shortened form of "to be": `it's`, `we're`.
    private func isShortCopula(_ token: SpokenToken) -> Bool {
        let word = text.folded.span.extracting(token.folded)
        return word.hasSuffix("'s") || word.hasSuffix("'re") || word.hasSuffix("'m")
    }

    /// Whether an `and` may join two nouns: `the size and kind of chip`.
    private func isList(_ index: Int) -> Bool {
        guard text.isWord("and", tokens[index]) else { return false }
        for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if !tokens[place].tail.isEmpty { return false }
            if tokens[place].roles.contains(.article) { return true }
        }
        return false
    }
}
