/// A run of stops in a text, and what closes behind it.
struct Stop {
    enum Kind {
        /// One full stop.
        case full
        /// Two or more full stops on end, or the sign of three.
        case ellipsis
        /// Full stops with spaces between.
        case spacedEllipsis
        /// A run that holds `!` or `?`.
        case mark
    }

    let kind: Kind
    /// The offset of its first byte.
    let start: Int
    /// The offset behind its last stop.
    let stopsEnd: Int
    /// The number of stops.
    let count: Int
    /// The offset behind the quotes, brackets and footnote numbers that close behind it.
    let end: Int
    /// Whether quotes or brackets close behind it.
    var closes: Bool { end > stopsEnd }

    /// The stops at an offset; `nil` where there is none.
    init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
        self.start = start
        var offset = start
        var hasMark = false
        var count = 0
        while offset < end, let length = Self.length(of: bytes, at: offset) {
            hasMark = hasMark || bytes[offset] == 0x21 || bytes[offset] == 0x3f
            count += length
            offset += length
        }
        guard offset > start else { return nil }
        var kind: Kind = hasMark ? .mark : count > 1 ? .ellipsis : .full
        if kind == .full {
            while offset + 1 < end, bytes[offset] == .space, bytes[offset + 1] == 0x2e,
                bytes.byte(at: offset + 2) != 0x2e, !bytes.byte(at: offset + 2).isDigit
            {
                offset += 2
                count += 1
            }
            if count > 2 { kind = .spacedEllipsis }
            if count == 2 {
                offset = start + 1
                count = 1
            }
        }
        self.kind = kind
        self.count = count
        stopsEnd = offset
        self.end = min(Self.closersEnd(in: bytes, from: offset, end: end), end)
    }

    /// The length of a stop at an offset in bytes, which is its worth in full stops too.
    private static func length(of bytes: Span<UInt8>, at offset: Int) -> Int? {
        switch bytes[offset] {
        case 0x21, 0x2e, 0x3f: 1
        case 0xe2: bytes.hasMark(0xa6, at: offset) ? 3 : nil
        default: nil
        }
    }

    private static func closersEnd(in bytes: Span<UInt8>, from start: Int, end: Int) -> Int {
        var offset = start
        while offset < end {
            switch bytes[offset] {
            case 0x22, 0x27, 0x29, 0x5d, 0x7d, 0x2a, 0x5f, 0x60: offset += 1
            case 0xc2 where bytes.byte(at: offset + 1) == 0xbb: offset += 2
            case 0xe2 where bytes.hasMark(0x99, at: offset) || bytes.hasMark(0x9d, at: offset):
                offset += 3
            case 0x5b:
                var digit = offset + 1
                while digit < end, digit < offset + 4, bytes[digit].isDigit { digit += 1 }
                guard digit > offset + 1, bytes.byte(at: digit) == 0x5d else { return offset }
                offset = digit + 1
            default: return offset
            }
        }
        return offset
    }
}
