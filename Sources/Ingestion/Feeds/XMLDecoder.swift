/// Finds out the encoding of XML, and turns it into UTF-8.
struct XMLDecoder {
    /// The document in UTF-8 without byte order mark.
    ///
    /// A byte order mark is believed first, then the declaration, where the bytes can be in what it
    /// names; what says that it is UTF-8 and is mostly not is taken for Windows-1252.
    func utf8(of xml: [UInt8]) -> [UInt8] {
        let declared = Self.wide(xml) ?? Self.declared(in: xml)
        let isMistaken = declared.lowercased() == "utf-8" && Self.isMostlyInvalid(xml)
        return HTMLDecoder().utf8(of: xml, declared: isMistaken ? "windows-1252" : declared)
    }

    /// Whether more bytes are no UTF-8 than there are characters beyond ASCII.
    private static func isMostlyInvalid(_ xml: [UInt8]) -> Bool {
        guard (try? UTF8Span(validating: xml.span)) == nil,
            ![[0xff, 0xfe], [0xfe, 0xff]].contains(Array(xml.prefix(2)))
        else { return false }
        var (valid, invalid) = (0, 0)
        for scalar in String(decoding: xml, as: UTF8.self).unicodeScalars where !scalar.isASCII {
            if scalar == "\u{fffd}" { invalid += 1 } else { valid += 1 }
        }
        return invalid > valid
    }

    /// UTF-16 without a mark shows itself by the `<` at its top.
    private static func wide(_ xml: [UInt8]) -> String? {
        if xml.starts(with: [0x3c, 0x00]) { return "utf-16le" }
        return xml.starts(with: [0x00, 0x3c]) ? "utf-16be" : nil
    }

    /// What `<?xml version="1.0" encoding="..."?>` names; the name of UTF-8 where it names none.
    private static func declared(in xml: [UInt8]) -> String {
        let head = xml.prefix(400).prefix { $0 != 0x3e }
        let line = String(decoding: head, as: UTF8.self)
        guard line.contains("<?xml"), let name = line.firstRange(of: "encoding") else {
            return "utf-8"
        }
        let value = line[name.upperBound...].drop { " =\"'\n\t".contains($0) }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
        // Read as single bytes, it is in none of these.
        let isWide = ["utf-16", "utf16", "ucs-2", "ucs-4", "utf-32", "iso-10646"].contains {
            value.lowercased().hasPrefix($0)
        }
        return isWide || value.isEmpty ? "utf-8" : String(value)
    }
}
