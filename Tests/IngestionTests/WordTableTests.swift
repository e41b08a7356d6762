import StoryModel
import Testing

@testable import Ingestion

/// Numbers that look random and are the same each time.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite struct WordTableTests {
    /// Words and signs of one to four bytes.
    private static let pieces = [
        "so", "Zürich", "don’t", "“Orla", "said”", "—", "–", "…", "café", "£40", "€9", "🎙️", "👩‍🚀",
        "«oui»", "\u{A0}", "x", ".", ",", "Ålesund", "naïve", "‘tis", "№ 4", "東京", "\n", "A–B", "™",
    ]

    private func text(seed: UInt64) -> String {
        var dice = Dice(seed: seed)
        var text = ""
        for _ in 0..<60 {
            text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &dice)]
            if Bool.random(using: &dice) { text += " " }
        }
        return text
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `no word begins or ends inside of a character`(seed: UInt64) {
        let text = text(seed: seed)
        for entry in WordTable(text, range: text.wholeRange).entries {
            #expect(text.wholeCharacters(in: entry.range) == entry.range)
            #expect(!entry.range.isEmpty)
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `titles, stories and passages of any text end on characters`(seed: UInt64) {
        let text = (0..<12).map { self.text(seed: seed &* 31 &+ $0) }.joined(separator: "\n")
        for kind in DocumentKind.allCases {
            let document = Sample(name: "random", text: text).document(kind: kind)
            let structure = StorySegmenter().structure(of: document)
            var ranges = structure.passages.map(\.range)
            for story in structure.stories {
                ranges += [story.range, story.title.range] + story.body
                #expect(!story.title.text.contains("\u{FFFD}"))
            }
            for range in ranges { #expect(text.wholeCharacters(in: range) == range, "\(kind)") }
        }
    }

    @Test func `a word in typographic quotes is the same word`() {
        let table = WordTable("“Hello” hello «hello»", range: TextRange(0, 30))
        #expect(table.entries.map(\.hash) == Array(repeating: WordTable.hash("hello"), count: 3))
    }
}
