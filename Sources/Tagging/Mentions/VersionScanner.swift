/// Finds how far a product's version reaches: `GPT|-5.5 Pro`, `Gemini| 3.1 Flash`, `Llama|3 70B`.
struct VersionScanner: Sendable {
    /// `pro`, `mini`, `flash`: words that say which of a family is meant.
    private let tiers: HashIndex

    init(tiers: [UInt64]) {
        var index = HashIndex(minimumCapacity: tiers.count)
        for tier in tiers { index.update(tier, to: 1) }
        self.tiers = index
    }

    /// The last piece of the mention whose name ends at `last`.
    func lastPiece(of text: WordPieceScanner, after last: Int, isProduct: Bool) -> Int {
        var end = last
        var hasNumber = text.pieces[last].isDigits
        while let next = extended(text, from: end, isProduct: isProduct, hasNumber: hasNumber) {
            hasNumber = hasNumber || text.pieces[next].isDigits
            end = next
        }
        return end
    }

    private func extended(
        _ text: WordPieceScanner, from end: Int, isProduct: Bool, hasNumber: Bool
    ) -> Int? {
        let pieces = text.pieces
        let next = end + 1
        guard next < pieces.count else { return nil }
        let piece = pieces[next]
        let isClose = piece.gap == .none || piece.gap == .hyphen
        if piece.isDigits {
            if piece.gap == .point { return hasNumber ? next : nil }
            guard isClose || (piece.gap == .space && isProduct && piece.hash.count <= 3) else {
                return nil
            }
            return isAmount(text, number: next) ? nil : next
        }
        let isLetter = piece.hash.count == 1
        let isBeforeNumber =
            next + 1 < pieces.count && pieces[next + 1].isDigits
            && pieces[next + 1].gap == .none
        if isLetter, piece.gap == .none, hasNumber { return next }
        if isLetter, isBeforeNumber, isClose || piece.gap == .space { return next }
        guard isProduct, piece.gap == .hyphen || piece.gap == .space, tiers[piece.hash.value] != nil
        else { return nil }
        return piece.isCapitalized || hasNumber || piece.gap == .hyphen ? next : nil
    }

    /// Whether a number after a space counts things: `Gemini 30 percent`, `ChatGPT 5 million`.
    private func isAmount(_ text: WordPieceScanner, number: Int) -> Bool {
        guard text.pieces[number].gap == .space else { return false }
        let next = Int(text.pieces[number].word) + 1
        guard next < text.words.count else { return false }
        let units = ["percent", "million", "billion", "trillion", "times", "users", "years"]
        return units.contains { WordHash($0).value == text.words[next].hash }
    }
}
