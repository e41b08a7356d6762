import StoryModel
import Testing

@testable import Tagging

struct WordValencesTests {
    private func valence(of word: String) throws -> Double {
        let scanned = WordPieceScanner(word, ranges: [word.wholeRange]).words
        return try WordValences.shipped().valence(of: #require(scanned.first))
    }

    @Test(arguments: [("superb", 1), ("Dismal", -1), ("table", 0), ("shares", 0)])
    func `a word is good or bad by itself, and one of business neither`(word: String, sign: Int)
        throws
    {
        let valence = try valence(of: word)
        #expect((valence > 0 ? 1 : valence < 0 ? -1 : 0) == sign, "\(valence)")
    }

    @Test(arguments: [
        ("good\n", TaggingDataError(line: 1, problem: .fields(found: 1, wanted: 2))),
        ("good\t19\nbad\tx\n", TaggingDataError(line: 2, problem: .number("x"))),
        ("good\t41\n", TaggingDataError(line: 1, problem: .number("41"))),
    ])
    func `a malformed line is an error with its number`(text: String, error: TaggingDataError) {
        #expect(throws: error) { try WordValences(text) }
    }
}
