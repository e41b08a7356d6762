/// Running text that a parser of markup need not see: one character stands for each stretch of it, and is
/// taken back for the text where the parser tells it.
///
/// libxml2 looks at each character of a text several times, which takes most of the time that a page
/// costs.
struct HiddenText {
    /// The page that the stretches lie in.
    private let page: [UInt8]
    /// The stretches by number; empty once they were taken, so that no page is told longer than it is.
    private var stretches: [Range<Int>] = []
    /// Whether signs can be told from what the page itself says.
    private let mayHide: Bool

    /// U+F0000, for private use, and how many follow it.
    private static let (first, most) = (0xf_0000, 0xfffd)
    /// The first byte of all signs, and of nothing else here.
    private static let lead: UInt8 = 0xf3
    /// Shorter stretches are not worth it.
    private static let shortest = 24

    init(of page: [UInt8]) {
        self.page = page
        mayHide = !Self.hasSign(page.span)
    }

    /// Whether the page uses characters for private use on its own.
    private static func hasSign(_ page: Span<UInt8>) -> Bool {
        if page.first(lead, from: 0) != nil { return true }
        var offset = 0
        while let start = page.first(0x26, from: offset) {
            offset = start + 1
            if page.has("#", at: offset), page.number(at: offset + 1) >= first { return true }
        }
        return false
    }

    /// Hides the next stretch of a range of the page that holds no tags, and goes behind it.
    ///
    /// - Parameters:
    ///   - start: Where to look from; the end of the range where nothing more can be hidden.
    ///   - end: The end of the range.
    /// - Returns: The range of the stretch, and the bytes that stand for it.
    mutating func next(
        from start: inout Int, to end: Int
    ) -> (stretch: Range<Int>, sign: [UInt8])? {
        guard mayHide, stretches.count < Self.most,
            let sign = Unicode.Scalar(UInt32(Self.first + stretches.count)),
            let stretch = stretch(from: &start, to: end)
        else { return nil }
        stretches.append(stretch)
        return (stretch, Array(String(sign).utf8))
    }

    private func stretch(from start: inout Int, to end: Int) -> Range<Int>? {
        let bytes = page.span
        while end - start >= Self.shortest {
            let stretch = start..<(bytes.firstOdd(in: start..<end) ?? end)
            start = bytes.end(ofReferenceAt: stretch.upperBound, in: start..<end)
            let isLong = stretch.count >= Self.shortest
            if isLong, page[stretch].contains(where: { $0 > 0x20 }) { return stretch }
        }
        return nil
    }

    /// Adds characters to a text, with what they stand for.
    mutating func add(_ characters: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        guard !stretches.isEmpty else { return text.append(contentsOf: characters) }
        let bytes = characters.span
        var start = 0
        while let sign = bytes.first(Self.lead, from: start), sign + 4 <= bytes.count {
            text.append(contentsOf: characters[start..<sign])
            start = sign + 4
            let number = bytes.scalar(at: sign) - Self.first
            guard stretches.indices.contains(number) else { continue }
            text.append(contentsOf: page[stretches[number]])
            stretches[number] = 0..<0
        }
        text.append(contentsOf: characters[start...])
    }
}

extension Span where Element == UInt8 {
    /// The first byte that a parser may take for more than running text: references, what may end
    /// markup, controls, and the first of U+FFFE and U+FFFF.
    fileprivate func firstOdd(in range: Range<Int>) -> Int? {
        // So many are looked at together; who finds an odd byte has not looked at the whole page.
        let block = 256
        return withUnsafeBufferPointer { bytes in
            var start = range.lowerBound
            while start < range.upperBound {
                let end = Swift.min(start + block, range.upperBound)
                // Most blocks have none, which a plain loop over all of one, a wide one, tells fastest.
                var odd: UInt8 = 0
                for byte in bytes[start..<end] { odd |= Self.oddness(of: byte) }
                if odd != 0 { return (start..<end).first { Self.oddness(of: bytes[$0]) != 0 } }
                start = end
            }
            return nil
        }
    }

    /// 1 for a byte that is odd, else 0.
    private static func oddness(of byte: UInt8) -> UInt8 {
        // All are compared, so that loops over many bytes have no branches.
        let isSpace: UInt8 =
            (byte == 0x0a ? 1 : 0) | (byte == 0x09 ? 1 : 0) | (byte == 0x0d ? 1 : 0)
        let isMark: UInt8 =
            (byte == 0x26 ? 1 : 0) | (byte == 0x3e ? 1 : 0) | (byte == 0xef ? 1 : 0)
        return isMark | (byte < 0x20 ? 1 : 0) & (isSpace ^ 1)
    }

    /// The offset behind a character, or behind the reference that begins with it.
    fileprivate func end(ofReferenceAt start: Int, in range: Range<Int>) -> Int {
        guard start < range.upperBound else { return range.upperBound }
        let isReference = self[start] == 0x26
        var end = start + 1
        while end < range.upperBound,
            isReference ? isPartOfReference(self[end]) : self[end] & 0xc0 == 0x80
        { end += 1 }
        return end
    }

    private func isPartOfReference(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
            || byte == 0x23 || byte == 0x3b
    }

    /// The character of four bytes at an offset.
    fileprivate func scalar(at start: Int) -> Int {
        (start..<start + 4).reduce(0) { $0 << 6 | Int(self[$1] & ($1 == start ? 0x07 : 0x3f)) }
    }

    /// The number, decimal or behind an `x`, at an offset; at most eight digits are read.
    fileprivate func number(at start: Int) -> Int {
        let isHexadecimal = start < count && self[start] | 0x20 == 0x78
        var offset = isHexadecimal ? start + 1 : start
        let end = Swift.min(count, offset + 8)
        var number = 0
        while offset < end {
            let byte = self[offset]
            switch byte {
            case 0x30...0x39: number = number * (isHexadecimal ? 16 : 10) + Int(byte - 0x30)
            case 0x41...0x46, 0x61...0x66:
                guard isHexadecimal else { return number }
                number = number * 16 + Int(byte | 0x20) - 0x57
            default: return number
            }
            offset += 1
        }
        return number
    }
}
