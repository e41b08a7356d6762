/// The markup of a page without what no reader of text needs and libxml2 would take long for: comments,
/// programs, styles, and the conditions for mail programs that stand outside of comments; long stretches of
/// text are hidden.
struct LeanMarkup {
    private(set) var bytes: [UInt8] = []
    /// Where a tag with more attributes than anybody writes begins in `bytes`.
    private(set) var crowded: Int?
    /// The running text, for which signs stand in `bytes`.
    private(set) var hidden: HiddenText

    /// Where what is kept next begins in the page.
    private var kept = 0

    private static let mostAttributes = 256

    /// Reads a page once; linear in the number of its bytes.
    init(of html: [UInt8]) {
        bytes.reserveCapacity(html.count)
        hidden = HiddenText(of: html)
        let span = html.span
        var offset = 0
        // Only behind a whole tag it is sure that text begins.
        var isText = false
        while let start = span.first(0x3c, from: offset) {
            if isText { hide(offset..<start, of: html) }
            offset = start
            if let end = skip(in: span, from: &offset) {
                bytes.append(contentsOf: html[kept..<start])
                // What stands on both sides stays apart.
                bytes.append(0x20)
                (offset, kept) = (end, end)
            } else {
                isText = Self.end(ofTagAt: start, in: span, from: &offset)
            }
        }
        if isText { hide(offset..<html.count, of: html) }
        bytes.append(contentsOf: html[kept...])
    }

    /// Hides what is possible of a range between tags.
    private mutating func hide(_ range: Range<Int>, of html: [UInt8]) {
        var offset = range.lowerBound
        while let (stretch, sign) = hidden.next(from: &offset, to: range.upperBound) {
            bytes.append(contentsOf: html[kept..<stretch.lowerBound])
            bytes += sign
            kept = stretch.upperBound
        }
    }

    /// Whether the tag that begins at an offset, and was looked at up to another, has an end; goes behind it.
    private static func end(
        ofTagAt start: Int, in span: Span<UInt8>, from offset: inout Int
    ) -> Bool {
        if offset < span.count, span[start + 1] == 0x2f {
            offset = span.first(0x3e, from: offset) ?? span.count
        } else if offset == start + 1 {
            return false
        }
        guard offset < span.count, span[offset] == 0x3e else { return false }
        offset += 1
        return true
    }

    /// The end of what is left out at a `<`; goes on where nothing is.
    private mutating func skip(in span: Span<UInt8>, from offset: inout Int) -> Int? {
        let start = offset
        offset += 1
        guard offset < span.count else { return nil }
        let first = span[offset]
        if first == 0x21 {
            if span.has("<!--", at: start) {
                return span.end(of: "-->", from: start + 4) ?? span.count
            }
            return span.has("<![", at: start) ? span.end(of: ">", from: start) ?? span.count : nil
        }
        guard (0x61...0x7a).contains(first | 0x20) else { return nil }
        let isS = first | 0x20 == 0x73
        if isS, span.hasWord("style", at: offset) {
            return span.end(ofElement: "</style", from: offset)
        }
        let isScript = isS && span.hasWord("script", at: offset)
        let count = Self.attributes(in: span, from: &offset)
        if count > Self.mostAttributes, crowded == nil {
            crowded = bytes.count + start - kept
        }
        guard isScript else { return nil }
        if span.firstRange(of: "ld+json", in: start..<offset) != nil {
            offset = span.end(ofElement: "</script", from: offset)
            return nil
        }
        return span.end(ofElement: "</script", from: offset)
    }

    /// How many attributes a tag has; goes behind it.
    private static func attributes(in bytes: Span<UInt8>, from offset: inout Int) -> Int {
        skip(in: bytes, from: &offset) { !isGap($0) && $0 != 0x3e }
        var count = 0
        while true {
            skip(in: bytes, from: &offset) { isGap($0) }
            guard offset < bytes.count, bytes[offset] != 0x3e else { return count }
            count += 1
            skip(in: bytes, from: &offset) { !isGap($0) && $0 != 0x3d && $0 != 0x3e }
            skip(in: bytes, from: &offset) { isGap($0) && $0 != 0x2f }
            guard offset < bytes.count, bytes[offset] == 0x3d else { continue }
            offset += 1
            skipValue(in: bytes, from: &offset)
        }
    }

    private static func skipValue(in bytes: Span<UInt8>, from offset: inout Int) {
        skip(in: bytes, from: &offset) { isGap($0) && $0 != 0x2f }
        guard offset < bytes.count else { return }
        let quote = bytes[offset]
        if quote == 0x22 || quote == 0x27 {
            offset += 1
            skip(in: bytes, from: &offset) { $0 != quote }
            // The page may end inside of the value.
            offset = min(offset + 1, bytes.count)
        } else {
            skip(in: bytes, from: &offset) { $0 > 0x20 && $0 != 0x3e }
        }
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2f }

    private static func skip(
        in bytes: Span<UInt8>, from offset: inout Int, while condition: (UInt8) -> Bool
    ) {
        while offset < bytes.count, condition(bytes[offset]) { offset += 1 }
    }
}
