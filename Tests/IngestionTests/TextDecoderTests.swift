import Testing

@testable import Ingestion

@Suite struct TextDecoderTests {
    @Test(arguments: [
        ([UInt8]("a\r\nb\rc\n".utf8), "a\nb\nc\n"),
        ([0xef, 0xbb, 0xbf, 0x61], "a"),
        ([0xff, 0xfe, 0x61, 0, 0x0d, 0, 0x0a, 0, 0x62, 0], "a\nb"),
        ([0xfe, 0xff, 0x20, 0x19, 0, 0x61], "\u{2019}a"),
    ])
    func `encodings and line ends become one`(bytes: [UInt8], text: String) throws {
        #expect(try TextDecoder().text(of: bytes) == text)
    }

    @Test(arguments: [
        ([UInt8](), ReadingError.empty), ([0x20, 0x0a, 0x09], .empty),
        ([0xef, 0xbb, 0xbf], .empty),
        ([0x61, 0x0d, 0x0a, 0, 0x62], .binary(offset: 3, line: 2)),
        ([0x61, 0x0a, 0x0a, 0xff, 0x62], .undecodable(offset: 3, line: 3)),
        ([0xff, 0xfe, 0x61, 0, 0, 0xdc], .undecodable(offset: 4, line: 1)),
        ([0xff, 0xfe, 0x61], .undecodable(offset: 2, line: 1)),
    ])
    func `what is no text is refused with its place`(bytes: [UInt8], error: ReadingError) {
        #expect(throws: error) { try TextDecoder().text(of: bytes) }
    }
}
