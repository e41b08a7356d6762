import Testing

@testable import Rendering

struct MailAddressTests {
    @Test(arguments: [
        ("team@example.org", "", "team@example.org"),
        (" a.b+c@mail.example.org ", "", "a.b+c@mail.example.org"),
        ("The Team <team@example.org>", "The Team", "team@example.org"),
        ("\"Lee, \\\"Q\\\"\" <q@example.org>", "Lee, \"Q\"", "q@example.org"),
        ("Łucja <l@example.org>", "Łucja", "l@example.org"), ("<a@b>", "", "a@b"),
        ("root@localhost", "", "root@localhost"),
    ])
    func `addresses are read`(text: String, name: String, address: String) throws {
        let read = try MailAddress(text)
        #expect(read.name == name)
        #expect(read.address == address)
    }

    @Test(arguments: [
        "a@b.example\nBcc: c@d.example", "a@b.example\r", "a\u{0}@b.example", "\u{2028}a@b.example",
        "x\u{85}y <a@b.example>", "a@b.example\u{202E}", "a\t<a@b.example>",
    ])
    func `control characters are refused`(text: String) {
        #expect(throws: MailAddressError.controlCharacter(in: text)) { try MailAddress(text) }
    }

    @Test(arguments: ["", "team", "Team <team>", "team example.org"])
    func `an address without an at sign is refused`(text: String) {
        #expect(throws: MailAddressError.noAtSign(in: text)) { try MailAddress(text) }
    }

    @Test(arguments: [
        "@example.org", "a@", "a@b@c", "a b@example.org", "a@b.example, c@d.example",
        "a..b@c.example",
        ".a@c.example", "a@.example", "a@-b.example", "é@example.org", "a@bücher.example",
        "<a@b.example", "a@b.example>", "a@b_c.example", "a@[127.0.0.1]", "\"a b\"@c.example",
    ])
    func `anything but one plain address is refused`(text: String) {
        #expect(throws: MailAddressError.malformed(text)) { try MailAddress(text) }
    }

    @Test func `an address that is too long is refused`() {
        let long = "a@" + String(repeating: "b.", count: 127) + "example"
        #expect(throws: MailAddressError.tooLong(bytes: 263, limit: 254)) { try MailAddress(long) }
        let name = String(repeating: "n", count: 600) + " <a@b.example>"
        #expect(throws: MailAddressError.tooLong(bytes: 614, limit: 512)) { try MailAddress(name) }
    }
}
