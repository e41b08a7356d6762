import Testing

@testable import Tagging

struct WordStemTests {
    private func stem(_ word: String) -> UInt64 { WordStem.hash(Array(word.utf8)) }

    @Test(arguments: [
        ("prices", "pric"), ("priced", "pric"), ("pricing", "pric"), ("price", "pric"),
        ("planned", "plan"), ("selling", "sell"), ("agreed", "agreed"), ("studies", "study"),
        ("studied", "study"), ("basis", "basis"), ("bus", "bus"), ("pass", "pass"),
        ("breeds", "breed"), ("ties", "tie"), ("is", "is"), ("a", "a"), ("ing", "ing"),
        ("recommendations", "recommendation"), ("übermittelt", "übermittelt"),
    ])
    func `an inflection is cut off`(word: String, left: String) {
        #expect(stem(word) == WordHash(left).value)
    }

    @Test func `a letter taken back leaves the hash of the others`() {
        let hash = WordHash("lantern")
        #expect(
            WordHash.value(hash.value, without: UInt8(ascii: "n")) == WordHash("lanter").value)
        #expect(WordHash("lan").joined(with: WordHash("tern")) == hash)
    }

    @Test func `an ending has letters before it`() {
        var tail = WordTail()
        for letter in "ing".utf8 { tail.add(letter) }
        #expect(!tail.ends(.ing))
        tail = WordTail()
        for letter in "evening".utf8 { tail.add(letter) }
        #expect(tail.ends(.ing))
        #expect(tail.removeLast() == UInt8(ascii: "g"))
        #expect(tail.letter(1) == UInt8(ascii: "i"))
        #expect(tail.count == 6)
    }
}
