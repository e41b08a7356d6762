internal import StoryModel

/// The first element of XML that is a feed, a list of feeds or timed text.
struct XMLRoot: Hashable {
    /// As it was written.
    let name: String
    let format: FileFormat

    /// The first element of a text; `nil` where it is none of these.
    init?(_ text: String) {
        guard let name = Self.name(in: text.utf8Span.span) else { return nil }
        let local = name.lowercased().split(separator: ":").last.map(String.init) ?? ""
        switch local {
        case "rss", "rdf", "feed", "channel": format = .feed
        case "opml": format = .sourceList
        case "tt": format = .timedText
        default: return nil
        }
        self.name = name
    }

    /// Whether bytes begin as a feed does, in any encoding: behind a byte order mark and white space, and
    /// with no more than ASCII in the names.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        guard !isPage(bytes) else { return false }
        // One byte of each character of UTF-16 is zero here.
        let plain = bytes.prefix(limit).filter { $0 != 0 }
        let start = plain.firstIndex { $0 == 0x3c } ?? plain.count
        guard start <= 8 || plain[..<start].allSatisfy({ $0 <= 0x20 || $0 >= 0x80 }) else {
            return false
        }
        let ascii = String(decoding: plain[start...].map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
        return XMLRoot(ascii) != nil
    }

    /// Whether bytes begin with a tag that is HTML's alone, as most files do that begin with a tag at all.
    private static func isPage(_ bytes: [UInt8]) -> Bool {
        let span = bytes.span
        var offset = 0
        while offset < span.count, offset < 64, span[offset] <= 0x20 { offset += 1 }
        return span.hasFolded("<!doctype html", at: offset) || span.hasWord("<html", at: offset)
    }

    /// Longer comments before the first element are read by nobody.
    private static let limit = 16_384

    /// The name of the first element, behind declarations and comments.
    private static func name(in bytes: Span<UInt8>) -> String? {
        var offset = 0
        let end = min(bytes.count, limit)
        while offset < end {
            guard bytes[offset] == 0x3c else {
                guard bytes[offset] <= 0x20 || bytes[offset] >= 0x80 else { return nil }
                offset += 1
                continue
            }
            if bytes.has("<!--", at: offset) {
                offset = bytes.end(of: "-->", from: offset) ?? end
            } else if bytes.has("<?", at: offset) {
                offset = bytes.end(of: "?>", from: offset) ?? end
            } else if bytes.has("<!", at: offset) {
                offset = declarationEnd(in: bytes, from: offset)
            } else {
                var stop = offset + 1
                while stop < end, bytes[stop] > 0x20, ![0x3e, 0x2f].contains(bytes[stop]) {
                    stop += 1
                }
                return stop - offset > 1 && stop - offset <= 40
                    ? bytes.text(TextRange(offset + 1, stop)) : nil
            }
        }
        return nil
    }

    private static func declarationEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        var depth = 0
        while offset < min(bytes.count, limit) {
            switch bytes[offset] {
            case 0x5b: depth += 1
            case 0x5d: depth -= 1
            case 0x3e where depth <= 0: return offset + 1
            default: break
            }
            offset += 1
        }
        return offset
    }
}
