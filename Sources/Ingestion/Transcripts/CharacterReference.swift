/// A character written by its name or number: `&amp;`, `&#39;`, `&#x27;`.
struct CharacterReference: Hashable {
    /// The character; a space for one that does not break.
    let text: String
    /// The offset behind the semicolon.
    let end: Int

    /// The reference at a `&`; `nil` where there is none that is known.
    init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
        var offset = start + 1
        var name = ""
        while offset < end, offset - start <= 10, bytes[offset] != 0x3b {
            name.unicodeScalars.append(Unicode.Scalar(bytes[offset]))
            offset += 1
        }
        guard offset < end, bytes[offset] == 0x3b, let text = Self.text(of: name) else {
            return nil
        }
        self.text = text
        self.end = offset + 1
    }

    private static func text(of name: String) -> String? {
        guard name.hasPrefix("#") else { return names[name] }
        let isHexadecimal = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), number != 0,
            let scalar = Unicode.Scalar(number)
        else { return nil }
        return number == 0xa0 ? " " : String(scalar)
    }

    private static let names = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
        "lrm": "\u{200e}", "rlm": "\u{200f}",
    ]
}
