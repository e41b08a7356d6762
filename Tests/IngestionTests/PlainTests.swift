import StoryModel
import Testing

@testable import Ingestion

@Suite struct PlainTests {
    @Test(arguments: [
        ("**Spun** `gold`", "Spun gold"), ("[Wool](https://loom.example/(a)) week", "Wool week"),
        ("  a \t b  ", "a b"), ("(kept)", "(kept)"), ("", ""),
        ("[Wool][1] and [silk][the loom]", "Wool and silk"),
        ("1\\. Wool\\* \\[sic\\](x)", "1. Wool* [sic](x)"),
        ("[a](b\\)c) d", "a d"), ("C:\\wool", "C:\\wool"),
    ])
    func `marks are taken out of a line`(line: String, words: String) {
        #expect(Plain.text(line[...]) == words)
    }

    @Test(arguments: [
        ("She said \"wool\" twice", "wool"), ("\u{201C}Spun gold\u{201D}, he said", "Spun gold"),
        ("\"a\" and \"b\"", "a\" and \"b"), ("no marks", nil), ("one \" mark", nil),
    ])
    func `words are found between quotation marks`(text: String, words: String?) {
        let range = QuotedWords().range(in: text.wholeRange, of: text)
        #expect(range.map { String(text[$0]) } == words)
    }
}
