package import StoryModel

/// Finds where sentences end, in written text and in transcribed speech.
package struct SentenceSplitter: Sendable {
    private let rules = BoundaryRules()
    private let clauseRules = ClauseRules()

    package init() {}

    /// The sentences of a range, in order, without the white space between them.
    ///
    /// A line feed ends a sentence, except inside prose that was wrapped at a width. Markers of list
    /// items belong to their sentence. Every byte of the range that is not white space is in a
    /// sentence. Linear in the length of the range.
    package func sentences(in text: String, range: TextRange) -> [TextRange] {
        let bytes = text.utf8Span.span
        var lines = WrappedLines(start: range.start, end: min(range.end, bytes.count))
        var sentences: [TextRange] = []
        var offset = range.start
        while let start = lines.firstNonSpace(in: bytes, from: offset) {
            offset = sentenceEnd(in: bytes, from: start, lines: &lines)
            var end = offset
            while end > start, bytes[end - 1].isSpace { end -= 1 }
            sentences.append(TextRange(start, end))
        }
        return sentences
    }

    /// The clauses of a sentence, in order, without the white space between them.
    ///
    /// They are cut behind semicolons, colons and dashes, before a comma's `and`, `but`, `while` and
    /// the like where a subject follows, and in sentences of more than 60 words before such words
    /// without a comma. Every byte of the range that is not white space is in a clause.
    package func clauses(in text: String, range: TextRange) -> [TextRange] {
        let range = TextRange(range.start, min(range.end, text.utf8.count))
        let words = WordScanner().words(in: text, range: range)
        let bytes = text.utf8Span.span
        let starts = [range.start] + clauseRules.starts(in: text, words: words) + [range.end]
        return zip(starts, starts.dropFirst()).map { start, end in
            var (start, end) = (start, end)
            while start < end, bytes[start].isSpace { start += 1 }
            while end > start, bytes[end - 1].isSpace { end -= 1 }
            return TextRange(start, end)
        }.filter { !$0.isEmpty }
    }

    private func sentenceEnd(
        in bytes: Span<UInt8>, from start: Int, lines: inout WrappedLines
    ) -> Int {
        let end = lines.end
        let marker = ListMarker(in: bytes, at: start, end: end)
        var offset = marker?.end ?? start
        while offset < end {
            let byte = bytes[offset]
            switch byte {
            case .lineFeed:
                guard lines.runOn(in: bytes, at: offset) else { return offset }
                offset += 1
            case 0x21, 0x2e, 0x3f, 0xe2:
                guard let stop = Stop(in: bytes, at: offset, end: end) else {
                    if let marker, marker.isFollowed(in: bytes, at: offset, end: end),
                        offset > marker.end
                    {
                        return offset
                    }
                    offset += 3
                    continue
                }
                if let ending = rules.sentenceEnd(at: stop, in: bytes, from: start, end: end) {
                    return ending
                }
                offset = stop.end
                lines.innerStop = stop.end
            case .space:
                offset += 1
                if let marker, marker.isFollowed(in: bytes, at: offset, end: end) { return offset }
            default:
                // Most bytes are letters.
                repeat { offset += 1 } while offset < end && bytes[offset].isLetter
            }
        }
        return end
    }
}
