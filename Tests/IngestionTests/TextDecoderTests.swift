import StoryModel
import Testing

@testable import Ingestion

@Suite struct TextDecoderTests {
    private static let umlaut: [UInt8] = [0xfc, 0, 0x62, 0, 0x65, 0, 0x72, 0]  // "über" in UTF-16

    @Test(arguments: [
        ([UInt8]("a\r\nb\rc\n".utf8), "a\nb\nc\n"),
        ([0xef, 0xbb, 0xbf, 0x61], "a"),
        ([0xff, 0xfe, 0x61, 0, 0x0d, 0, 0x0a, 0, 0x62, 0], "a\nb"),
        ([0xfe, 0xff, 0x20, 0x19, 0, 0x61], "\u{2019}a"),
        (umlaut, "über"),
        ([0, 0x61, 0, 0x20, 0, 0x64, 0, 0x61, 0, 0x6d], "a dam"),
        ([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0x62, 0, 0, 0], "ab"),
        ([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], "a"),
    ])
    func `encodings and line ends become one`(bytes: [UInt8], text: String) throws {
        #expect(try TextDecoder().text(of: bytes) == DecodedText(text: text, findings: []))
    }

    @Test func `text in Windows-1252 is read, with a finding that says so`() throws {
        let bytes = Array("The caf".utf8) + [0xe9, 0x92] + Array("s dam, ".utf8) + [0x80, 0x34]
        #expect(
            try TextDecoder().text(of: bytes)
                == DecodedText(
                    text: "The café’s dam, €4",
                    findings: [Finding(.encodingTaken, value: "Windows-1252")]))
    }

    @Test(arguments: [
        "<?xml version='1.0' encoding=\"ISO-8859-2\"?><a>\u{1}</a>",
        "<html><head><meta charset=iso-8859-2><p>\u{1}",
        "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-2'>\u{1}",
    ])
    func `markup tells its encoding`(text: String) throws {
        let bytes = text.utf8.map { $0 == 1 ? 0xb1 : $0 }  // ą
        let decoded = try TextDecoder().text(of: bytes)
        #expect(decoded.text == text.replacing("\u{1}", with: "ą"))
        #expect(decoded.findings == [])
    }

    @Test func `a few broken bytes make no other encoding of UTF-8`() throws {
        let bytes = Array("Größe, Maß, “Fluß”".utf8) + [0xff, 0x20, 0xe2, 0x80]
        let decoded = try TextDecoder().text(of: bytes)
        #expect(decoded.text.hasPrefix("Größe, Maß, “Fluß”\u{FFFD} "))
        #expect(decoded.findings.map(\.kind) == [.charactersUndecodable])
    }

    @Test func `half a pair in UTF-16 costs one character`() throws {
        let decoded = try TextDecoder().text(of: [0xff, 0xfe, 0x61, 0, 0, 0xdc, 0x62, 0])
        #expect(decoded.text.hasPrefix("a\u{FFFD}"))
        #expect(decoded.text.hasSuffix("b"))
        #expect(decoded.findings.map(\.kind) == [.charactersUndecodable])
    }

    @Test(arguments: [
        ([UInt8](), ReadingError.empty), ([0x20, 0x0a, 0x09], .empty),
        ([0xef, 0xbb, 0xbf], .empty),
        ([0x61, 0x0d, 0x0a, 0, 0x62], .binary(offset: 3, line: 2)),
        ([0x61, 0x0a, 0x1, 0xff, 0x62, 0x2], .binary(offset: 2, line: 2)),
    ])
    func `what is no text is refused with its place`(bytes: [UInt8], error: ReadingError) {
        #expect(throws: error) { try TextDecoder().text(of: bytes) }
    }

    @Test(arguments: [
        ("ISO-8859-1", [0x93] as [UInt8], "“"), ("us-ascii", [0xe9], "é"),
        ("ks_c_5601-1987", [0xbd, 0xba], "스"), ("Shift_JIS", [0x87, 0x40], "①"),
        ("koi8-r", [0xc4], "д"), ("utf-8", [0xc3, 0xa9], "é"),
        ("big5", [0xa4, 0xa4, 0xff], "中\u{FFFD}"),
        ("iso-2022-jp", [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], "あ"),
    ])
    func `charsets go by the names that mails and pages have for them`(
        label: String, bytes: [UInt8], text: String
    ) throws {
        #expect(try #require(Charset(label: label)).text(of: bytes).text == text)
    }

    @Test(arguments: ["", "x", "no-such-charset", "utf-8//IGNORE", "../x", "a b c"])
    func `other names are no charset`(label: String) {
        #expect(Charset(label: label) == nil)
    }

    @Test func `converting takes time in proportion to the bytes`() throws {
        let bytes = [UInt8](repeating: 0xff, count: 300_000)
        let (text, undecodable) = try #require(Charset(label: "euc-jp")).text(of: bytes)
        #expect(undecodable == 300_000)
        #expect(text.unicodeScalars.count == 300_000)
    }
}
