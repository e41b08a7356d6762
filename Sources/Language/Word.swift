package import StoryModel

/// A word of a text.
package struct Word: Hashable, Sendable {
    package let range: TextRange
    /// The word in lower case, with straight apostrophes.
    package let folded: String
    /// Whether the first letter is a capital.
    package let isCapitalized: Bool

    package init(range: TextRange, folded: String, isCapitalized: Bool) {
        self.range = range
        self.folded = folded
        self.isCapitalized = isCapitalized
    }
}

/// Finds the words of a text.
///
/// A word is a run of letters, digits and what joins them inside: `don't`, `GPT-5.5`, `U.S`, `3,000`.
package struct WordScanner: Sendable {
    package init() {}

    /// The words of a range, in order; linear in its length.
    package func words(in text: String, range: TextRange) -> [Word] {
        let bytes = text.utf8Span.span
        let end = min(range.end, bytes.count)
        var words: [Word] = []
        var offset = range.start
        while offset < end {
            guard isWordByte(bytes[offset]) else {
                offset += 1
                continue
            }
            let start = offset
            while offset < end {
                if isWordByte(bytes[offset]) {
                    offset += 1
                } else if let joint = joint(in: bytes, at: offset, end: end) {
                    offset += joint
                } else {
                    break
                }
            }
            let wordRange = TextRange(start, offset)
            words.append(
                Word(
                    range: wordRange, folded: folded(text[wordRange]),
                    isCapitalized: text[wordRange].first?.isUppercase ?? false))
        }
        return words
    }

    private func folded(_ word: Substring) -> String {
        let lower = word.lowercased()
        guard lower.utf8.contains(0xe2) else { return lower }
        return lower.replacing("\u{2019}", with: "'").replacing("\u{2018}", with: "'")
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        // Letters beyond ASCII begin with C3 to DF or E0, E1, E3 and above; E2 begins punctuation.
        case 0xc3...0xe1, 0xe3...0xf4, 0x80...0xbf: true
        default: false
        }
    }

    /// How many bytes join two halves of a word here; `nil` where the word ends.
    private func joint(in bytes: Span<UInt8>, at offset: Int, end: Int) -> Int? {
        let isApostrophe =
            bytes[offset] == 0xe2 && offset + 2 < end && bytes[offset + 1] == 0x80
            && bytes[offset + 2] == 0x99
        let length = isApostrophe ? 3 : 1
        guard isApostrophe || [0x27, 0x2d, 0x2e, 0x2c].contains(bytes[offset]) else { return nil }
        guard offset + length < end, isWordByte(bytes[offset + length]) else { return nil }
        if bytes[offset] == 0x2c {
            let isInNumber = isDigit(bytes[offset - 1]) && isDigit(bytes[offset + 1])
            return isInNumber ? length : nil
        }
        return length
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
