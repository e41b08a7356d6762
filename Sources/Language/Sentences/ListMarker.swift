/// What marks the item of a list: `- `, `• `, `2. `, `b. `, `3) `, `• 9. `.
struct ListMarker {
    private enum Ordinal {
        case number(Int)
        case letter(UInt8)
    }

    private enum Closing {
        case stop, bracket, stopAndBracket
    }

    /// The offset behind the marker and its stop.
    let end: Int
    /// Whether it is a bullet or dash without a number or letter.
    var isBullet: Bool { ordinal == nil }
    /// The last byte of a bullet that is no dash or star; those stand inside sentences too.
    private let bullet: UInt8?
    private let ordinal: Ordinal?
    private let closing: Closing?

    /// The marker at the start of a sentence; `nil` where there is none.
    init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
        var offset = start
        bullet = Self.bullet(in: bytes, at: start)
        if bullet != nil {
            offset += Self.bulletLength(in: bytes, at: start)
            while offset < end, bytes[offset] == .space { offset += 1 }
        } else if [0x2d, 0x2a, 0x2b].contains(bytes[offset]), bytes.byte(at: offset + 1) == .space {
            offset += 2
        }
        if let (ordinal, closing, next) = Self.ordinal(in: bytes, at: offset, end: end) {
            self.ordinal = ordinal
            self.closing = closing
            offset = next
        } else {
            ordinal = nil
            closing = nil
        }
        guard offset > start else { return nil }
        self.end = min(offset, end)
    }

    /// Whether the next item of the same list begins at an offset, which stands behind a space.
    func isFollowed(in bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        if let bullet { return Self.bullet(in: bytes, at: offset) == bullet }
        guard let ordinal,
            let (found, closing, next) = Self.ordinal(in: bytes, at: offset, end: end),
            closing == self.closing
        else { return false }
        switch (ordinal, found) {
        case (.number(let mine), .number(let other)) where other == mine + 1: break
        case (.letter(let mine), .letter(let other)) where other == mine + 1: break
        default: return false
        }
        // "Llama 2. We then" and "from 1 to 2. Then" are no items.
        guard closing == .stop else { return true }
        return bytes.byte(at: next + 1).isUpper && Self.endsPlainly(bytes, at: offset - 1)
    }

    /// Whether the word before a space is a common one of three letters or more.
    private static func endsPlainly(_ bytes: Span<UInt8>, at space: Int) -> Bool {
        var end = space
        while bytes.byte(at: end - 1) == .space { end -= 1 }
        var start = end
        while bytes.byte(at: start - 1).isLower { start -= 1 }
        return end - start >= 3 && bytes.byte(at: start - 1) == .space
    }

    private static func ordinal(
        in bytes: Span<UInt8>, at start: Int, end: Int
    ) -> (Ordinal, closing: Closing, next: Int)? {
        var offset = start
        var number = 0
        while offset < end, offset < start + 3, bytes[offset].isDigit {
            number = number * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        let letter = bytes.byte(at: start)
        if offset == start, letter.isLower { offset += 1 }
        guard offset > start else { return nil }
        let closing: Closing
        switch (bytes.byte(at: offset), bytes.byte(at: offset + 1)) {
        case (0x2e, 0x29): closing = .stopAndBracket
        case (0x2e, _): closing = .stop
        case (0x29, _): closing = .bracket
        default: return nil
        }
        offset += closing == .stopAndBracket ? 2 : 1
        guard offset < end, bytes[offset] == .space else { return nil }
        return (letter.isLower ? .letter(letter) : .number(number), closing, offset)
    }

    private static func bullet(in bytes: Span<UInt8>, at offset: Int) -> UInt8? {
        let length = bulletLength(in: bytes, at: offset)
        return length > 0 ? bytes[offset + length - 1] : nil
    }

    /// The length of one of the signs • ⁃ ‣ ◦ ▪ ● ·, in bytes; zero for another sign.
    private static func bulletLength(in bytes: Span<UInt8>, at offset: Int) -> Int {
        switch (bytes.byte(at: offset), bytes.byte(at: offset + 1), bytes.byte(at: offset + 2)) {
        case (0xe2, 0x80, 0xa2), (0xe2, 0x81, 0x83), (0xe2, 0x80, 0xa3): 3
        case (0xe2, 0x97, 0xa6), (0xe2, 0x96, 0xaa), (0xe2, 0x97, 0x8f): 3
        case (0xc2, 0xb7, _): 2
        default: 0
        }
    }
}
