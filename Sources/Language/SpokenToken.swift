/// What stands between two spaces of a sentence: a word with the signs around it.
struct SpokenToken {
    let lead: String
    let core: String
    var tail: String
    /// The core in lower case, with straight apostrophes.
    let folded: String
    /// Whether it stands in quotation marks, where nothing is deleted.
    var isQuoted = false

    init(_ text: Substring) {
        guard let first = text.firstIndex(where: Self.isCore),
            let last = text.lastIndex(where: Self.isCore)
        else {
            lead = String(text)
            core = ""
            tail = ""
            folded = ""
            return
        }
        lead = String(text[..<first])
        core = String(text[first...last])
        tail = String(text[text.index(after: last)...])
        let lower = core.lowercased()
        folded = lower.utf8.contains(0xe2) ? lower.replacing("\u{2019}", with: "'") : lower
    }

    var text: String { lead + core + tail }
    var isCapitalized: Bool { core.first?.isUppercase ?? false }
    /// Whether only a comma or nothing stands behind the word, and nothing before it.
    var isPlain: Bool { lead.isEmpty && !core.isEmpty && (tail.isEmpty || tail == ",") }
    var endsWithComma: Bool { tail == "," }
    /// Whether it is a dash that stands alone.
    var isDash: Bool { core.isEmpty && ["-", "--", "—", "–"].contains(lead) }
    /// Whether a sentence ends behind the word.
    var stops: Bool { tail.contains { ".!?…".contains($0) } }

    private static func isCore(_ character: Character) -> Bool {
        if let byte = character.asciiValue {
            return byte.isLetter || byte.isDigit
                || [0x23, 0x24, 0x25, 0x26, 0x2b, 0x40].contains(byte)
        }
        return character.isLetter || character.isNumber || "€£°".contains(character)
    }

    /// The tokens of a text, with those in double quotes marked.
    static func tokens(_ text: String) -> [SpokenToken] {
        var isQuoted = false
        return text.utf8.split(separator: .space).map { bytes in
            let part = text[bytes.startIndex..<bytes.endIndex]
            var token = SpokenToken(part)
            token.isQuoted = isQuoted
            guard bytes.contains(where: { $0 == 0x22 || $0 == 0xe2 }) else { return token }
            for character in part where "\"“”".contains(character) {
                isQuoted = character == "“" || character == "\"" && !isQuoted
                token.isQuoted = true
            }
            return token
        }
    }
}
