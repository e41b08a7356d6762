/// One header of a message, folded to lines of at most 76 bytes where words allow it.
struct MailHeader {
    /// With its name, without a line feed at the end.
    let text: String

    /// The longest line (RFC 2047, 2), and the longest encoded word that fits behind a name.
    private static let lineLimit = 76
    private static let wordLimit = 64

    /// A header of unstructured text, encoded (RFC 2047) where it is not plain ASCII.
    init(_ name: String, words: String) {
        let shown = words.shownText
        let isPlain =
            shown.utf8.allSatisfy { $0 < 0x80 } && !shown.contains("=?")
            && shown.split(separator: " ").allSatisfy { $0.utf8.count <= Self.wordLimit }
        let parts =
            isPlain ? shown.split(separator: " ").map(String.init) : Self.encodedWords(shown)
        text = Self.folded(name, parts)
    }

    /// A header of addresses.
    init(_ name: String, addresses: [MailAddress]) {
        let parts = addresses.enumerated().flatMap { index, address in
            let comma = index + 1 < addresses.count ? "," : ""
            guard !address.name.isEmpty else { return [address.address + comma] }
            return Self.phrase(address.name) + ["<\(address.address)>\(comma)"]
        }
        text = Self.folded(name, parts)
    }

    private static func folded(_ name: String, _ parts: [String]) -> String {
        var text = name + ":"
        var width = text.utf8.count
        for (index, part) in parts.enumerated() {
            if index > 0, width + 1 + part.utf8.count > lineLimit {
                text += "\n"
                width = 0
            }
            text += " " + part
            width += 1 + part.utf8.count
        }
        return text
    }

    private static func phrase(_ name: String) -> [String] {
        guard name.utf8.allSatisfy({ $0 < 0x80 }), !name.contains("=?"),
            name.utf8.count <= wordLimit
        else { return encodedWords(name) }
        let isPlain = name.utf8.allSatisfy { MailAddress.isAtom($0) || $0 == UInt8(ascii: " ") }
        if isPlain { return [name] }
        let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return ["\"\(escaped)\""]
    }

    /// Words in the Q encoding (RFC 2047, 4.2) with the characters that are safe in names, too; none
    /// cuts a character in two.
    private static func encodedWords(_ text: String) -> [String] {
        let (open, close) = ("=?utf-8?q?", "?=")
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let next = encoded(scalar)
            if open.count + word.count + next.count + close.count > wordLimit {
                words.append(open + word + close)
                word = ""
            }
            word += next
        }
        return words + [open + word + close]
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        return UTF8.encode(scalar).map { bytes in
            bytes.map { byte in
                let isSafe = MailAddress.isAlphanumeric(byte) || "!*+-/".utf8.contains(byte)
                return isSafe
                    ? String(Unicode.Scalar(byte)) : QuotedPrintable.escaped(byte)
            }.joined()
        } ?? ""
    }
}
