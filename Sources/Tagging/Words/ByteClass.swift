/// What a byte of UTF-8 is to the scanner of words.
enum ByteClass {
    case lower
    case upper
    case digit
    /// The first byte of a letter beyond ASCII, `length` bytes long.
    case letter(length: Int)
    /// A space, a mark, or the first byte of a longer one.
    case other(length: Int)

    var isDigit: Bool { if case .digit = self { true } else { false } }

    init(_ byte: UInt8, next: UInt8) {
        switch byte {
        case 0x61...0x7a: self = .lower
        case 0x41...0x5a: self = .upper
        case 0x30...0x39: self = .digit
        case 0..<0x80: self = .other(length: 1)
        // U+00D7 and U+00F7 are signs among the letters.
        case 0xc3: self = next == 0x97 || next == 0xb7 ? .other(length: 2) : .letter(length: 2)
        case 0xc2: self = .other(length: 2)
        case 0xc4...0xdf: self = .letter(length: 2)
        // U+2000 to U+2FFF: punctuation, arrows, signs.
        case 0xe2: self = .other(length: 3)
        case 0xe0...0xef: self = .letter(length: 3)
        case 0xf0...0xf7: self = .other(length: 4)
        default: self = .other(length: 1)
        }
    }
}

/// The letter without case and accent that a byte behind C3 stands for, as far as Latin-1 goes; `nil`
/// for signs and for letters that are no other's.
func foldedLatin(_ second: UInt8) -> UInt8? {
    switch second | 0x20 {
    case 0xa0...0xa5: UInt8(ascii: "a")
    case 0xa7: UInt8(ascii: "c")
    case 0xa8...0xab: UInt8(ascii: "e")
    case 0xac...0xaf: UInt8(ascii: "i")
    case 0xb1: UInt8(ascii: "n")
    case 0xb2...0xb6, 0xb8: UInt8(ascii: "o")
    case 0xb9...0xbc: UInt8(ascii: "u")
    case 0xbd, 0xbf: UInt8(ascii: "y")
    default: nil
    }
}
