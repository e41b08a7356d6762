/// Gives a tidied sentence its capital and its stop.
struct SentenceForm {
    /// The tokens as a sentence; empty where they hold no word.
    func shaped(_ tokens: [SpokenToken]) -> String {
        var tokens = tokens[...]
        while let last = tokens.last, last.core.isEmpty, !"\"”’)".contains(last.lead) {
            tokens.removeLast()
        }
        while let first = tokens.first, first.core.isEmpty,
            first.isDash || isPunctuation(first.lead)
        {
            tokens.removeFirst()
        }
        guard tokens.contains(where: { !$0.core.isEmpty }) else { return "" }
        let isCapitalized = tokens.first.map(takesCapital) ?? false
        var text = tokens.map(\.text).joined(separator: " ")
        while let last = text.last, ",;:-–— ".contains(last) { text.removeLast() }
        if !isStopped(text) { text.append(".") }
        guard isCapitalized, let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    private func isPunctuation(_ text: String) -> Bool {
        text.allSatisfy { ",;:.!?…".contains($0) }
    }

    /// Whether a first word is a common one in lower case: not `iPhone`, `o3` or `llama.cpp`.
    private func takesCapital(_ token: SpokenToken) -> Bool {
        !token.isQuoted && token.lead.isEmpty
            && token.folded.utf8.allSatisfy { $0.isLower || $0 == 0x27 || $0 == 0x2d }
            && token.core.utf8.allSatisfy { !$0.isUpper }
    }

    private func isStopped(_ text: String) -> Bool {
        let last = text.last { !"\"”'’»)]".contains($0) }
        return last.map { ".!?…".contains($0) } ?? false
    }
}
