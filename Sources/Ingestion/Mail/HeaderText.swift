/// How mails are read that break the rules.
package enum CharsetRule: Sendable {
    /// Bytes beyond ASCII that no charset is declared for are UTF-8, or Windows-1252 where they are not.
    case asUsed
    /// By the letter of RFC 2045: what is declared and nothing else, ASCII where nothing is, and no
    /// values that want quotation marks without them. For comparing with libraries that do so.
    case asDeclared

    /// The text of bytes whose charset is declared so.
    func text(of bytes: [UInt8], declared label: String?) -> (text: String, undecodable: Int) {
        switch self {
        case .asUsed:
            if let label, let charset = Charset(label: label), !Self.isASCII(label) {
                let result = charset.text(of: bytes)
                guard charset.isUTF8, result.undecodable > 0 else { return result }
                return open(bytes)
            }
            return open(bytes)
        case .asDeclared:
            let declared = label.flatMap { Charset(exactly: $0) ?? Charset(label: $0) }
            let charset = declared ?? Charset(exactly: "us-ascii")
            return (charset ?? .utf8).text(of: bytes)
        }
    }

    /// The text of bytes in UTF-8 or else in Windows-1252.
    private func open(_ bytes: [UInt8]) -> (text: String, undecodable: Int) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
        let (text, undecodable) = Charset.utf8.text(of: bytes)
        let characters = text.unicodeScalars.count { $0.value > 0x7f } - undecodable
        return characters > undecodable
            ? (text, undecodable) : Charset.windows1252.text(of: bytes)
    }

    private static func isASCII(_ label: String) -> Bool {
        ["us-ascii", "ascii"].contains(label.lowercased())
    }
}

/// Decodes the encoded words in header values.
///
/// Source: RFC 2047.
struct HeaderText {
    let rule: CharsetRule

    init(_ rule: CharsetRule = .asUsed) { self.rule = rule }

    /// An encoded word before its bytes are decoded.
    private struct Word {
        let charset: String
        let bytes: [UInt8]
        let end: Int
    }

    /// The text of a value; linear in its length.
    ///
    /// White space between encoded words is left out. Words of one charset are decoded together, since
    /// some programs cut characters in two.
    func text(of value: [UInt8]) -> String {
        var text = ""
        var plain: [UInt8] = []
        var pending: (charset: String, bytes: [UInt8])?
        func flushWords() {
            if let words = pending {
                text += rule.text(of: words.bytes, declared: words.charset).text
            }
            pending = nil
        }
        func flushPlain() {
            guard !plain.isEmpty else { return }
            flushWords()
            text += written(plain)
            plain = []
        }
        var offset = 0
        while offset < value.count {
            guard value[offset] == 0x3d, let word = word(in: value, at: offset) else {
                plain.append(value[offset])
                offset += 1
                continue
            }
            let isBetween = pending != nil && plain.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if isBetween { plain = [] } else { flushPlain() }
            if let last = pending, last.charset == word.charset {
                pending = (last.charset, last.bytes + word.bytes)
            } else {
                flushWords()
                pending = (word.charset, word.bytes)
            }
            offset = word.end
        }
        flushPlain()
        flushWords()
        return text
    }

    /// What is no encoded word: ASCII, or what mails should not hold.
    private func written(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return switch rule {
        case .asUsed: rule.text(of: bytes, declared: nil).text
        case .asDeclared: String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The longest encoded word that is taken for one; the standard allows 75.
    private static let longest = 4000

    /// `=?charset*language?Q?text?=` at an offset.
    private func word(in value: [UInt8], at start: Int) -> Word? {
        let limit = min(value.count, start + Self.longest)
        guard start + 1 < limit, value[start + 1] == 0x3f,
            let charsetEnd = value[(start + 2)..<limit].firstIndex(of: 0x3f),
            charsetEnd > start + 2, charsetEnd + 2 < limit, value[charsetEnd + 2] == 0x3f
        else { return nil }
        let first = charsetEnd + 3
        var end = first
        while end + 1 < limit, value[end] != 0x3f || value[end + 1] != 0x3d { end += 1 }
        guard end + 1 < limit else { return nil }
        let label = value[(start + 2)..<charsetEnd].prefix { $0 != 0x2a }
        guard label.allSatisfy({ (0x21...0x7e).contains($0) }) else { return nil }
        let encoded = value[first..<end]
        let bytes: [UInt8]
        switch value[charsetEnd + 1] | 0x20 {
        case UInt8(ascii: "b"): bytes = TransferEncoding.base64(encoded)
        case UInt8(ascii: "q"): bytes = TransferEncoding.quotedWord(encoded)
        default: return nil
        }
        return Word(
            charset: String(decoding: label, as: UTF8.self).lowercased(), bytes: bytes, end: end + 2
        )
    }
}
