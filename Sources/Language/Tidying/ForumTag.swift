/// The name of a forum in brackets before the title of a post: `[/r/gardening]`, `[r/gardening]`.
///
/// It says where a post stands, not what it is about.
package enum ForumTag {
    /// Longer names are none, in bytes.
    private static let longest = 40

    /// The offset behind the tag that opens at an offset; `nil` where none does.
    package static func end(in bytes: Span<UInt8>, at offset: Int) -> Int? {
        var place = offset
        func take(_ byte: UInt8) -> Bool {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
            return true
        }
        guard take(UInt8(ascii: "[")) else { return nil }
        _ = take(UInt8(ascii: "/"))
        guard take(UInt8(ascii: "r")), take(UInt8(ascii: "/")) else { return nil }
        let name = place
        while place < bytes.count, place - name < longest, isNameByte(bytes[place]) { place += 1 }
        guard place > name, take(UInt8(ascii: "]")) else { return nil }
        // What an address follows is the text of a link.
        return place < bytes.count && bytes[place] == UInt8(ascii: "(") ? nil : place
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter || byte == UInt8(ascii: "_")
    }
}
