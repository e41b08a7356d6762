/// Text in the quoted-printable encoding (RFC 2045, 6.7): ASCII lines of at most 76 bytes.
struct QuotedPrintable {
    /// With line feeds between lines, as the text has them.
    let text: String

    private static let lineLimit = 76

    init(_ text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        self.text = lines.map { Self.encoded(Array($0)) }.joined(separator: "\n")
    }

    /// `=C3`.
    static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "=0\(digits)" : "=\(digits)"
    }

    private static func encoded(_ line: [UInt8]) -> String {
        var encoded = ""
        var width = 0
        for (index, byte) in line.enumerated() {
            let isLast = index + 1 == line.count
            let mustEscape = !isSafe(byte, isLast: isLast) || startsTrouble(line, at: index)
            let next = mustEscape ? escaped(byte) : String(Unicode.Scalar(byte))
            if width + next.utf8.count > (isLast ? lineLimit : lineLimit - 1) {
                encoded += "=\n"
                width = 0
            }
            encoded += next
            width += next.utf8.count
        }
        return encoded
    }

    private static func isSafe(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        default: (0x21...0x7e).contains(byte)
        }
    }

    /// Whether a line begins so that a mailbox or a relay could read more into it.
    private static func startsTrouble(_ line: [UInt8], at index: Int) -> Bool {
        index == 0 && (line.first == UInt8(ascii: ".") || line.starts(with: "From ".utf8))
    }
}
