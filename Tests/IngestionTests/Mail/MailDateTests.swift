import Testing

@testable import Ingestion

@Suite struct MailDateTests {
    @Test(arguments: [
        ("Fri, 21 Nov 1997 09:55:06 -0600", 880_127_706, true),
        ("21 Nov 97 09:55:06 GMT", 880_106_106, true),
        ("Fri, 21-Nov-97 09:55:06 EST", 880_124_106, true),
        ("Fri,21 Nov 1997 09:55 +0000 (a comment)", 880_106_100, true),
        ("November 21, 1997 09:55:06 Z", 880_106_106, true),
        ("Fri Nov 21 09:55:06 1997", 880_106_106, false),
        ("21 Nov 1997 09:55:06 -0000", 880_106_106, false),
        ("21 Nov 1997 09.55.06+0100", 880_102_506, true),
        ("21 Nov 1997 09:55:06", 880_106_106, false),
    ])
    func `dates are read as programs write them`(text: String, seconds: Int, hasZone: Bool) throws {
        let date = try #require(MailDate(text))
        #expect(date.seconds == seconds)
        #expect(date.hasZone == hasZone)
    }

    @Test(arguments: [
        "", "yesterday", "21 Nov", "99 Nov 1997 09:55:06 GMT", "21 Nox 1997 09:55:06 GMT",
        "21 Nov 1997 25:55:06 GMT", "21 Nov 1997 ٠٩:55 GMT", ", , , , ,",
        "Mon, 32 Feb 99999999999999999999 1:1 Z",
    ])
    func `other texts are no dates`(text: String) {
        #expect(MailDate(text) == nil)
    }
}

@Suite struct MailSenderTests {
    @Test(arguments: [
        ("Ada Quist <ada@quist.example>", "Ada Quist", "ada@quist.example"),
        ("\"Quist, Ada\" <ada@quist.example>", "Quist, Ada", "ada@quist.example"),
        ("ada@quist.example (Ada)", "", "ada@quist.example"),
        ("=?utf-8?Q?Zo=C3=AB?= <z@x.example>", "Zoë", "z@x.example"),
        ("<@a.example,@b.example:ada@quist.example>", "", "ada@quist.example"),
        ("Friends: Ada <a@x.example>, b@x.example;", "Ada", "a@x.example"),
        ("Ada", "Ada", "Ada"), (" , , x@y.example", "", "x@y.example"),
        ("Ada <a@x.example", "Ada", "a@x.example"),
    ])
    func `a sender has a name and an address`(value: String, name: String, address: String) throws {
        let sender = try #require(MailSender.senders(in: Array(value.utf8)).first)
        #expect(sender.name == name)
        #expect(sender.address == address)
    }

    @Test(arguments: ["", "  ", ",;,", "(nobody)"])
    func `nobody is nobody`(value: String) {
        #expect(MailSender.senders(in: Array(value.utf8)) == [])
    }
}
