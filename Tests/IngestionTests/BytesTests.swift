import Testing

@testable import Ingestion

struct BytesTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("a b", "a b"), (" a\t\n b  ", "a b"), ("a\u{a0}b", "a b"),
        ("ä\u{2003}\u{3000}ö\u{2028}", "ä ö"), ("“a” … b", "“a” … b"), ("a\u{85}b", "a b"),
        ("a\u{200b}b", "a\u{200b}b"), ("👩‍👧  é", "👩‍👧 é"),
    ])
    func `white space of any kind is one space`(text: String, folded: String) {
        #expect(text.foldingSpace == folded)
    }
}
