internal import StoryModel

/// Finds the messages of a mailbox: each begins with a line `From sender date`, at the top or behind an
/// empty line.
///
/// Lines of the text that begin so are quoted with `>`, of which one is taken away, or the length of
/// the text is told in a header.
///
/// Source: RFC 4155; "mbox" by Rahul Dhesi, Jonathan de Boyne Pollard.
struct MailboxSplitter {
    /// The ranges of the messages, without their `From ` lines; linear in the number of bytes.
    func messages(in bytes: [UInt8]) -> [TextRange] {
        let span = bytes.span
        var ranges: [TextRange] = []
        var start: Int?
        var offset = 0
        var isBehindEmpty = true
        while offset < bytes.count {
            let line = MailLine(in: span, from: offset, limit: bytes.count)
            if isBehindEmpty, Self.isEnvelope(line, in: span) {
                if let start { ranges.append(TextRange(start, offset)) }
                start = line.next
                offset = Self.end(ofMessageAt: line.next, in: span) ?? line.next
                isBehindEmpty = offset > line.next
                continue
            }
            isBehindEmpty = line.isEmpty
            offset = line.next
        }
        if let start { ranges.append(TextRange(start, bytes.count)) }
        return ranges
    }

    /// A message with one `>` less in front of each `From `.
    func unquoted(_ message: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count)
        var index = message.startIndex
        var isLineStart = true
        while index < message.endIndex {
            if isLineStart, message[index] == 0x3e {
                let rest = message[index...].prefix(100).drop { $0 == 0x3e }
                if rest.starts(with: "From ".utf8) { index += 1 }
            }
            isLineStart = message[index] == 0x0a || message[index] == 0x0d
            bytes.append(message[index])
            index += 1
        }
        return bytes
    }

    /// Whether a line is `From ` with a clock's time and a year behind it.
    static func isEnvelope(_ line: MailLine, in bytes: Span<UInt8>) -> Bool {
        guard bytes.has("From ", at: line.start), line.end - line.start < 1000 else { return false }
        var digits = 0
        var hasClock = false
        var hasYear = false
        for offset in line.start..<line.end {
            guard bytes.isDigit(at: offset) else {
                if digits == 4 { hasYear = true }
                digits = 0
                continue
            }
            digits += 1
            let isClock =
                digits == 2 && offset + 2 < line.end && bytes[offset + 1] == 0x3a
                && bytes.isDigit(at: offset + 2)
            if isClock { hasClock = true }
        }
        return hasClock && (hasYear || digits == 4)
    }

    /// Where a message ends whose header tells the length of its text; `nil` where it does not, or
    /// wrongly.
    private static func end(ofMessageAt start: Int, in bytes: Span<UInt8>) -> Int? {
        var offset = start
        var length: Int?
        while offset < bytes.count {
            let line = MailLine(in: bytes, from: offset, limit: bytes.count)
            offset = line.next
            guard !line.isEmpty else { break }
            guard bytes.has("Content-Length:", at: line.start) else { continue }
            let value = bytes.trimmed(TextRange(line.start + 15, line.end))
            guard (1...9).contains(value.count) else { return nil }
            let digits = (value.start..<value.end).map { bytes[$0] }
            length = Int(String(decoding: digits, as: UTF8.self))
        }
        guard let length, length >= 0, length <= bytes.count - offset else { return nil }
        var end = offset + length
        if end == bytes.count { return end }
        let line = MailLine(in: bytes, from: end, limit: bytes.count)
        if line.isEmpty { end = line.next }
        let next = MailLine(in: bytes, from: end, limit: bytes.count)
        return end == bytes.count || isEnvelope(next, in: bytes) ? end : nil
    }
}
