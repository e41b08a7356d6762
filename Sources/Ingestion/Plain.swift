/// Takes the marks of Markdown out of a short line.
struct Plain {
    /// The words of the line: link texts without targets, no emphasis, white space folded.
    static func text(_ line: Substring) -> String {
        var bytes: [UInt8] = []
        var depth = 0
        var previous: UInt8 = 0
        for byte in line.utf8 {
            defer { previous = byte }
            if depth > 0 {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                continue
            }
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["): continue
            case UInt8(ascii: "]"): continue
            case UInt8(ascii: "(") where previous == UInt8(ascii: "]"): depth = 1
            default: bytes.append(byte)
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
