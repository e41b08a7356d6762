internal import Foundation

/// The text of a file whose encoding is told beside it.
struct EncodedText {
    /// With line feeds only, without a byte order mark, with U+FFFD for what is no character.
    let text: String

    /// An encoding that is unknown or not named counts as UTF-8.
    init(bytes: Data, encoding: String?) {
        let name = encoding?.lowercased().replacing("-sig", with: "") ?? "utf-8"
        let decoded = Self.isUTF8(name) ? nil : Self.converted(Array(bytes), from: name)
        text =
            String(decoding: decoded ?? Array(bytes), as: UTF8.self)
            .replacing("\u{0}", with: "\u{FFFD}")
            .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .trimmingPrefix("\u{FEFF}").description
    }

    private static func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8", "utf_8"].contains(name)
    }

    /// The bytes in UTF-8; `nil` where the system does not know the encoding or the bytes are not in
    /// it.
    private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
        var left = input.count
        var room = output.count
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(converter, &from, &left, &to, &room) == -1
            }
        }
        guard !failed else { return nil }
        return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
    }
}
