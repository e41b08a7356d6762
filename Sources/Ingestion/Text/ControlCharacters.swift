internal import StoryModel

/// Finds characters that have no form of their own and can change how a text is shown.
struct ControlCharacters {
    /// What is odd about the text: how many C0, C1 and bidirectional controls, and the first line.
    func finding(in text: String) -> Finding? {
        let bytes = text.utf8Span.span
        var count = 0
        var line = 1
        var first = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x0a { line += 1 }
            guard isControl(byte, at: index, in: bytes) else { continue }
            if count == 0 { first = line }
            count += 1
        }
        return count > 0 ? Finding(.controlCharacters, line: first, value: String(count)) : nil
    }

    private func isControl(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) -> Bool {
        switch byte {
        case 0x09, 0x0a: false
        case 0x00..<0x20, 0x7f: true
        case 0xc2: index + 1 < bytes.count && bytes[index + 1] < 0xa0
        case 0xe2 where index + 2 < bytes.count: isBidirectional(bytes[index + 1], bytes[index + 2])
        default: false
        }
    }

    /// U+202A to U+202E and U+2066 to U+2069.
    private func isBidirectional(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && (0xaa...0xae).contains(third)
            || second == 0x81 && (0xa6...0xa9).contains(third)
    }
}
