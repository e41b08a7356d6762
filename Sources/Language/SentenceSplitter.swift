package import StoryModel

/// Finds where sentences end, in written text and in transcribed speech.
package struct SentenceSplitter: Sendable {
    package init() {}

    /// The sentences of a range, in order, without the white space between them.
    ///
    /// A line feed ends a sentence. Every byte of the range that is not white space is in a sentence.
    package func sentences(in text: String, range: TextRange) -> [TextRange] {
        let bytes = text.utf8Span.span
        let end = min(range.end, bytes.count)
        var sentences: [TextRange] = []
        var start = range.start
        var offset = range.start
        func close(at stop: Int) {
            var first = start
            var last = stop
            while first < last, isSpace(bytes[first]) { first += 1 }
            while last > first, isSpace(bytes[last - 1]) { last -= 1 }
            if first < last { sentences.append(TextRange(first, last)) }
            start = stop
        }
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") {
                close(at: offset)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")
                || byte == UInt8(ascii: "?")
            {
                while offset < end, [0x22, 0x29, 0x5d].contains(bytes[offset]) { offset += 1 }
                if offset < end, bytes[offset] == UInt8(ascii: " ") { close(at: offset) }
            }
        }
        close(at: end)
        return sentences
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
