internal import Foundation
internal import Ingestion

/// The text of a file whose encoding is told beside it.
struct EncodedText {
    /// With line feeds only, without a byte order mark, with U+FFFD for what is no character.
    let text: String

    /// An encoding that is unknown, not named or not the bytes' own counts as UTF-8.
    init(bytes: Data, encoding: String?) {
        let name = encoding?.lowercased().replacing("-sig", with: "") ?? "utf-8"
        let decoded = Charset(exactly: name)?.text(of: Array(bytes))
        text =
            (decoded.flatMap { $0.undecodable == 0 ? $0.text : nil }
            ?? String(decoding: bytes, as: UTF8.self))
            .replacing("\u{0}", with: "\u{FFFD}")
            .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .trimmingPrefix("\u{FEFF}").description
    }
}
