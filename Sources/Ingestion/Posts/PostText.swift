internal import StoryModel

/// Makes plain text of a post's: links written out, references resolved.
struct PostText {
    /// The addresses behind short ones; an empty one for a picture.
    private let targets: [String: String]

    init(addresses: [PostRecord.Address], media: [PostRecord.Address]) {
        var targets: [String: String] = [:]
        for address in addresses {
            guard let short = address.short, let long = address.long, short != long else {
                continue
            }
            targets[short] = long
        }
        // A picture's address leads to the post itself.
        for picture in media {
            if let short = picture.short { targets[short] = "" }
        }
        self.targets = targets
    }

    /// The text with whole addresses, without those of pictures; linear.
    func plain(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = text.utf8Span.span
        var offset = 0
        while offset < source.count {
            if source.has("https://t.co/", at: offset) || source.has("http://t.co/", at: offset) {
                let end = addressEnd(from: offset, in: source)
                let short = String(decoding: (offset..<end).map { source[$0] }, as: UTF8.self)
                bytes += Array((targets[short] ?? short).utf8)
                offset = end
            } else if source[offset] == 0x26,
                let reference = CharacterReference(in: source, at: offset, end: source.count)
            {
                bytes += Array(reference.text.utf8)
                offset = reference.end
            } else {
                bytes.append(source[offset])
                offset += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Short addresses are letters and digits.
    private func addressEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
        var end = start + 8
        while end < bytes.count, end - start < 40 {
            let byte = bytes[end]
            let isPart =
                (0x61...0x7a).contains(byte | 0x20) || bytes.isDigit(at: end) || byte == 0x2e
                || byte == 0x2f
            guard isPart else { break }
            end += 1
        }
        while end > start, bytes[end - 1] == 0x2e { end -= 1 }
        return end
    }

    /// The account and the words of `RT @corvid: ...`; `nil` for any other text.
    static func repost(in text: String) -> (handle: String, text: String)? {
        guard text.hasPrefix("RT @"), let colon = text.prefix(40).firstIndex(of: ":") else {
            return nil
        }
        let name = text[..<colon].dropFirst(4)
        guard let handle = handle(String(name)) else { return nil }
        return (handle, String(text[colon...].dropFirst()).trimmingSpace)
    }

    /// An account's name without its `@`; `nil` for what can be none.
    static func handle(_ text: String) -> String? {
        let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
        let isName =
            (1...20).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5f
            }
        return isName ? String(name) : nil
    }

    /// When a post was written: as the export says, else as its id does.
    static func moment(
        _ created: String?, id: StatusID?
    ) -> (DocumentDate.Moment?, DateOrigin) {
        if let created, let moment = TimestampParser().moment(of: created) {
            return (moment, .message)
        }
        return (id?.seconds.map { .instant($0) }, .statusID)
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmingSpace: String {
        let bytes = utf8Span.span
        return String(self[bytes.trimmed(TextRange(0, bytes.count))])
    }
}
