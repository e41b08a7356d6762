/// What the beginning of a JSON text shows without being parsed: which keys its first object has.
///
/// Told from JSON that is cut off or wrong behind its beginning as well.
struct JSONShape: Hashable {
    /// How the values stand in the text.
    enum Kind: Hashable {
        case object
        /// A list whose first value is an object, or an empty list.
        case list
        /// One object on each line.
        case lines
    }

    let kind: Kind
    /// The keys of the first object, without those of objects inside of it.
    let keys: Set<String>

    /// Only so many bytes are looked at for keys, and so many keys are taken.
    private static let limit = (bytes: 1 << 20, keys: 200)

    /// The shape of a text; `nil` where it can be no JSON: neither a brace before a quotation mark nor a
    /// bracket before a brace stands at its top.
    init?(_ text: String) {
        let signs = Array(text.utf8.lazy.filter { $0 > 0x20 }.prefix(2))
        guard signs.count == 2 else { return nil }
        switch (signs[0], signs[1]) {
        case (0x7b, 0x22), (0x7b, 0x7d): break
        case (0x5b, 0x7b), (0x5b, 0x5d): break
        default: return nil
        }
        var scan = Scan()
        scan.read(text.utf8Span.span)
        keys = scan.keys
        kind = signs[0] == 0x5b ? .list : scan.isFollowedByObject ? .lines : .object
    }

    /// Goes through the first object.
    private struct Scan {
        private(set) var keys: Set<String> = []
        private(set) var isFollowedByObject = false

        mutating func read(_ bytes: Span<UInt8>) {
            var depth = 0
            var offset = 0
            let end = min(bytes.count, JSONShape.limit.bytes)
            while offset < end, bytes[offset] != 0x7b { offset += 1 }
            while offset < end {
                switch bytes[offset] {
                case 0x22:
                    let close = Self.end(ofStringAt: offset, in: bytes)
                    if depth == 1, keys.count < JSONShape.limit.keys,
                        Self.isKey(endingAt: close, in: bytes)
                    {
                        keys.insert(
                            String(
                                decoding: (offset + 1..<max(offset + 1, close - 1)).map {
                                    bytes[$0]
                                }, as: UTF8.self))
                    }
                    offset = close
                    continue
                case 0x7b, 0x5b: depth += 1
                case 0x7d, 0x5d: depth -= 1
                default: break
                }
                offset += 1
                if depth == 0 { break }
            }
            isFollowedByObject = Self.hasObject(from: offset, in: bytes)
        }

        /// The offset behind a string's closing quotation mark.
        private static func end(ofStringAt start: Int, in bytes: Span<UInt8>) -> Int {
            var offset = start + 1
            while offset < bytes.count, bytes[offset] != 0x22 {
                offset += bytes[offset] == 0x5c ? 2 : 1
            }
            return min(offset + 1, bytes.count)
        }

        private static func isKey(endingAt end: Int, in bytes: Span<UInt8>) -> Bool {
            var offset = end
            while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
            return offset < bytes.count && bytes[offset] == 0x3a
        }

        /// Whether the next sign is on a later line and opens an object.
        private static func hasObject(from start: Int, in bytes: Span<UInt8>) -> Bool {
            var offset = start
            var hasLineEnd = false
            while offset < bytes.count, bytes[offset] <= 0x20 {
                if bytes[offset] == 0x0a { hasLineEnd = true }
                offset += 1
            }
            return hasLineEnd && offset < bytes.count && bytes[offset] == 0x7b
        }
    }
}
