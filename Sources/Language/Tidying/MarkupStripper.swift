internal import StoryModel

/// Takes the marks of Markdown, addresses and notes of sources out of a sentence.
struct MarkupStripper {
    /// Notes of sources without "Source:" have at most this many words.
    private static let mostNoteWords = 8

    let words: SpeechWords
    let notes: LooseNotes

    /// The words of a range without markup, white space folded into single spaces; only deletes.
    func plainText(_ text: String, range: TextRange) -> String {
        String(decoding: plain(text.utf8Span.span, range: range), as: UTF8.self)
    }

    /// The bytes of the same.
    func plain(_ bytes: Span<UInt8>, range: TextRange) -> [UInt8] {
        let end = min(range.end, bytes.count)
        var scan = MarkupScan(
            offset: leadingMarkersEnd(in: bytes, from: range.start, to: end), end: end,
            notes: notes)
        while scan.offset < end {
            scan.copyPlain(in: bytes)
            if scan.offset < end { scan.step(in: bytes) }
        }
        var plain = scan.plain
        while let source = sourceNote(plain) { plain.removeSubrange(source) }
        return scan.mayHoldBrackets ? withoutEmptyBrackets(plain) : plain
    }

    /// The offset behind headings, quotes, bullets, boxes, numbers of items and tags of forums.
    private func leadingMarkersEnd(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte.isSpace {
                offset += 1
            } else if byte == 0x23 || byte == 0x3e {
                var next = offset
                while next < end, bytes[next] == byte { next += 1 }
                guard byte == 0x3e || next == end || bytes[next].isSpace else { return offset }
                offset = next
            } else if let marker = ListMarker(in: bytes, at: offset, end: end) {
                guard marker.isBullet || beginsSentence(bytes.byte(at: marker.end + 1)) else {
                    return offset
                }
                offset = marker.end
            } else if let tag = ForumTag.end(in: bytes, at: offset), tag <= end {
                offset = tag
            } else if let note = EngagementNote.end(in: bytes, at: offset), note <= end {
                offset = note < end && bytes[note] == UInt8(ascii: ":") ? note + 1 : note
            } else {
                return offset
            }
        }
        return end
    }

    private func beginsSentence(_ byte: UInt8) -> Bool {
        byte.isUpper || [0x22, 0x2a, 0x5b, 0x5f, 0xe2].contains(byte)
    }

    /// The bytes of a last `(Source: ...)` or `(see the thread)`; `nil` where there is none.
    private func sourceNote(_ plain: [UInt8]) -> Range<Int>? {
        var end = plain.count
        while end > 0, [0x20, 0x2e].contains(plain[end - 1]) { end -= 1 }
        guard end > 0, plain[end - 1] == 0x29 || plain[end - 1] == 0x5d,
            var start = plain[..<(end - 1)].lastIndex(where: { $0 == 0x28 || $0 == 0x5b })
        else { return nil }
        let opening = plain[start]
        let note = String(decoding: plain[(start + 1)..<(end - 1)], as: UTF8.self)
        let head = note.prefix(8).lowercased()
        guard
            head.hasPrefix("source:") || head.hasPrefix("sources:")
                || opening == 0x28 && plain[end - 1] == 0x29 && namesSource(note)
        else { return nil }
        while start > 0, plain[start - 1] == .space { start -= 1 }
        return start..<end
    }

    /// Whether some words only tell where a sentence was found: `the lab's thread`.
    ///
    /// With a subject they are an aside: `I name my sources`.
    private func namesSource(_ note: String) -> Bool {
        let found = WordScanner().words(in: note, range: note.wholeRange)
        return found.count <= Self.mostNoteWords && found.contains { words.has(.note, $0.folded) }
            && !found.contains { words.has(.subject, $0.folded) } && !note.utf8.contains(0x29)
    }

    private func withoutEmptyBrackets(_ plain: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in plain {
            let opening: UInt8 = byte == 0x29 ? 0x28 : byte == 0x5d ? 0x5b : 0
            while opening != 0, result.last == .space, result.dropLast().last == opening {
                result.removeLast()
            }
            if opening != 0, result.last == opening {
                result.removeLast()
                if result.last == .space { result.removeLast() }
            } else {
                result.append(byte)
            }
        }
        return result
    }
}

