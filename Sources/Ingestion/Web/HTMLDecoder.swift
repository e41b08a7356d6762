/// Finds out the encoding of a page, and turns it into UTF-8.
struct HTMLDecoder {
    /// The page in UTF-8 without byte order mark or NUL, with U+FFFD for what is no character.
    ///
    /// A byte order mark is believed first, then what was declared beside the page, then what its first
    /// 4,096 bytes declare; bytes that are in none of these and no UTF-8 are taken for Windows-1252.
    func utf8(of html: [UInt8], declared: String?) -> [UInt8] {
        if html.starts(with: [0xef, 0xbb, 0xbf]) { return clean(Array(html[3...])) }
        if html.starts(with: [0xff, 0xfe]) { return decoded(html, from: "UTF-16LE", drop: 2) }
        if html.starts(with: [0xfe, 0xff]) { return decoded(html, from: "UTF-16BE", drop: 2) }
        let isValid = Self.isValid(html)
        if let declared, Self.isUTF8(Self.plain(declared)), isValid { return withoutNUL(html) }
        let names = [declared, declaredInside(html)].compactMap(\.self).map(Self.plain)
        for name in names where !Self.isUTF8(name) {
            // A page that declares UTF-16 in ASCII letters is in neither.
            guard !name.hasPrefix("utf-16") || declared.map(Self.plain) == name else { continue }
            if isValid, !name.hasPrefix("utf-16"), !name.hasPrefix("iso-2022") { break }
            if let result = converted(html, from: name) { return clean(result) }
        }
        if isValid { return withoutNUL(html) }
        if names.contains(where: Self.isUTF8) { return clean(html) }
        return converted(html, from: "windows-1252").map(clean) ?? clean(html)
    }

    private func decoded(_ html: [UInt8], from name: String, drop: Int) -> [UInt8] {
        let bytes = Array(html[drop...])
        return clean(converted(bytes, from: name) ?? bytes)
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    private static func isUTF8(_ name: String) -> Bool { name == "utf-8" || name == "utf8" }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0))
        }
    }

    /// The encoding that a `meta` element or an XML declaration names.
    private func declaredInside(_ html: [UInt8]) -> String? {
        let head = html.prefix(4_096)
        let bytes = Array(head)
        let span = bytes.span
        for word in ["charset=", "encoding="] as [StaticString] {
            guard var offset = span.foldedEnd(of: word) else { continue }
            while offset < span.count, [0x20, 0x22, 0x27].contains(span[offset]) { offset += 1 }
            let name = bytes[offset...].prefix {
                $0 > 0x20 && ![0x22, 0x27, 0x3b, 0x3e, 0x2f].contains($0)
            }
            if !name.isEmpty { return String(decoding: name.prefix(40), as: UTF8.self) }
        }
        return nil
    }

    /// Valid UTF-8 without NUL, at which libxml2 would stop.
    private func clean(_ bytes: [UInt8]) -> [UInt8] {
        let valid = Self.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        return withoutNUL(valid)
    }

    private func withoutNUL(_ bytes: [UInt8]) -> [UInt8] {
        bytes.span.first(0, from: 0) == nil ? bytes : bytes.filter { $0 != 0 }
    }

    /// The bytes in UTF-8; `nil` where the system does not know the encoding or hardly any of the bytes
    /// are in it.
    private func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard let charset = Charset(label: name) else { return nil }
        let (text, undecodable) = charset.text(of: bytes)
        return undecodable * 2 > bytes.count ? nil : Array(text.utf8)
    }
}
