import Foundation
import Testing

@testable import Ingestion

struct HTMLDecoderTests {
    private func decoded(_ bytes: [UInt8], _ declared: String? = nil) -> String {
        String(decoding: HTMLDecoder().utf8(of: bytes, declared: declared), as: UTF8.self)
    }

    @Test(
        arguments: [
            ([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94], "iso-8859-1", "“café”"),
            ([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94], nil, "“café”"),
            ([0xef, 0xf0, 0xe8], "windows-1251", "при"),
            ([0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9], "windows-1252", "aé"),
            ([0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00], nil, "aé"),
            ([0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9], nil, "aé"),
            ([0x61, 0xc3, 0xa9], nil, "aé"),
            ([0x61, 0xc3, 0xa9], "bogus-9", "aé"),
            ([0x61, 0xff, 0x62], "utf-8", "a\u{fffd}b"),
            ([0x82, 0xb1, 0x82, 0xea], "Shift_JIS", "これ"),
        ] as [([UInt8], String?, String)])
    func `a declared or marked encoding is believed`(
        bytes: [UInt8], declared: String?, text: String
    ) {
        #expect(decoded(bytes, declared) == text)
    }

    @Test(arguments: [
        "<meta charset=windows-1251>", "<meta content='text/html; charset=windows-1251'>",
        "<?xml version='1.0' encoding=\"windows-1251\"?>",
    ])
    func `a page declares its encoding itself`(head: String) {
        #expect(decoded(Array(head.utf8) + [0xef, 0xf0, 0xe8]) == head + "при")
    }

    @Test func `what is no character of the encoding costs one sign`() {
        #expect(decoded([0x61, 0x81, 0x62, 0xe9], "windows-1252") == "a\u{fffd}bé")
    }
}
