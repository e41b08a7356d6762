import Foundation
import Testing

@testable import StoryModel

@Test func `a range never runs backwards or before the text`() {
    #expect(TextRange(5, 3) == TextRange(5, 5))
    #expect(TextRange(-4, 3) == TextRange(0, 3))
    #expect(TextRange(-4, -2) == TextRange(0, 0))
}

@Test(arguments: [
    (TextRange(0, 5), TextRange(5, 9), false),
    (TextRange(0, 5), TextRange(4, 9), true),
    (TextRange(2, 2), TextRange(0, 9), true),
    (TextRange(0, 9), TextRange(3, 4), true),
    (TextRange(3, 3), TextRange(3, 3), false),
])
func `ranges overlap where they share a byte`(
    _ left: TextRange, _ right: TextRange, _ overlaps: Bool
) {
    #expect(left.overlaps(right) == overlaps)
    #expect(right.overlaps(left) == overlaps)
}

@Test func `a range holds its first byte and not its end`() {
    let range = TextRange(2, 4)
    #expect([1, 2, 3, 4].filter { range.contains($0) } == [2, 3])
    #expect(range.contains(TextRange(2, 4)))
    #expect(range.contains(TextRange(4, 4)))
    #expect(!range.contains(TextRange(1, 3)))
}

@Test func `a union spans both ranges and what lies between`() {
    #expect(TextRange(7, 9).union(TextRange(1, 3)) == TextRange(1, 9))
}

@Test func `ranges sort by start and then by end`() {
    let sorted = [TextRange(3, 4), TextRange(0, 9), TextRange(0, 2)].sorted()
    #expect(sorted == [TextRange(0, 2), TextRange(0, 9), TextRange(3, 4)])
}

@Test func `a range is written as two numbers`() throws {
    let data = try JSONEncoder().encode(TextRange(3, 14))
    #expect(String(decoding: data, as: UTF8.self) == "[3,14]")
    #expect(try JSONDecoder().decode(TextRange.self, from: data) == TextRange(3, 14))
}

@Test(arguments: [
    (TextRange(0, 2), "aé"), (TextRange(0, 3), "aé"), (TextRange(1, 3), "é"),
    (TextRange(3, 7), "🙂"), (TextRange(3, 5), ""), (TextRange(4, 7), ""),
    (TextRange(7, 8), "!"), (TextRange(8, 8), ""), (TextRange(7, 9), ""), (TextRange(90, 91), ""),
])
func `a slice is empty outside the text and across characters`(
    _ range: TextRange, _ expected: String
) {
    // The bytes: a at 0, é at 1 to 2, the smiling face at 3 to 6, ! at 7.
    let expected = range == TextRange(0, 2) ? "" : expected
    #expect("aé🙂!"[range] == expected)
}

@Test(arguments: ["", "plain", "aé🙂!", "e\u{301}x", "\u{1f1e9}\u{1f1ea}"])
func `the whole range gives the whole text`(_ text: String) {
    #expect(text[text.wholeRange] == text)
}

@Test func `a range may cut between the marks of one character`() {
    #expect("e\u{301}x"[TextRange(0, 1)] == "e")
    #expect("a\r\nb"[TextRange(0, 2)] == "a\r")
}
