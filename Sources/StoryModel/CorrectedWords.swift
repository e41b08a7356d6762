extension TaggedStory {
    /// Words of the story with its corrections: `[DeepSeek] has released V4`.
    ///
    /// What stands in double quotes keeps the words heard.
    ///
    /// - Parameters:
    ///   - words: What is to be shown of a range: its text, from which parts may be missing.
    ///   - range: Where they stand in the document's text.
    ///   - text: The document's text.
    /// - Returns: The words with each heard name replaced by what is meant. Linear in their length and
    ///   in the corrections inside the range, which are looked up in the logarithm of all.
    package func corrected(_ words: String, of range: TextRange, in text: String) -> String {
        let all = tags.corrections
        let first = all.firstPlace { $0.range.start >= range.start }
        let inside = all[first...].prefix { $0.range.start < range.end }
            .filter { range.contains($0.range) }
        guard !inside.isEmpty else { return words }
        return CorrectedWords(source: text, range: range, words: words).text(with: inside)
    }
}

extension TaggedDocument {
    /// The title of one of its stories as it is shown: with corrected names.
    package func title(of story: TaggedStory) -> String {
        story.corrected(story.story.title.text, of: story.story.title.range, in: document.text)
    }
}

/// Replaces heard names in words made of a stretch of text by leaving parts of it out.
private struct CorrectedWords {
    let source: String
    let range: TextRange
    let words: String

    func text(with corrections: [Correction]) -> String {
        let bytes = Array(words.utf8)
        var result: [UInt8] = []
        var done = 0
        for correction in corrections.sorted(by: { $0.range < $1.range }) {
            let heard = folded(source[correction.range])
            guard let start = place(of: heard, from: done, in: bytes, correction: correction),
                !isQuoted(bytes[..<start])
            else { continue }
            result += bytes[done..<start]
            let said = String(decoding: bytes[start..<start + heard.count], as: UTF8.self)
            result += Array(correction.shown(for: said).utf8)
            done = start + heard.count
        }
        return String(decoding: result + bytes[done...], as: UTF8.self)
    }

    /// Where the heard words stand among those shown: as often before them as in the source, if as
    /// many are left.
    private func place(
        of heard: [UInt8], from start: Int, in bytes: [UInt8], correction: Correction
    ) -> Int? {
        let before = folded(source[TextRange(range.start, correction.range.start)])
        let skipped = places(of: heard, in: before, from: 0).count
        let found = places(of: heard, in: bytes, from: 0)
        let all = places(of: heard, in: folded(source[range]), from: 0).count
        let place =
            found.count == all ? found.dropFirst(skipped).first : found.first { $0 >= start }
        return place.flatMap { $0 >= start ? $0 : nil }
    }

    /// Where words stand whole, whatever their case.
    private func places(of heard: [UInt8], in bytes: [UInt8], from start: Int) -> [Int] {
        guard !heard.isEmpty, bytes.count >= heard.count else { return [] }
        var found: [Int] = []
        var offset = start
        while offset + heard.count <= bytes.count {
            let end = offset + heard.count
            let isWhole =
                (offset == 0 || !isWord(bytes[offset - 1]))
                && (end == bytes.count || !isWord(bytes[end]))
            if isWhole,
                (0..<heard.count).allSatisfy({ lower(bytes[offset + $0]) == lower(heard[$0]) })
            {
                found.append(offset)
                offset = end
            } else {
                offset += 1
            }
        }
        return found
    }

    /// Whether a double quote is open behind some words.
    private func isQuoted(_ before: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: before, as: UTF8.self)
        let straight = text.utf8.count { $0 == UInt8(ascii: "\"") }
        let opened = text.unicodeScalars.count { $0 == "\u{201c}" }
        let closed = text.unicodeScalars.count { $0 == "\u{201d}" }
        return straight % 2 == 1 || opened > closed
    }

    /// The bytes with white space folded to single spaces.
    private func folded(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (0x09...0x0d).contains(byte)
            if !isSpace { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
        }
        return bytes
    }

    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x80...0xff: true
        default: false
        }
    }
}
