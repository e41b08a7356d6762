import Testing

@testable import Tagging

struct NamePartsTests {
    private func opening(_ word: String) -> NameParts {
        NameParts(beginningWith: SoundKey(Array(word.utf8).span))
    }

    @Test(arguments: [
        ("the corvane", "the", 2, true), ("the corvane", "dale", 2, true),
        ("the corvane", "orrin", 2, false), ("the corvane", "the", 3, false),
        ("bank of petrel", "pack", 3, true), ("bank of petrel", "pack", 2, false),
        ("a lake by petrel", "a", 2, false), ("a lake by petrel", "a", 3, false),
    ])
    func `a row may be a name of as many words that begins with its sound`(
        name: String, first: String, words: Int, mayBe: Bool
    ) {
        let count = name.split(separator: " ").count
        let parts = opening(name).having(words: count)
        #expect(parts.having(words: words).meets(opening(first)) == mayBe)
    }

    @Test func `a first word that is not heard may begin any name`() {
        for name in ["bank of petrel", "the corvane labs", "orrin and dale", "yale in wales"] {
            #expect(opening(name).having(words: 3).meets(opening("")))
        }
    }

    @Test func `a word is told to be in all of its names`() {
        let parts = opening("the corvane").having(words: 2)
            .joined(with: opening("orrin the great").having(words: 3))
        #expect(parts.having(words: 2).meets(opening("the")))
        #expect(parts.having(words: 3).meets(opening("orrin")))
        #expect(!parts.having(words: 2).meets(opening("orrin")))
    }
}