/// The place that the stripping of one sentence has reached, and what it kept.
private struct MarkupScan {
    var offset: Int
    let end: Int
    private let notes: LooseNotes
    var plain: [UInt8] = []
    /// Whether a bracket that closes was kept.
    private(set) var mayHoldBrackets = false
    /// The bracket that closes the text of a link, and the offset behind the link.
    private var linkClose = -1
    private var linkEnd = -1
    /// The next `]` from some offset on, so that each is looked for once.
    private var nextClose = -1

    init(offset: Int, end: Int, notes: LooseNotes) {
        self.offset = offset
        self.end = end
        self.notes = notes
        plain.reserveCapacity(max(0, end - offset) + 1)
    }

    /// Keeps the bytes up to the next that may be markup, or white space to be folded.
    mutating func copyPlain(in bytes: Span<UInt8>) {
        let start = offset
        while offset < end {
            let byte = bytes[offset]
            switch byte {
            case 0x20, 0x21, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f:
                guard offset > start, bytes[offset - 1] != .space,
                    bytes[offset - 1] != 0x2c || byte == .space
                else { break }
                offset += 1
                continue
            // Addresses begin with these.
            case 0x48, 0x57, 0x68, 0x77:
                let before = bytes.byte(at: offset - 1)
                guard before.isLetter || before.isDigit else { break }
                offset += 1
                continue
            case 0x28:
                guard noteEnd(in: bytes, at: offset) == nil else { break }
                offset += 1
                continue
            case 0x22...0x27, 0x2b, 0x2d, 0x2f...0x39, 0x3d, 0x41...0x5a, 0x61...0x7a:
                offset += 1
                continue
            default: break
            }
            break
        }
        bytes.extracting(start..<offset).withUnsafeBufferPointer { plain.append(contentsOf: $0) }
    }

    mutating func step(in bytes: Span<UInt8>) {
        let byte = bytes[offset]
        let space = bytes.spaceLength(at: offset)
        if space > 0 {
            if let last = plain.last, last != .space { plain.append(.space) }
            offset += space
        } else if byte < 0x20 || byte == 0x7f {
            offset += 1
        } else if offset == linkClose {
            offset = linkEnd
        } else if byte == 0x28, let end = noteEnd(in: bytes, at: offset) {
            if plain.last == .space { plain.removeLast() }
            offset = end
        } else if let length = markLength(in: bytes) {
            offset += length
        } else if byte == 0x5b, findLink(in: bytes) {
            offset += 1
        } else if byte == 0x5b, let end = notes.end(in: bytes, at: offset, to: end) {
            if plain.last == .space { plain.removeLast() }
            offset = end
        } else {
            // A stop closes up where an address before it is gone.
            let isStop = [0x21, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f].contains(byte)
            if isStop, plain.last == .space, !bytes.byte(at: offset - 1).isSpace {
                plain.removeLast()
            }
            if byte == 0x2c { closeUpComma(in: bytes) }
            mayHoldBrackets = mayHoldBrackets || byte == 0x29 || byte == 0x5d
            plain.append(byte)
            offset += 1
        }
    }

    /// Takes the space and the comma before a comma away: `sold , then`, `sold,, then`.
    private mutating func closeUpComma(in bytes: Span<UInt8>) {
        let next = offset + 1 < end ? bytes[offset + 1] : .space
        guard next.isSpace || next == 0x2c else { return }
        while plain.count > 1, plain.last == .space || plain.last == 0x2c { plain.removeLast() }
    }

    /// The offset behind a note in brackets that tells nothing of the matter; `nil` where none opens.
    private func noteEnd(in bytes: Span<UInt8>, at open: Int) -> Int? {
        let found =
            EngagementNote.end(in: bytes, at: open) ?? AccountNote.end(in: bytes, at: open)
            ?? notes.end(in: bytes, at: open, to: end)
        return found.flatMap { $0 <= end ? $0 : nil }
    }

