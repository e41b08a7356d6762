/// Tells UTF-16 and UTF-32 by their byte order marks, and UTF-16 without one by its zeros.
enum UnicodeMark {
    /// The charset and where the text begins; `nil` for all others, UTF-8 included.
    static func charset(of bytes: [UInt8]) -> (charset: Charset, start: Int)? {
        guard let (name, start) = mark(of: bytes) ?? zeros(of: bytes).map({ ($0, 0) }),
            let charset = Charset(exactly: name)
        else { return nil }
        return (charset, start)
    }

    private static func mark(of bytes: [UInt8]) -> (String, Int)? {
        if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return ("utf-32le", 4) }
        if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return ("utf-32be", 4) }
        if bytes.starts(with: [0xff, 0xfe]) { return ("utf-16le", 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return ("utf-16be", 2) }
        return nil
    }

    /// Most letters of Western text have a zero in their upper byte, and no unit is zero as a whole.
    private static func zeros(of bytes: [UInt8]) -> String? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        let head = bytes.prefix(4096)
        let even = head.indices.count { $0.isMultiple(of: 2) && head[$0] == 0 }
        let odd = head.indices.count { !$0.isMultiple(of: 2) && head[$0] == 0 }
        let units = head.count / 2
        if odd * 10 > units * 7, even == 0 { return "utf-16le" }
        if even * 10 > units * 7, odd == 0 { return "utf-16be" }
        return nil
    }
}

/// Finds what an XML declaration or a page says about its encoding.
enum DeclaredCharset {
    /// The charset named in the first kilobyte of markup; `nil` where none is or the system knows none.
    static func charset(of bytes: [UInt8]) -> Charset? {
        let head = bytes.prefix(1024).map {
            $0 < 0x80 ? $0 | ((0x41...0x5a).contains($0) ? 0x20 : 0) : 0x3f
        }
        let first = head.first { $0 > 0x20 }
        guard first == 0x3c else { return nil }
        let text = String(decoding: head, as: UTF8.self)
        for key in ["encoding=", "charset="] {
            guard let place = text.firstRange(of: key) else { continue }
            let value = text[place.upperBound...].drop { "\"' ".contains($0) }
                .prefix { !"\"' ;/>?".contains($0) }
            // A page that can be read so far is in no charset of wider units.
            guard !value.hasPrefix("utf-16"), !value.hasPrefix("utf-32") else { continue }
            if let charset = Charset(label: String(value)) { return charset }
        }
        return nil
    }
}
