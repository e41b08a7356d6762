/// Takes the tags out of what is no HTML that a parser should follow: lines and words are all that stays.
struct LooseMarkup {
    /// Reads the bytes from an offset on; linear in their number.
    func read(_ html: [UInt8], from start: Int, into builder: inout HTMLTreeBuilder) {
        let bytes = html.span
        var offset = start
        var text: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x3c, let end = Self.end(ofMarkupAt: offset, in: bytes) {
                flush(&text, into: &builder)
                builder.start(.br)
                builder.end()
                offset = end
            } else if byte == 0x26,
                let reference = CharacterReference(in: bytes, at: offset, end: bytes.count)
            {
                text += Array(reference.text.utf8)
                offset = reference.end
            } else {
                text.append(byte)
                offset += 1
            }
        }
        flush(&text, into: &builder)
    }

    private func flush(_ text: inout [UInt8], into builder: inout HTMLTreeBuilder) {
        text.withUnsafeBufferPointer { builder.append($0) }
        text.removeAll(keepingCapacity: true)
    }

    /// The offset behind a tag or a script; `nil` where none begins.
    private static func end(ofMarkupAt start: Int, in bytes: Span<UInt8>) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        if bytes.hasWord("script", at: start + 1) {
            return bytes.end(ofElement: "</script", from: start)
        }
        let next = bytes[start + 1]
        guard next == 0x21 || next == 0x2f || next == 0x3f || (0x61...0x7a).contains(next | 0x20)
        else { return nil }
        return bytes.end(of: ">", from: start) ?? bytes.count
    }
}

extension Span where Element == UInt8 {
    /// Whether a word of small letters stands at an offset, in whatever case, and no letter behind it.
    func hasWord(_ word: StaticString, at offset: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard hasFolded(word, at: offset) else { return false }
        return offset + length == count || !(0x61...0x7a).contains(self[offset + length] | 0x20)
    }

    /// Whether these bytes stand at an offset, capital letters counting as small ones.
    func hasFolded(_ word: StaticString, at offset: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return word.withUTF8Buffer { buffer in
            for index in 0..<length {
                let byte = self[offset + index]
                let folded = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
                if folded != buffer[index] { return false }
            }
            return true
        }
    }

    /// The offset behind the first place of these bytes from an offset on.
    func end(of word: StaticString, from start: Int) -> Int? {
        firstRange(of: word, in: start..<count)?.upperBound
    }

    /// The offset behind the end tag whose beginning is given, whatever its case; the end of all bytes
    /// where there is none.
    func end(ofElement tag: StaticString, from start: Int) -> Int {
        var offset = start
        while let next = first(0x3c, from: offset) {
            if hasFolded(tag, at: next) { return end(of: ">", from: next) ?? count }
            offset = next + 1
        }
        return count
    }

    /// The first place of these bytes in a range.
    func firstRange(of word: StaticString, in range: Range<Int>) -> Range<Int>? {
        let byte = word.withUTF8Buffer { $0[0] }
        var rest = range
        while let start = first(byte, in: rest) {
            if has(word, at: start) { return start..<(start + word.utf8CodeUnitCount) }
            rest = (start + 1)..<range.upperBound
        }
        return nil
    }

    /// The offset behind the first place of a word of small letters, in whatever case.
    func foldedEnd(of word: StaticString) -> Int? {
        indices.first { hasFolded(word, at: $0) }.map { $0 + word.utf8CodeUnitCount }
    }
}
