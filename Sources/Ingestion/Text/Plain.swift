/// Takes the marks of Markdown out of a short line.
struct Plain {
    /// The words of the line: link texts without targets, no emphasis, white space folded.
    static func text(_ line: Substring) -> String {
        // Most lines have no marks.
        guard hasSign(line.utf8Span.span) else { return String(line).foldingSpace }
        var bytes: [UInt8] = []
        var depth = 0
        var isLabel = false
        var previous: UInt8 = 0
        for byte in line.utf8 {
            // A mark that is escaped is a character, and no part of another mark.
            let isEscaped = previous == UInt8(ascii: "\\") && Self.isMark(byte)
            defer { previous = isEscaped ? 0 : byte }
            if isLabel {
                isLabel = byte != UInt8(ascii: "]")
            } else if depth > 0 {
                if byte == UInt8(ascii: "("), !isEscaped { depth += 1 }
                if byte == UInt8(ascii: ")"), !isEscaped { depth -= 1 }
            } else if isEscaped {
                bytes[bytes.count - 1] = byte
            } else {
                switch byte {
                case UInt8(ascii: "[") where previous == UInt8(ascii: "]"): isLabel = true
                case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"):
                    continue
                case UInt8(ascii: "(") where previous == UInt8(ascii: "]"): depth = 1
                default: bytes.append(byte)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self).foldingSpace
    }

    /// Whether any byte begins a mark, or takes its meaning from one; a wide loop.
    private static func hasSign(_ bytes: Span<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var signs: UInt8 = 0
            for byte in bytes {
                signs |=
                    (byte == 0x2a ? 1 : 0) | (byte == 0x60 ? 1 : 0) | (byte &- 0x5b < 3 ? 1 : 0)
            }
            return signs != 0
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        [0x2a, 0x5f, 0x60, 0x5b, 0x5d, 0x28, 0x29, 0x23, 0x2b, 0x2d, 0x21, 0x2e, 0x7c, 0x7e, 0x5c]
            .contains(byte)
    }
}
