import Language
import StoryModel
import Testing

@testable import Ingestion

struct SpokenTextTests {
    private func text(_ pieces: [SpokenPiece]) -> String {
        SpokenText(pieces).text(by: SentenceSplitter())
    }

    @Test func `a sentence that runs over cues is whole, and each cue keeps its range`() {
        let pieces = [
            SpokenPiece(speaker: "Ada", text: " We bought\n a dam. It", start: 1, end: 2),
            SpokenPiece(speaker: "Ada", text: "holds water.", start: 2, end: 3),
            SpokenPiece(speaker: "Ben", text: "How nice", start: 3, end: 4),
            SpokenPiece(speaker: nil, text: " ", start: 4, end: 5),
            SpokenPiece(speaker: nil, text: "of it.", start: 5, end: nil),
        ]
        let spoken = SpokenText(pieces)
        let text = spoken.text(by: SentenceSplitter())
        #expect(text == "We bought a dam.\nIt holds water.\nHow nice\nof it.")
        #expect(
            spoken.cues.map { String(text[$0.range]) }
                == ["We bought a dam.\nIt", "holds water.", "How nice", "of it."])
        #expect(spoken.cues.map(\.speaker) == ["Ada", "Ada", "Ben", nil])
        #expect(spoken.cues.map(\.start) == [1, 2, 3, 5])
        #expect(spoken.cues.map(\.end) == [2, 3, 4, nil])
    }

    @Test func `single words are joined to cues of some words, marks to the word before`() {
        let words = ["We", "bought", "a", "dam", ".", "It", "holds", "."]
        let pieces = words.enumerated().map { index, word in
            SpokenPiece(text: word, start: Double(index), end: Double(index) + 0.5)
        }
        let spoken = SpokenText(pieces)
        #expect(spoken.text(by: SentenceSplitter()) == "We bought a dam.\nIt holds.")
        #expect(spoken.cues.map(\.start) == [0, 5])
        #expect(spoken.cues.map(\.end) == [4.5, 7.5])
    }

    @Test func `words without full stops are cut at pauses and behind forty words`() {
        let pieces = (0..<30).map { index in
            let start = Double(index * 2) + (index >= 7 ? 3 : 0)
            return SpokenPiece(text: "five words are said here", start: start, end: start + 2)
        }
        let lines = text(pieces).split(separator: "\n").map { $0.split(separator: " ").count }
        #expect(lines == [35, 40, 40, 35])
    }

    @Test func `a text without words is empty`() {
        #expect(text([]) == "")
        #expect(SpokenText([SpokenPiece(text: " \n")]).cues == [])
    }
}
