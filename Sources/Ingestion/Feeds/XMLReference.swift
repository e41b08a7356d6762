internal import CLibXML2
internal import StoryModel

/// A character written by its number or name: `&#8217;`, `&#x2019;`, `&rsquo;`.
struct XMLReference {
    /// What stands between `&` and `;`.
    let name: String
    /// The offset behind the semicolon.
    let end: Int

    /// The reference at a `&`; `nil` where none stands there.
    init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
        var offset = start + 1
        while offset < end, offset - start <= 64, Self.isPart(bytes[offset]) { offset += 1 }
        guard offset > start + 1, offset < end, bytes[offset] == 0x3b else { return nil }
        name = bytes.text(TextRange(start + 1, offset))
        self.end = offset + 1
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || [0x23, 0x5f, 0x2d, 0x2e].contains(byte)
    }

    /// The character as XML has it: itself, or escaped where it is a mark; `nil` for an unknown name.
    var written: [UInt8]? {
        switch name {
        case "amp", "lt", "gt", "quot", "apos": return Array("&\(name);".utf8)
        default: break
        }
        guard let scalar else { return nil }
        switch scalar {
        case "&": return Array("&amp;".utf8)
        case "<": return Array("&lt;".utf8)
        case ">": return Array("&gt;".utf8)
        case "\"": return Array("&quot;".utf8)
        case "'": return Array("&apos;".utf8)
        default: return Array(String(scalar).utf8)
        }
    }

    /// The character itself; `nil` for an unknown name.
    var text: String? { scalar.map { String($0) } }

    private var scalar: Unicode.Scalar? {
        guard name.hasPrefix("#") else {
            guard let entity = htmlEntityLookup(name) else { return nil }
            return Unicode.Scalar(entity.pointee.value)
        }
        let isHexadecimal = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            number >= 0x20 || [0x09, 0x0a, 0x0d].contains(number)
        else { return nil }
        if (0x80...0x9f).contains(number) { return Self.western[Int(number - 0x80)] }
        return Unicode.Scalar(number)
    }

    /// What writers mean by the numbers from 128 to 159: the characters of Windows-1252.
    private static let western: [Unicode.Scalar?] = Array(
        "\u{20ac}\u{81}\u{201a}\u{192}\u{201e}\u{2026}\u{2020}\u{2021}\u{2c6}\u{2030}\u{160}\u{2039}\u{152}\u{8d}\u{17d}\u{8f}\u{90}\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2013}\u{2014}\u{2dc}\u{2122}\u{161}\u{203a}\u{153}\u{9d}\u{17e}\u{178}"
            .unicodeScalars)
}
