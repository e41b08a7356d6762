internal import StoryModel

/// The text of a file and what was odd about decoding it.
struct DecodedText: Hashable {
    /// With line feeds only and no byte order mark.
    let text: String
    let findings: [Finding]
}

/// Turns the bytes of a text file into text.
///
/// The encoding is the one of the byte order mark, of UTF-16's zeros, UTF-8 where the bytes are valid,
/// what an XML declaration or a page's `charset` names, and else Windows-1252.
struct TextDecoder {
    /// The text of the bytes; linear in their number.
    func text(of bytes: [UInt8]) throws(ReadingError) -> DecodedText {
        if let (charset, start) = UnicodeMark.charset(of: bytes) {
            return try converted(bytes, from: start, charset, finding: nil)
        }
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        if let zero = bytes.firstIndex(of: 0) {
            throw .binary(offset: zero, line: line(at: zero, in: bytes))
        }
        if let text = String(validating: withLineFeeds(bytes, from: start), as: UTF8.self) {
            return try checked(text, [])
        }
        if let declared = DeclaredCharset.charset(of: bytes), !declared.isUTF8 {
            return try converted(bytes, from: start, declared, finding: nil)
        }
        return try undeclared(bytes, from: start)
    }

    /// The text of bytes that are not UTF-8, or not all of them.
    private func undeclared(
        _ bytes: [UInt8], from start: Int
    ) throws(ReadingError) -> DecodedText {
        let count = ByteCounts(bytes)
        if count.controls * 500 > count.all {
            throw .binary(
                offset: count.firstControl, line: line(at: count.firstControl, in: bytes))
        }
        if count.characters > count.invalid {
            return try converted(bytes, from: start, .utf8, finding: nil)
        }
        return try converted(
            bytes, from: start, .windows1252,
            finding: Finding(.encodingTaken, value: "Windows-1252"))
    }

    private func converted(
        _ bytes: [UInt8], from start: Int, _ charset: Charset, finding: Finding?
    ) throws(ReadingError) -> DecodedText {
        let (text, undecodable) = charset.text(of: Array(bytes[start...]))
        let converted = Array(text.utf8)
        if let zero = converted.firstIndex(of: 0) {
            throw .binary(offset: start + 2 * zero, line: line(at: zero, in: converted))
        }
        let lost =
            undecodable > 0
            ? Finding(.charactersUndecodable, value: String(undecodable)) : nil
        return try checked(
            String(decoding: withLineFeeds(converted, from: 0), as: UTF8.self),
            [finding, lost].compactMap(\.self))
    }

    private func checked(
        _ text: String, _ findings: [Finding]
    ) throws(ReadingError) -> DecodedText {
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        return DecodedText(text: text, findings: findings)
    }

    /// The bytes with CR LF and CR turned into LF.
    private func withLineFeeds(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        guard start > 0 || bytes.contains(0x0d) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0d else {
                result.append(byte)
                continue
            }
            result.append(0x0a)
            if index < bytes.count, bytes[index] == 0x0a { index += 1 }
        }
        return result
    }

    /// The line, counted from 1, of an offset: lines end in LF, CR LF or CR.
    private func line(at offset: Int, in bytes: [UInt8]) -> Int {
        var line = 1
        var previous: UInt8 = 0
        for byte in bytes[..<min(offset, bytes.count)] {
            if byte == 0x0d || (byte == 0x0a && previous != 0x0d) { line += 1 }
            previous = byte
        }
        return line
    }
}

/// What the bytes of a text are like that is not UTF-8 as a whole.
private struct ByteCounts {
    let all: Int
    /// Characters of two bytes and more that are valid UTF-8.
    private(set) var characters = 0
    /// Bytes above 0x7f that are part of none.
    private(set) var invalid = 0
    /// Control characters that no text holds.
    private(set) var controls = 0
    private(set) var firstControl = 0

    init(_ bytes: [UInt8]) {
        all = bytes.count
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length = byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1
            let tail = bytes[min(index + 1, bytes.count)..<min(index + length, bytes.count)]
            if byte < 0x80 {
                let isControl = byte < 0x20 && !(0x07...0x0d).contains(byte) && byte != 0x1b
                if isControl, controls == 0 { firstControl = index }
                if isControl { controls += 1 }
                index += 1
            } else if length > 1, tail.count == length - 1, tail.allSatisfy({ $0 & 0xc0 == 0x80 }) {
                characters += 1
                index += length
            } else {
                invalid += 1
                index += 1
            }
        }
    }
}
