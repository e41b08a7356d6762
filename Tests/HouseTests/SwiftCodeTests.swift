import Testing

struct SwiftCodeTests {
    @Test(arguments: [
        ("a // b\nc", "a     \nc"),
        ("a /* b /* c */ d */ e", "a                   e"),
        ("a \"b\" c", "a     c"),
        ("a \"b\\\"c\" d", "a        d"),
        ("a \"b // c\" d", "a          d"),
        ("a #\"b\"c\"# d", "a         d"),
        ("a \"\"\"\n b \"c\"\n\"\"\" d", "a    \n      \n    d"),
        ("a `b c` d", "a       d"),
        ("a #/b\"c/# d", "a         d"),
        ("#if a\n#expect(b)", "#if a\n#expect(b)"),
        ("a \"b\nc \"d\"", "a   \nc    "),
    ])
    func `comments and literals are blanked and nothing moves`(source: String, code: String) {
        #expect(SwiftCode(source).text == code)
    }

    @Test func `the code of every file is as long as the file`() throws {
        for file in try Package().swiftSources() + Package().swiftTests() {
            #expect(file.code.bytes.count == file.text.utf8.count)
            #expect(file.code.lines.count == file.lines.count)
        }
    }
}
