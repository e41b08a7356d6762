internal import CLanguageData

/// Tells whether stops end sentences: abbreviations, initials, quotes, ellipses.
struct BoundaryRules: Sendable {
    enum Role: String, Sendable {
        case title, rank, number, inner, suffix, last, month, clock, zone, starter
    }

    /// What stands behind a stop and its white space.
    private enum Head {
        case small, capital, digit, other
    }

    private let roles = WordTable<Role>(language_data_boundaries())

    /// Whether a sentence that begins at `start` ends behind a stop; a line feed counts as a space.
    ///
    /// - Returns: The offset behind the sentence, which may be behind the first of several stops;
    ///   `nil` where the sentence goes on.
    func sentenceEnd(
        at stop: Stop, in bytes: Span<UInt8>, from start: Int, end: Int
    ) -> Int? {
        guard stop.end < end else { return stop.end }
        var next = stop.end
        while next < end, case let length = bytes.spaceLength(at: next), length > 0 {
            next += length
        }
        guard next < end else { return stop.end }
        guard next > stop.end else { return isGlued(stop, in: bytes, end: end) ? stop.end : nil }
        let letter = skipOpeners(in: bytes, from: next, end: end)
        let head = head(in: bytes, at: letter)
        if stop.closes, head == .small, letter == next { return nil }
        switch stop.kind {
        case .mark:
            return head == .small && isName(before: stop, in: bytes, from: start) ? nil : stop.end
        case .ellipsis:
            // "[...]" stands for words left out.
            guard head != .small, ![0x28, 0x5b].contains(bytes.byte(at: stop.start - 1)) else {
                return nil
            }
            return stop.count > 3 || !bytes.byte(at: stop.start - 1).isSpace ? stop.end : nil
        case .spacedEllipsis:
            guard stop.count > 3, head == .capital else { return nil }
            let isAttached = stop.start > start && !bytes[stop.start - 1].isSpace
            return isAttached && !stop.closes ? stop.start + 1 : stop.end
        case .full:
            let ends = ends(at: stop, head: head, letter: letter, in: bytes, from: start, end: end)
            return ends ? stop.end : nil
        }
    }

    /// Whether a full stop ends a sentence, for all that is known about the word before it.
    private func ends(
        at stop: Stop, head: Head, letter: Int, in bytes: Span<UInt8>, from start: Int, end: Int
    ) -> Bool {
        guard !stop.closes, let first = wordStart(before: stop.start, in: bytes, from: start),
            let word = bytes.folded(from: first, to: stop.start) ?? Self.numberSign(bytes, first)
        else { return true }
        let isCapital = bytes[first].isUpper
        let isStarter = head == .capital && self.isStarter(in: bytes, at: letter, end: end)
        switch roles[word] {
        case .title, .inner: return false
        case .rank where isCapital: return false
        case .number where head == .digit: return false
        case .suffix: return isStarter
        case .last: return head == .capital || head == .digit
        case .month where isCapital: return head == .capital
        case .clock:
            return isStarter
                || head == .capital && !isZone(in: bytes, at: letter, end: end)
                    && hasWords(5, in: bytes, from: start, to: stop.start)
        default: break
        }
        if Self.isAcronym(bytes, from: first, to: stop.start) { return isStarter }
        guard stop.start == first + 1, isCapital else { return true }
        let isAfterCapital = isCapitalized(before: first, in: bytes, from: start)
        switch head {
        case .capital: return isStarter && !(first == start)
        case .small: return !isAfterCapital && first > start
        default: return !isAfterCapital && first > start
        }
    }

    /// Whether a sentence begins right behind a stop, without a space: `came first.The next`.
    private func isGlued(_ stop: Stop, in bytes: Span<UInt8>, end: Int) -> Bool {
        stop.kind == .full && bytes.byte(at: stop.start - 1).isLower
            && bytes.byte(at: stop.start - 2).isLower && bytes.byte(at: stop.end).isUpper
            && isStarter(in: bytes, at: stop.end, end: end)
            && bytes.byte(at: wordEnd(in: bytes, from: stop.end, end: end)) == .space
    }

    /// Whether the word before a stop is a name inside a sentence, as in `Yahoo! in`.
    private func isName(before stop: Stop, in bytes: Span<UInt8>, from start: Int) -> Bool {
        guard stop.count == 1, bytes[stop.start] == 0x21,
            let first = wordStart(before: stop.start, in: bytes, from: start)
        else { return false }
        return first > start && bytes[first].isUpper
    }

