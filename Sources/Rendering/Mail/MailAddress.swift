/// Why a text is no mail address that a header may hold.
package enum MailAddressError: Error, Hashable, Sendable {
    /// A line break or another control character, which could begin a header of its own.
    case controlCharacter(in: String)
    case noAtSign(in: String)
    /// More bytes than an address may have.
    case tooLong(bytes: Int, limit: Int)
    /// Two addresses in one, spaces, characters that are not ASCII, or parts that are empty.
    case malformed(String)
}

/// One sender or recipient.
package struct MailAddress: Hashable, Sendable {
    /// The name shown; empty where none is given.
    package let name: String
    /// `team@example.org`, ASCII.
    package let address: String

    /// The longest text accepted, and the longest address in it (RFC 5321, 4.5.3.1), in bytes.
    private static let textLimit = 512
    private static let addressLimit = 254
    private static let localLimit = 64
    private static let labelLimit = 63

    /// An address from `team@example.org` or `The Team <team@example.org>`.
    ///
    /// - Throws: `MailAddressError` where it could not stand in a header as one address.
    package init(_ text: String) throws(MailAddressError) {
        guard text.utf8.count <= Self.textLimit else {
            throw .tooLong(bytes: text.utf8.count, limit: Self.textLimit)
        }
        guard text.unicodeScalars.allSatisfy({ !Self.isControl($0) }) else {
            throw .controlCharacter(in: text)
        }
        let (name, address) = Self.parts(of: text.shownText)
        guard address.contains("@") else { throw .noAtSign(in: text) }
        guard address.utf8.count <= Self.addressLimit else {
            throw .tooLong(bytes: address.utf8.count, limit: Self.addressLimit)
        }
        guard Self.isWellFormed(address) else { throw .malformed(text) }
        self.name = name
        self.address = address
    }

    /// The part behind the at sign.
    var domain: Substring { address.split(separator: "@").last ?? "" }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isHidden || (scalar.properties.isWhitespace && scalar != " " && scalar != "\u{a0}")
    }

    private static func parts(of text: String) -> (name: String, address: String) {
        guard text.last == ">", let open = text.lastIndex(of: "<") else { return ("", text) }
        var name = String(text[..<open]).shownText
        if name.count > 1, name.first == "\"", name.last == "\"" {
            name = String(name.dropFirst().dropLast())
                .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        }
        return (name, String(text[text.index(after: open)...].dropLast()))
    }

    private static func isWellFormed(_ address: String) -> Bool {
        let halves = address.utf8.split(
            separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard halves.count == 2 else { return false }
        let dot = UInt8(ascii: ".")
        let words = halves[0].split(separator: dot, omittingEmptySubsequences: false)
        let labels = halves[1].split(separator: dot, omittingEmptySubsequences: false)
        return halves[0].count <= localLimit
            && words.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtom) }
            && labels.allSatisfy { isLabel(String($0) ?? "") }
    }

    private static func isLabel(_ label: String) -> Bool {
        (1...labelLimit).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    /// Whether a byte may stand in a word without quotes (RFC 5322, 3.2.3).
    static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
