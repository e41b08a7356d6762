internal import StoryModel

/// A line of a cue without its markup.
struct CaptionWords: Hashable {
    /// The voice that a tag names in front of the words; `nil` where there is no tag, empty where it
    /// names nobody.
    var voice: String?
    var text: String
}

/// Takes the markup out of the text of a cue: tags of WebVTT and HTML, braces of SubRip, references.
///
/// A `<` that begins no tag, and a tag that does not end, are words. White space is folded.
struct CaptionMarkup {
    /// The lines of a cue that hold words.
    ///
    /// A voice begins a line of its own. Linear.
    static func lines(in bytes: Span<UInt8>, _ range: TextRange) -> [CaptionWords] {
        var lines = Lines()
        var offset = range.start
        while offset < range.end {
            let byte = bytes[offset]
            if isPlain(byte) {
                let start = offset
                while offset < range.end, isPlain(bytes[offset]) { offset += 1 }
                lines.add(bytes, start..<offset)
                continue
            }
            if byte == 0x0a {
                lines.close()
            } else if byte == 0x3c, let tag = tag(in: bytes, at: offset, end: range.end) {
                if let voice = voice(in: bytes, tag) { lines.begin(voice: voice) }
                offset = tag.end
                continue
            } else if byte == 0x26,
                let reference = CharacterReference(in: bytes, at: offset, end: range.end)
            {
                lines.add(reference.text)
                offset = reference.end
                continue
            } else if byte == 0x7b, let end = brace(in: bytes, at: offset, end: range.end) {
                offset = end
                continue
            } else {
                lines.add(byte)
            }
            offset += 1
        }
        lines.close()
        return lines.lines
    }

    /// Whether a byte is a letter or a sign that begins nothing.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x3c && byte != 0x26 && byte != 0x7b
    }

    /// Collects lines and folds their white space.
    private struct Lines {
        private(set) var lines: [CaptionWords] = []
        private var bytes: [UInt8] = []
        private var voice: String?

        /// Adds bytes without white space.
        mutating func add(_ span: Span<UInt8>, _ range: Range<Int>) {
            span.withUnsafeBufferPointer { bytes.append(contentsOf: $0[range]) }
        }

        mutating func add(_ byte: UInt8) {
            guard byte == 0x20 || (0x09...0x0d).contains(byte) else {
                bytes.append(byte)
                return
            }
            if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
        }

        mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

        mutating func begin(voice: String) {
            close()
            self.voice = voice
        }

        mutating func close() {
            if bytes.last == 0x20 { bytes.removeLast() }
            guard !bytes.isEmpty else { return }
            lines.append(CaptionWords(voice: voice, text: String(decoding: bytes, as: UTF8.self)))
            bytes.removeAll(keepingCapacity: true)
            voice = nil
        }
    }

    /// The tag at a `<`, from it through its `>`: `<i>`, `</v>`, `<00:01.000>`, `<font color="red">`.
    private static func tag(in bytes: Span<UInt8>, at start: Int, end: Int) -> TextRange? {
        guard start + 1 < end else { return nil }
        let first = bytes[start + 1]
        guard isLetter(first) || first == 0x2f || bytes.isDigit(at: start + 1) else { return nil }
        // A tag is short; looking no further keeps a text of many `<` linear.
        for offset in (start + 1)..<min(end, start + 300) {
            if bytes[offset] == 0x3e { return TextRange(start, offset + 1) }
            if bytes[offset] == 0x3c { return nil }
        }
        return nil
    }

    /// The name in `<v Ada Byron>` or `<v.loud Ada Byron>`; `nil` for other tags.
    private static func voice(in bytes: Span<UInt8>, _ tag: TextRange) -> String? {
        guard tag.count > 2, bytes[tag.start + 1] | 0x20 == 0x76 else { return nil }
        var offset = tag.start + 2
        guard bytes[offset] == 0x2e || bytes[offset] == 0x3e || bytes.isSpace(at: offset) else {
            return nil
        }
        while offset < tag.end - 1, !bytes.isSpace(at: offset) { offset += 1 }
        return lines(in: bytes, TextRange(offset, tag.end - 1)).map(\.text).joined(separator: " ")
    }

    /// Where the braces of a SubRip style end: `{\an8}`, `{b}`.
    private static func brace(in bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        guard start + 2 < end else { return nil }
        let isStyle = bytes[start + 1] == 0x5c || bytes[start + 2] == 0x7d
        guard isStyle else { return nil }
        for offset in (start + 1)..<min(end, start + 60) where bytes[offset] == 0x7d {
            return offset + 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