    private func isStarter(in bytes: Span<UInt8>, at letter: Int, end: Int) -> Bool {
        let wordEnd = wordEnd(in: bytes, from: letter, end: end)
        guard wordEnd - letter <= 10, bytes.byte(at: wordEnd) != 0x2e,
            let word = bytes.folded(from: letter, to: wordEnd)
        else { return false }
        return roles[word] == .starter
    }

    private func isZone(in bytes: Span<UInt8>, at letter: Int, end: Int) -> Bool {
        let wordEnd = wordEnd(in: bytes, from: letter, end: end)
        if bytes.byte(at: letter + 1).isUpper { return true }
        return wordEnd - letter <= 10
            && bytes.folded(from: letter, to: wordEnd).flatMap { roles[$0] } == .zone
    }

    private func wordEnd(in bytes: Span<UInt8>, from start: Int, end: Int) -> Int {
        var offset = start
        // Longer words are in no table.
        while offset < end, offset < start + 12, bytes[offset].isLetter { offset += 1 }
        return offset
    }

    /// Where the word before a stop begins; `nil` where it is too long or no word of letters.
    private func wordStart(
        before stop: Int, in bytes: Span<UInt8>, from start: Int
    ) -> Int? {
        var first = stop
        while first > start, stop - first < 12 {
            let byte = bytes[first - 1]
            guard byte.isLetter || byte == 0x2e || byte == 0xb0 || byte == 0xc2 else { break }
            first -= 1
        }
        while first < stop, bytes[first] == 0x2e { first += 1 }
        guard first < stop, first > start else { return first < stop ? first : nil }
        let before = bytes[first - 1]
        // "H100.", "GPT-x." and "a/b." are no abbreviations, "(Inc." and "“Mr." are.
        if before.isSpace || [0x22, 0x27, 0x28, 0x2a, 0x5b, 0x5f].contains(before) { return first }
        // The last bytes of dashes, opening quotes and the space that does not break.
        return [0x93, 0x94, 0x98, 0x9c, 0xa0].contains(before) ? first : nil
    }

    private func isCapitalized(before first: Int, in bytes: Span<UInt8>, from start: Int) -> Bool {
        var offset = first - 1
        while offset > start, bytes[offset].isSpace { offset -= 1 }
        while offset > start, !bytes[offset - 1].isSpace { offset -= 1 }
        return offset >= start && bytes.byte(at: offset).isUpper
    }

    private func hasWords(_ count: Int, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool
    {
        var words = 1
        var offset = start
        while offset < end, words < count {
            if bytes[offset].isSpace { words += 1 }
            offset += 1
        }
        return words >= count
    }

    /// Whether letters stand alone between stops: `U.S`, `D.C`.
    private static func isAcronym(_ bytes: Span<UInt8>, from first: Int, to stop: Int) -> Bool {
        guard stop - first >= 3, (stop - first) % 2 == 1 else { return false }
        for offset in first..<stop
        where (offset - first) % 2 == 0 ? !bytes[offset].isLetter : bytes[offset] != 0x2e {
            return false
        }
        return true
    }

    /// The abbreviation `N°`, the only one with a sign beyond ASCII.
    private static func numberSign(_ bytes: Span<UInt8>, _ first: Int) -> String? {
        bytes[first].lowered == 0x6e && bytes.byte(at: first + 2) == 0xb0 ? "n°" : nil
    }

    private func head(in bytes: Span<UInt8>, at offset: Int) -> Head {
        let byte = bytes.byte(at: offset)
        return byte.isLower ? .small : byte.isUpper ? .capital : byte.isDigit ? .digit : .other
    }

    /// The offset behind the quotes, brackets and emphasis that open at an offset.
    private func skipOpeners(in bytes: Span<UInt8>, from start: Int, end: Int) -> Int {
        var offset = start
        while offset < end {
            switch bytes[offset] {
            case 0x22, 0x27, 0x28, 0x2a, 0x5b, 0x5f: offset += 1
            case 0xe2 where bytes.hasMark(0x98, at: offset) || bytes.hasMark(0x9c, at: offset):
                offset += 3
            default: return offset
            }
        }
        return offset
    }
}
