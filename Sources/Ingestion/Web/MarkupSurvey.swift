/// What in the tags of a page libxml2 would not read well; found in one scan.
struct MarkupSurvey {
    /// Where a tag with more attributes than anybody writes begins.
    private(set) var crowded: Int?
    /// The conditions for mail programs that stand outside of comments, such as `<![if !mso]>`.
    private(set) var conditions: [Range<Int>] = []

    private static let mostAttributes = 256

    /// Surveys a page; linear in the number of bytes.
    init(of html: [UInt8]) {
        let bytes = html.span
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] == 0x3c else {
                offset += 1
                continue
            }
            if bytes.has("<!--", at: offset) {
                offset = bytes.end(of: "-->", from: offset + 4) ?? bytes.count
            } else if offset + 1 < bytes.count, (0x61...0x7a).contains(bytes[offset + 1] | 0x20) {
                let start = offset
                let count = Self.attributes(in: bytes, from: &offset)
                if count > Self.mostAttributes {
                    crowded = start
                    return
                }
                if bytes.hasWord("script", at: start + 1) {
                    offset = bytes.end(of: "</script", from: offset) ?? bytes.count
                } else if bytes.hasWord("style", at: start + 1) {
                    offset = bytes.end(of: "</style", from: offset) ?? bytes.count
                }
            } else if bytes.has("<![", at: offset) {
                let end = bytes.end(of: ">", from: offset) ?? bytes.count
                conditions.append(offset..<end)
                offset = end
            } else {
                offset += 1
            }
        }
    }

    /// How many attributes a tag has; goes behind it.
    private static func attributes(in bytes: Span<UInt8>, from offset: inout Int) -> Int {
        offset += 1
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
            offset += 1
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