    /// The length of markup at the place reached; `nil` where there is none.
    private func markLength(in bytes: Span<UInt8>) -> Int? {
        let byte = bytes[offset]
        let next = bytes.byte(at: offset + 1)
        switch byte {
        case 0x60: return 1
        case 0x7e: return next == 0x7e ? 2 : nil
        case 0x5c: return next > 0x20 && next < 0x7f && !next.isLetter && !next.isDigit ? 1 : nil
        case 0x2a, 0x5f: return emphasisLength(in: bytes)
        case 0x21: return next == 0x5b && bytes.byte(at: offset - 1) <= .space ? 1 : nil
        case 0x3c: return tagLength(in: bytes)
        case 0x68, 0x77, 0x48, 0x57: return addressLength(in: bytes)
        case 0xe2: return bytes.hasMark(0x8b, at: offset) ? 3 : nil
        case 0xef: return next == 0xbb && bytes.byte(at: offset + 2) == 0xbf ? 3 : nil
        default: return nil
        }
    }

    private func emphasisLength(in bytes: Span<UInt8>) -> Int? {
        var next = offset + 1
        while next < end, next < offset + 3, bytes[next] == bytes[offset] { next += 1 }
        var first = offset
        while first > 0, first > offset - 3, bytes[first - 1] == bytes[offset] { first -= 1 }
        let before = bytes.byte(at: first - 1)
        let after = next < end ? bytes[next] : 0
        // "2 * 3" and "snake_case" keep theirs.
        let isApart = (before <= .space || offset == 0) && after <= .space && next - offset == 1
        let isInside = (before.isLetter || before.isDigit) && (after.isLetter || after.isDigit)
        return isApart || isInside ? nil : next - offset
    }

    private func tagLength(in bytes: Span<UInt8>) -> Int? {
        let next = bytes.byte(at: offset + 1)
        guard next.isLetter || next == 0x2f else { return nil }
        var close = offset + 2
        while close < end, close < offset + 200, bytes[close] != 0x3e, bytes[close] != 0x3c {
            close += 1
        }
        return close < end && bytes[close] == 0x3e ? close + 1 - offset : nil
    }

    /// The length of a bare address, without the stops behind it.
    private func addressLength(in bytes: Span<UInt8>) -> Int? {
        let before = bytes.byte(at: offset - 1)
        guard !before.isLetter, !before.isDigit, beginsAddress(in: bytes) else { return nil }
        var last = offset
        while last < end, bytes.spaceLength(at: last) == 0,
            ![0x22, 0x29, 0x3c, 0x3e, 0x5d].contains(bytes[last])
        {
            last += 1
        }
        while last > offset, [0x21, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f].contains(bytes[last - 1]) {
            last -= 1
        }
        return last - offset
    }

    private func beginsAddress(in bytes: Span<UInt8>) -> Bool {
        guard offset + 8 < end, [0x54, 0x57].contains(bytes[offset + 1] & 0xdf) else {
            return false
        }
        guard let word = bytes.folded(from: offset, to: offset + 8) else { return false }
        return word.hasPrefix("http://") || word == "https://" || word.hasPrefix("www.")
    }

    /// The offset behind the label of `[text][1]`, which is no prose; `nil` where none stands there.
    private func labelEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
        guard bytes[start] == 0x5b, nextClose > offset + 1 else { return nil }
        var close = start + 1
        while close < end, close < start + 60, bytes[close] != 0x5d, bytes[close] != 0x5b {
            close += 1
        }
        return close < end && bytes[close] == 0x5d ? close + 1 : nil
    }

    /// Whether a link `[text](address)` begins here; remembers where its text and it end.
    private mutating func findLink(in bytes: Span<UInt8>) -> Bool {
        if nextClose < offset {
            nextClose = offset
            while nextClose < end, bytes[nextClose] != 0x5d { nextClose += 1 }
        }
        guard nextClose + 1 < end, linkClose != nextClose else { return false }
        if let close = labelEnd(in: bytes, from: nextClose + 1) {
            linkClose = nextClose
            linkEnd = close
            return true
        }
        guard bytes[nextClose + 1] == 0x28 else { return false }
        var depth = 1
        var close = nextClose + 2
        while close < end, close < nextClose + 2_000 {
            depth += bytes[close] == 0x28 ? 1 : bytes[close] == 0x29 ? -1 : 0
            close += 1
            if depth == 0 { break }
        }
        guard depth == 0 else { return false }
        linkClose = nextClose
        linkEnd = close
        return true
    }
}
