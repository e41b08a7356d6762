/// A block of Markdown while its words come in: white space folded, links and a bold lead-in marked.
struct MarkdownBlock {
    private(set) var bytes: [UInt8] = []
    /// Whether white space stands behind the last word.
    private var hasGap = false
    private var link: (start: Int, address: String)?
    private var boldStart: Int?
    /// Whether white space is kept as it is.
    var isVerbatim = false

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds a range of characters of valid UTF-8.
    mutating func append(_ range: Range<Int>, of characters: [UInt8]) {
        guard !isVerbatim else { return appendVerbatim(characters[range]) }
        let span = characters.span
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, span[start] <= 0x20 { start += 1 }
        while end > start, span[end - 1] <= 0x20 { end -= 1 }
        if start > range.lowerBound { hasGap = true }
        guard start < end else { return }
        if Sign.areNone(in: span, start..<end) {
            separate()
            bytes.append(contentsOf: characters[start..<end])
        } else {
            appendSigns(start..<end, of: characters)
        }
        if end < range.upperBound { hasGap = true }
    }

    private mutating func appendSigns(_ range: Range<Int>, of characters: [UInt8]) {
        let span = characters.span
        var index = range.lowerBound
        while index < range.upperBound {
            // Most bytes are letters, which are taken with the single spaces between words.
            var end = index
            while end < range.upperBound {
                let isGap = span[end] == 0x20 && end > index && end + 1 < range.upperBound
                guard Sign.isPlain(span[end]) || isGap && Sign.isPlain(span[end + 1]) else { break }
                end += 1
            }
            if end > index {
                separate()
                bytes.append(contentsOf: characters[index..<end])
                index = end
            } else {
                let sign = Sign(at: index, end: range.upperBound, in: span)
                append(sign, byte: span[index])
                index += sign.length
            }
        }
    }

    /// Adds a sign that is no part of the text read.
    mutating func append(_ sign: String) {
        let characters = Array(sign.utf8)
        append(0..<characters.count, of: characters)
    }

    private mutating func append(_ sign: Sign, byte: UInt8) {
        switch sign {
        case .blank: hasGap = true
        case .formless: break
        case .joiner(let last):
            // Between letters it shapes them; behind a blank it only fills a line.
            guard !hasGap, !bytes.isEmpty else { return }
            bytes += [0xe2, 0x80, last]
        case .letter:
            separate()
            bytes.append(byte)
        }
    }

    private mutating func appendVerbatim(_ characters: ArraySlice<UInt8>) {
        for byte in characters where byte != 0x0d && (byte != 0x0a || !bytes.isEmpty) {
            bytes.append(byte)
        }
    }

    /// Ends a line.
    mutating func breakLine() {
        hasGap = false
        guard !bytes.isEmpty else { return }
        if let start = link?.start, start < bytes.count { closeLink() }
        if let start = boldStart, start < bytes.count { closeBold(start) }
        while bytes.last == 0x20 { bytes.removeLast() }
        bytes.append(0x0a)
        boldStart = boldStart.map { _ in bytes.count }
    }

    /// Opens a link, unless one is open.
    mutating func openLink(_ address: String) {
        guard link == nil else { return }
        separate()
        link = (bytes.count, address)
    }

    mutating func closeLink() {
        guard let (start, address) = link else { return }
        link = nil
        let end = wordsEnd(from: start)
        guard end > start, !bytes[start..<end].contains(0x0a),
            !bytes[start..<end].elementsEqual(address.utf8)
        else { return }
        let isBold = isBold(start..<end)
        // The marks of bold letters go around the link.
        bytes.insert(contentsOf: Array("](\(address))".utf8), at: isBold ? end - 2 : end)
        bytes.insert(0x5b, at: isBold ? start + 2 : start)
    }

    private func isBold(_ range: Range<Int>) -> Bool {
        let span = bytes.span
        return range.count > 4 && span.has("**", at: range.lowerBound)
            && span.has("**", at: range.upperBound - 2)
    }

