package import StoryModel

/// Finds the words of a text.
///
/// A word is a run of letters, digits and what joins them inside: `don't`, `GPT-5.5`, `U.S`, `3,000`.
package struct WordScanner: Sendable {
    package init() {}

    /// The words of a range, in order; linear in its length.
    package func words(in text: String, range: TextRange) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(range.count / 6)
        scan(text, range: range) { bytes, start, end, isASCII in
            let range = TextRange(start, end)
            let folded = isASCII ? foldedASCII(bytes, start, end) : folded(text[range])
            let first = bytes[start]
            let isCapital = first < 0x80 ? first.isUpper : text[range].first?.isUppercase ?? false
            words.append(Word(range: range, folded: folded, isCapitalized: isCapital))
        }
        return words
    }

    /// The number of words of a range.
    package func count(in text: String, range: TextRange) -> Int {
        var count = 0
        scan(text, range: range) { _, _, _, _ in count += 1 }
        return count
    }

    /// Calls `body` with the bytes, the start and the end of each word, and whether it is ASCII.
    private func scan(
        _ text: String, range: TextRange, body: (Span<UInt8>, Int, Int, Bool) -> Void
    ) {
        let bytes = text.utf8Span.span
        let end = min(range.end, bytes.count)
        var offset = range.start
        while offset < end {
            var length = letterLength(in: bytes, at: offset, end: end)
            guard length > 0 else {
                offset += 1
                continue
            }
            let start = offset
            var isASCII = true
            repeat {
                isASCII = isASCII && length == 1
                offset += length
                length = letterLength(in: bytes, at: offset, end: end)
                if length == 0, offset < end {
                    length = jointLength(in: bytes, at: offset, end: end)
                }
            } while length > 0
            body(bytes, start, offset, isASCII)
        }
    }

    /// The length in bytes of the letter or digit at an offset; zero where there is none.
    private func letterLength(in bytes: Span<UInt8>, at offset: Int, end: Int) -> Int {
        guard offset < end else { return 0 }
        let byte = bytes[offset]
        guard byte >= 0x80 else { return byte.isLetter || byte.isDigit ? 1 : 0 }
        let next = bytes.byte(at: offset + 1)
        let length: Int
        switch byte {
        // The signs of Latin-1 and what lies below its letters; ª, µ and º are letters.
        case 0xc2: length = [0xaa, 0xb5, 0xba].contains(next) ? 2 : 0
        case 0xc3: length = next == 0x97 || next == 0xb7 ? 0 : 2
        case 0xc4...0xdf: length = 2
        // E2 begins punctuation, arrows and other signs; E3 80 those of Chinese and Japanese.
        case 0xe3: length = next == 0x80 ? 0 : 3
        case 0xe0, 0xe1, 0xe4...0xed: length = 3
        // F0 9F begins pictures.
        case 0xf0: length = next == 0x9f ? 0 : 4
        default: length = 0
        }
        return offset + length <= end ? length : 0
    }

    /// How many bytes join two halves of a word here; zero where the word ends.
    private func jointLength(in bytes: Span<UInt8>, at offset: Int, end: Int) -> Int {
        let byte = bytes[offset]
        switch byte {
        case 0x27, 0x2d, 0x2e:
            return letterLength(in: bytes, at: offset + 1, end: end) > 0 ? 1 : 0
        case 0x2c:
            let isInNumber =
                bytes.byte(at: offset - 1).isDigit && offset + 1 < end && bytes[offset + 1].isDigit
            return isInNumber ? 1 : 0
        case 0xe2 where bytes.hasMark(0x99, at: offset):
            return letterLength(in: bytes, at: offset + 3, end: end) > 0 ? 3 : 0
        default: return 0
        }
    }

    private func foldedASCII(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        String(unsafeUninitializedCapacity: end - start) { buffer in
            for offset in start..<end { buffer[offset - start] = bytes[offset].lowered }
            return end - start
        }
    }

    private func folded(_ word: Substring) -> String {
        let lower = word.lowercased()
        guard lower.utf8.contains(0xe2) else { return lower }
        return lower.replacing("\u{2019}", with: "'")
    }
}
