/// Whether a shown quote is the stored words.
struct QuoteScore {
    /// White space may be folded; nothing else may differ.
    func isVerbatim(_ quote: String, of stored: Substring) -> Bool {
        let words = folded(quote)
        return !words.isEmpty && words == folded(stored)
    }

    private func folded(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
