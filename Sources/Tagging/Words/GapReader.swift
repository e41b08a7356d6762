/// Reads the marks between two words and says what they come to.
struct GapReader {
    private(set) var gap: Gap
    /// The last byte taken, when it is `@`, `$` or `#`; else 0.
    private(set) var prefix: UInt8 = 0
    private var hasSpace = false

    init(gap: Gap) { self.gap = gap }

    mutating func take(_ bytes: Span<UInt8>, at offset: Int, end: Int) {
        let byte = bytes[offset]
        prefix = byte == 0x40 || byte == 0x24 || byte == 0x23 ? byte : 0
        let next = offset + 1 < end ? bytes[offset + 1] : 0x20
        switch byte {
        case UInt8(ascii: "\n"): raise(.line)
        case UInt8(ascii: "\t"), UInt8(ascii: "\r"): space()
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            let isInside = byte == 0x2e && !hasSpace && (isWordByte(next))
            raise(isInside ? .point : .stop)
        case UInt8(ascii: ","): raise(.comma)
        case UInt8(ascii: ":"), UInt8(ascii: ";"): raise(.colon)
        case UInt8(ascii: "'"): raise(hasSpace || !isWordByte(next) ? .mark : .apostrophe)
        case UInt8(ascii: "-"), UInt8(ascii: "_"): raise(hyphen(next: next))
        case UInt8(ascii: "&"), UInt8(ascii: "+"): raise(.ampersand)
        case 0xc2 where next == 0xa0: space()
        case 0xe2 where isApostrophe(bytes, at: offset, end: end):
            raise(hasSpace ? .mark : .apostrophe)
        case 0xe2 where isDash(bytes, at: offset, end: end): raise(.dash)
        case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "#"): raise(.space)
        default: raise(.mark)
        }
    }

    /// A blank, which most gaps are.
    mutating func takeSpace() {
        prefix = 0
        space()
    }

    /// A web address between words parts them.
    mutating func takeAddress() { raise(.mark) }

    /// The stronger border wins; a second hyphen or point is no joint any more.
    private mutating func raise(_ other: Gap) {
        let isJoint = gap == .hyphen || gap == .point || gap == .apostrophe
        if isJoint, other.rawValue <= Gap.hyphen.rawValue {
            gap = .mark
        } else if other.rawValue > gap.rawValue || (gap == .space && other == .ampersand) {
            gap = other
        }
    }

    private mutating func space() {
        hasSpace = true
        switch gap {
        case .none, .hyphen: gap = gap == .none ? .space : .mark
        case .point: gap = .stop
        case .apostrophe: gap = .mark
        default: break
        }
    }

    private func hyphen(next: UInt8) -> Gap {
        if next == 0x20 { return hasSpace ? .dash : .mark }
        return hasSpace ? .mark : .hyphen
    }

    private func isDash(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        guard offset + 2 < end, bytes[offset + 1] == 0x80 else { return false }
        return bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0xc3...0xdf: true
        default: false
        }
    }

    private func isApostrophe(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        guard offset + 3 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99 else {
            return false
        }
        return isWordByte(bytes[offset + 3])
    }
}
