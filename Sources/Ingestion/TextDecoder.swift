/// Turns the bytes of a text file into text: UTF-8 or UTF-16, line feeds only, no byte order mark.
struct TextDecoder {
    /// The text of the bytes; linear in their number.
    func text(of bytes: [UInt8]) throws(ReadingError) -> String {
        if bytes.starts(with: [0xff, 0xfe]) {
            return try utf16(bytes, highByteFirst: false)
        }
        if bytes.starts(with: [0xfe, 0xff]) {
            return try utf16(bytes, highByteFirst: true)
        }
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        if let zero = bytes.firstIndex(of: 0) {
            throw .binary(offset: zero, line: line(at: zero, in: bytes))
        }
        return try utf8(withLineFeeds(bytes, from: start), original: bytes)
    }

    /// The text of valid UTF-8; the original tells the place of what is not.
    private func utf8(_ lines: [UInt8], original: [UInt8]) throws(ReadingError) -> String {
        guard let text = String(validating: lines, as: UTF8.self) else {
            let offset = firstInvalid(in: original)
            throw .undecodable(offset: offset, line: line(at: offset, in: original))
        }
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        return text
    }

    private func utf16(_ bytes: [UInt8], highByteFirst: Bool) throws(ReadingError) -> String {
        let last = (bytes.count - 1) / 2 * 2
        let units = stride(from: 2, through: last, by: 2).lazy.filter { $0 + 1 < bytes.count }.map {
            let (first, second) = (UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
            return highByteFirst ? first << 8 | second : second << 8 | first
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var isValid = bytes.count.isMultiple(of: 2)
        _ = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
        ) { decoded.append($0) }
        isValid = isValid && String(validating: units, as: UTF16.self) != nil
        guard isValid else {
            let good =
                bytes.count.isMultiple(of: 2) ? firstInvalid(inUnits: units) : bytes.count / 2 - 1
            throw .undecodable(offset: 2 + 2 * good, line: line(at: decoded.count, in: decoded))
        }
        if let zero = decoded.firstIndex(of: 0) {
            throw .binary(offset: 2 + 2 * zero, line: line(at: zero, in: decoded))
        }
        return try utf8(withLineFeeds(decoded, from: 0), original: decoded)
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

    private func firstInvalid(in bytes: [UInt8]) -> Int {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return bytes.count
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The index of the first unit that is half of no pair.
    private func firstInvalid(inUnits units: some Sequence<UInt16>) -> Int {
        var pending = false
        var index = 0
        for unit in units {
            let isHigh = (0xd800..<0xdc00).contains(unit)
            let isLow = (0xdc00..<0xe000).contains(unit)
            if pending != isLow { return pending ? index - 1 : index }
            pending = isHigh
            index += 1
        }
        return pending ? index - 1 : index
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
