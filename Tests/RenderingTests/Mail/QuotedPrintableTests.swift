import Testing

@testable import Rendering

struct QuotedPrintableTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("a=b", "a=3Db"), ("é", "=C3=A9"), ("a \nb\t", "a=20\nb=09"),
        ("From here\nFrom: x\n.\n..", "=46rom here\nFrom: x\n=2E\n=2E."), ("\r\u{0}", "=0D=00"),
        ("", ""), ("\n\n", "\n\n"),
    ])
    func `bytes are escaped where they must be`(text: String, encoded: String) {
        #expect(QuotedPrintable(text).text == encoded)
    }

    @Test(arguments: [75, 76, 77, 78, 150, 151, 152, 153, 1000])
    func `long lines are cut at 76 bytes`(count: Int) {
        for letter in ["x", "é", "=", " "] {
            let encoded = QuotedPrintable(String(repeating: letter, count: count)).text
            for line in encoded.split(separator: "\n") {
                #expect(line.utf8.count <= 76)
                #expect(line.last != " ")
            }
            #expect(decoded(encoded) == String(repeating: letter, count: count))
        }
    }

    /// Reads the encoding back, as RFC 2045 says.
    private func decoded(_ encoded: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(encoded.replacing("=\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
