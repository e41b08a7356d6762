/// An `http` or `https` address that may become a link; everything else stays text.
struct WebAddress: Hashable, Sendable {
    /// ASCII without spaces, quotes, brackets of any kind, backslashes and bars; the rest is
    /// percent-encoded.
    let text: String

    /// The longest address that becomes a link, in bytes.
    private static let longest = 2048

    /// An address; `nil` for another scheme, without a host, with white space inside, or too long.
    init?(_ raw: String?) {
        guard let raw, raw.utf8.count <= Self.longest else { return nil }
        let trimmed = raw.shownText
        guard !trimmed.contains(" "), let rest = Self.afterScheme(trimmed),
            let first = rest.utf8.first, !"/?#:@".utf8.contains(first)
        else { return nil }
        text = Self.encoded(trimmed)
    }

    private static func afterScheme(_ text: String) -> Substring? {
        let lowercased = text.prefix(8).lowercased()
        if lowercased.hasPrefix("https://") { return text.dropFirst(8) }
        if lowercased.hasPrefix("http://") { return text.dropFirst(7) }
        return nil
    }

    private static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if isKept(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += byte < 16 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }

    // RFC 3986 without the parentheses and brackets, which Markdown and plain text would misread.
    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~:/?#@!$&*+,;=%".utf8.contains(byte)
        }
    }
}
