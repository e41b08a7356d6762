import Testing

@testable import Rendering

struct MailHeaderTests {
    @Test(arguments: [
        ("Tidings 2026-W18: prices fall", "Subject: Tidings 2026-W18: prices fall"),
        ("a\r\nBcc: b@c.example", "Subject: a Bcc: b@c.example"),
        ("Łódź", "Subject: =?utf-8?q?=C5=81=C3=B3d=C5=BA?="),
        ("a =?utf-8?q?b?=", "Subject: =?utf-8?q?a_=3D=3Futf-8=3Fq=3Fb=3F=3D?="),
    ])
    func `subjects are plain or encoded`(words: String, header: String) {
        #expect(MailHeader("Subject", words: words).text == header)
    }

    @Test(arguments: [
        String(repeating: "word ", count: 60), String(repeating: "電", count: 60),
        String(repeating: "x", count: 300), "👩‍💻" + String(repeating: " é", count: 99),
    ])
    func `lines have at most 76 bytes and go on with a space`(words: String) {
        let header = MailHeader("Subject", words: words).text
        let lines = header.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count > 1)
        for line in lines { #expect(line.utf8.count <= 76, "\(line)") }
        for line in lines.dropFirst() { #expect(line.hasPrefix(" ") && line.count > 1) }
    }

    @Test func `names are plain, quoted or encoded`() throws {
        let addresses = try [
            "team@example.org", "The Team <team@example.org>", "\"Lee, Q\" <q@example.org>",
            "Łucja <l@example.org>",
        ].map { (text: String) throws(MailAddressError) in try MailAddress(text) }
        let expected = """
            To: team@example.org, The Team <team@example.org>, "Lee, Q" <q@example.org>,
             =?utf-8?q?=C5=81ucja?= <l@example.org>
            """
        #expect(MailHeader("To", addresses: addresses).text == expected)
    }
}
