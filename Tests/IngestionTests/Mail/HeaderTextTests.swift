import Testing

@testable import Ingestion

@Suite struct HeaderTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("=?utf-8?Q?Caf=C3=A9_and?= tea", "Café and tea"),
        ("=?utf-8?B?Q2Fmw6k=?=", "Café"), ("=?ISO-8859-1?q?=93x=94?=", "“x”"),
        ("=?utf-8?Q?one?=  \t =?utf-8?Q?two?=", "onetwo"), ("a =?utf-8?Q?b?= c", "a b c"),
        ("=?utf-8?B?w?= =?utf-8?B?w6k=?=", "é"), ("=?utf-8?B?w6=?==?utf-8?Q?=A9?=", "é"),
        ("=?utf-8*en?Q?x?=", "x"), ("=?utf-8?Q?a?b?=", "a?b"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
        ("=?no-such?Q?a?=", "a"), ("=?utf-8?Q?cut off", "=?utf-8?Q?cut off"), ("=?", "=?"),
        ("1 =? 2", "1 =? 2"), ("", ""),
    ])
    func `encoded words become text`(value: String, text: String) {
        #expect(HeaderText().text(of: Array(value.utf8)) == text)
    }

    @Test func `bytes that should not be there are read as they are meant`() {
        #expect(HeaderText().text(of: [0x63, 0xe9]) == "cé")
        #expect(HeaderText().text(of: Array("é".utf8)) == "é")
        #expect(HeaderText(.asDeclared).text(of: [0x63, 0xe9]) == "c\u{FFFD}")
    }
}

@Suite struct HeaderParametersTests {
    @Test(arguments: [
        ("Text/Plain; charset=UTF-8", "text/plain", ["charset": "UTF-8"]),
        ("text/plain (a note); charset=\"a\\\"b\"; x", "text/plain", ["charset": "a\"b"]),
        ("a/b; NAME*=utf-8'de'Fr%C3%BCh.txt", "a/b", ["name": "Früh.txt"]),
        ("a/b; name*1=\"b.txt\"; name*0=\"a-\"", "a/b", ["name": "a-b.txt"]),
        ("a/b; name*0*=utf-8''%c3; name*1*=%bc; name*2=.x", "a/b", ["name": "ü.x"]),
        ("a/b; name=\"=?utf-8?Q?=C3=BC?=\"", "a/b", ["name": "ü"]),
        ("a/b; name=one two; x=1", "a/b", ["name": "one", "x": "1"]),
        ("a/b; boundary=----=_x/1", "a/b", ["boundary": "----=_x/1"]),
        ("", "", [:]), (";;=;a=;\"", "", ["a": ""]),
    ])
    func `parameters are told apart`(
        header: String, value: String, parameters: [String: String]
    ) {
        let read = HeaderParameters(Array(header.utf8))
        #expect(read.value == value)
        #expect(read.parameters == parameters)
    }
}

@Suite struct TransferEncodingTests {
    @Test(arguments: [
        ("base64", "QSBk\r\nYW0u\n", "A dam."), ("base64", "QQ==", "A"), ("base64", "Q Q", "A"),
        ("base64", "QUI=\n-- \nlist footer\n", "AB"), ("base64", "!", ""),
        ("quoted-printable", "A=20d=\r\nam=2e=\n", "A dam."), ("quoted-printable", "1=2", "1=2"),
        ("quoted-printable", "a= \t\nb=", "ab"), ("quoted-printable", "=zz=", "=zz"),
        ("x-uuencode", "begin 644 a.txt\n&02!D86TN\n`\nend\n", "A dam."),
        ("7bit", "=41", "=41"), ("", "x", "x"),
    ])
    func `bodies are as they were before the way`(encoding: String, body: String, text: String) {
        let bytes = TransferEncoding.decoded(Array(body.utf8)[...], encoding: encoding)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}
