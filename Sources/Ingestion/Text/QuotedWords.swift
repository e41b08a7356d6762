internal import StoryModel

/// Finds the words between quotation marks.
struct QuotedWords {
    /// The words between the first and the last mark of a range; `nil` where there are no two.
    func range(in range: TextRange, of text: String) -> TextRange? {
        let bytes = text.utf8Span.span
        var first: Int?
        var last: Int?
        for index in range.start..<range.end {
            let isStraight = bytes[index] == 0x22
            let isOpening = bytes.has("\u{201C}", at: index)
            let isClosing = bytes.has("\u{201D}", at: index)
            guard isStraight || isOpening || isClosing else { continue }
            if let start = first {
                last = isOpening ? last : max(start, index)
            } else {
                first = index + (isStraight ? 1 : 3)
            }
        }
        guard let first, let last, last > first else { return nil }
        return bytes.trimmed(TextRange(first, last))
    }
}
