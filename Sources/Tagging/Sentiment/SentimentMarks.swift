internal import StoryModel

/// What marks beside the words of a sentence tell: a question, a symbol as traders write it, and
/// percentages with a sign.
struct SentimentMarks: Sendable {
    /// Whether a question mark ends it.
    private(set) var isQuestion = false
    /// Whether it has a symbol such as `$ABC`.
    private(set) var isTraded = false
    /// The numbers that say how far something went, `+2.5%` or `-3%`, in order.
    private(set) var moves: [(word: Int, isUp: Bool)] = []

    /// Looks at the bytes beside the words of a range, and no further.
    init(_ words: [ScannedWord], range: Range<Int>, bytes: Span<UInt8>) {
        func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }
        if let last = range.last { isQuestion = byte(Int(words[last].end)) == UInt8(ascii: "?") }
        for place in range {
            let word = words[place]
            let before = byte(Int(word.start) - 1)
            if before == UInt8(ascii: "$"), !word.isDigits { isTraded = true }
            guard word.isDigits, before == UInt8(ascii: "+") || before == UInt8(ascii: "-"),
                word.start < 2 || byte(Int(word.start) - 2) <= UInt8(ascii: "("),
                isPercentage(bytes, from: Int(word.end))
            else { continue }
            moves.append((place, before == UInt8(ascii: "+")))
        }
    }

    /// Whether a percent sign follows behind the rest of a number, if any.
    private func isPercentage(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var offset = start
        while offset < min(bytes.count, start + 5), isPart(bytes[offset]) { offset += 1 }
        return offset < bytes.count && bytes[offset] == UInt8(ascii: "%")
    }

    private func isPart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
}