    /// Where the words from an offset on end, without the white space behind them.
    private func wordsEnd(from start: Int) -> Int {
        var end = bytes.count
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// Opens a bold stretch where a line begins; others are not marked.
    mutating func openBold() {
        guard boldStart == nil, bytes.isEmpty || bytes.last == 0x0a else { return }
        boldStart = bytes.count
    }

    mutating func closeBold() {
        guard let start = boldStart else { return }
        boldStart = nil
        closeBold(start)
    }

    private mutating func closeBold(_ start: Int) {
        while bytes.count > start, bytes.last == 0x20 {
            bytes.removeLast()
            hasGap = true
        }
        // A sign alone is no lead-in.
        guard bytes.count - start > 1 else { return }
        bytes.insert(contentsOf: [0x2a, 0x2a], at: start)
        bytes += [0x2a, 0x2a]
    }

    /// Puts the white space in front of what comes next, so that it stands outside of a mark.
    private mutating func separate() {
        if hasGap, !bytes.isEmpty, bytes.last != 0x0a { bytes.append(0x20) }
        hasGap = false
    }

    /// The finished block without white space at its end; begins anew.
    mutating func taken() -> [UInt8] {
        hasGap = false
        // A link around blocks belongs to the first that has words.
        guard !bytes.isEmpty else { return [] }
        closeLink()
        closeBold()
        let taken = Array(bytes[..<wordsEnd(from: 0)])
        bytes.removeAll(keepingCapacity: true)
        return taken
    }
}

/// What a character means for the white space of a text.
private enum Sign {
    case letter
    /// White space of any width, so many bytes long.
    case blank(Int)
    /// A character without a form that nothing is lost with: soft hyphens, marks of byte order.
    case formless(Int)
    /// U+200C or U+200D, with its last byte.
    case joiner(UInt8)

    var length: Int {
        switch self {
        case .letter: 1
        case .blank(let length), .formless(let length): length
        case .joiner: 3
        }
    }

    /// Whether a byte is a letter, or a part of one, in any place.
    static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0xc2 && byte != 0xcd && byte != 0xe2 && byte != 0xef
    }

    /// Whether a range holds letters and single spaces only; a wide loop, without branches.
    static func areNone(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var (signs, previous) = (UInt8(0), UInt8(0))
            for byte in bytes[range] {
                signs |= (byte < 0x20 ? 1 : 0) | (byte == 0xc2 ? 1 : 0) | (byte == 0xcd ? 1 : 0)
                signs |= (byte == 0xe2 ? 1 : 0) | (byte == 0xef ? 1 : 0)
                signs |= (byte == 0x20 ? 1 : 0) & (previous == 0x20 ? 1 : 0)
                previous = byte
            }
            return signs == 0
        }
    }

    init(at index: Int, end: Int, in bytes: Span<UInt8>) {
        let left = end - index
        let next = left > 1 ? bytes[index + 1] : 0
        self =
            switch bytes[index] {
            case 0...0x20: .blank(1)
            case 0xc2 where next == 0xa0: .blank(2)
            case 0xc2 where next == 0xad: .formless(2)
            case 0xcd where next == 0x8f: .formless(2)
            case 0xe2 where left > 2 && next == 0x80: Self(general: bytes[index + 2])
            case 0xe2 where left > 2 && next == 0x81 && bytes[index + 2] == 0xa0: .formless(3)
            case 0xef where left > 2 && next == 0xbb && bytes[index + 2] == 0xbf: .formless(3)
            default: .letter
            }
    }

    /// A character from U+2000 to U+203F by its last byte.
    private init(general last: UInt8) {
        self =
            switch last {
            case 0x80...0x8a, 0xa8, 0xa9, 0xaf: .blank(3)
            case 0x8b: .formless(3)
            case 0x8c, 0x8d: .joiner(last)
            default: .letter
            }
    }
}
