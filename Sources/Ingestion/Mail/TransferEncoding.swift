/// Undoes what mails do to bytes for the way: base64, quoted-printable and uuencode.
///
/// What is no code is passed over, or kept where it can be text.
///
/// Source: RFC 2045, section 6.
enum TransferEncoding {
    /// The bytes of a body; those of an unknown encoding are left as they are.
    static func decoded(_ body: ArraySlice<UInt8>, encoding: String) -> [UInt8] {
        switch encoding {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        case "x-uuencode", "uuencode", "x-uue", "uue": uuencoded(body)
        default: Array(body)
        }
    }

    /// Bytes of base64, up to the padding.
    static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for sign in text {
            let value: UInt8
            switch sign {
            case 0x41...0x5a: value = sign - 0x41
            case 0x61...0x7a: value = sign - 0x61 + 26
            case 0x30...0x39: value = sign - 0x30 + 52
            case 0x2b: value = 62
            case 0x2f: value = 63
            case 0x3d:
                // What stands behind the padding was added on the way: a list's footer.
                guard count >= 2 else { continue }
                return bytes
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 1
            // Behind the second sign there are 4 bits over, behind the third 2, behind the fourth none.
            if count > 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(8 - 2 * count))) }
            if count == 4 { (bits, count) = (0, 0) }
        }
        return bytes
    }

    /// Quoted-printable as in bodies, where a `=` at the end of a line joins it to the next.
    static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            guard byte == 0x3d else {
                bytes.append(byte)
                index += 1
                continue
            }
            if let end = softBreak(in: text, at: index) {
                index = end
            } else if index + 2 < text.endIndex, let high = hexadecimal(text[index + 1]),
                let low = hexadecimal(text[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(byte)
                index += 1
            }
        }
        return bytes
    }

    /// The Q encoding of header words.
    static func quotedWord(_ text: ArraySlice<UInt8>) -> [UInt8] {
        quotedPrintable(ArraySlice(text.map { $0 == 0x5f ? 0x20 : $0 }))
    }

    /// Where the next line begins behind a `=` that joins lines; spaces may stand between.
    private static func softBreak(in text: ArraySlice<UInt8>, at start: Int) -> Int? {
        var index = start + 1
        while index < text.endIndex, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        guard index < text.endIndex else { return index }
        guard text[index] == 0x0d || text[index] == 0x0a else { return nil }
        let isPair = text[index] == 0x0d && index + 1 < text.endIndex && text[index + 1] == 0x0a
        return index + (isPair ? 2 : 1)
    }

    static func hexadecimal(_ sign: UInt8) -> UInt8? {
        switch sign {
        case 0x30...0x39: sign - 0x30
        case 0x41...0x46: sign - 0x41 + 10
        case 0x61...0x66: sign - 0x61 + 10
        default: nil
        }
    }

    /// The lines between `begin` and `end`.
    private static func uuencoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var isInside = false
        for line in text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
            if !isInside {
                isInside = line.starts(with: "begin ".utf8)
                continue
            }
            guard let sign = line.first, !line.elementsEqual("end".utf8) else { break }
            var left = Int((sign &- 0x20) & 0x3f)
            var bits: UInt32 = 0
            for (index, sign) in line.dropFirst().enumerated() {
                bits = bits << 6 | UInt32((sign &- 0x20) & 0x3f)
                guard index % 4 == 3 else { continue }
                for shift in [16, 8, 0] as [UInt32] where left > 0 {
                    bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
                    left -= 1
                }
                bits = 0
            }
        }
        return bytes
    }
}
