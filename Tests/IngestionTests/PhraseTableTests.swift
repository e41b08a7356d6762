import StoryModel
import Testing

@testable import Ingestion

@Suite struct PhraseTableTests {
    private func hits(_ pattern: String, in text: String) -> [String] {
        let table = PhraseTable(table: "// a note\nopener\t2\t\(pattern)\n")
        let words = WordTable(text, range: text.wholeRange)
        return table.hits(in: words).map { hit in
            let last = words.entries[hit.words.upperBound - 1].range
            return String(text[words.entries[hit.words.lowerBound].range.union(last)])
        }
    }

    @Test(arguments: [
        ("next up", "And Next up, wool.", ["Next up"]),
        ("next up|on", "Next on, then next up.", ["Next on", "next up"]),
        ("one more? story", "One story, and one more story.", ["One story", "one more story"]),
        ("on the _ front", "On the wool front", ["On the wool front"]),
        ("let's go", "Let\u{2019}s go", ["Let\u{2019}s go"]),
        ("next up", "upnext next", []),
        ("on _", "on", []),
    ])
    func `patterns are found among words`(pattern: String, text: String, found: [String]) {
        #expect(hits(pattern, in: text) == found)
    }

    @Test(arguments: ["opener\t2", "nothing\t1\tword", "opener\tmuch\tword", "", "opener\t1\t"])
    func `lines that are no rows are left out`(line: String) {
        let words = WordTable("word", range: TextRange(0, 4))
        let table = PhraseTable(table: line)
        #expect(table.hits(in: words).isEmpty)
    }

    @Test func `a mark in front says that a phrase counts at the beginning of a clause`() throws {
        let table = PhraseTable(table: "opener\t1\t^next\n")
        let words = WordTable("next", range: TextRange(0, 4))
        #expect(try #require(table.hits(in: words).first).isAnchored)
    }

    @Test func `every set has a phrase in the table that ships`() {
        let data = PhraseTable.shipped()
        for (set, text) in [
            (PhraseSet.opener, "next up"), (.sponsorOpening, "brought to you by"),
            (.farewell, "that's it for today"), (.outlookSection, "what to watch"),
        ] {
            let words = WordTable(text, range: text.wholeRange)
            let hits = data.hits(in: words)
            #expect(hits.contains { $0.set == set }, "\(set)")
        }
    }
}
