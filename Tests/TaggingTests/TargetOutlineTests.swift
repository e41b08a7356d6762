import StoryModel
import Testing

@testable import Tagging

struct TargetOutlineTests {
    @Test(arguments: [
        ("Fennel rose after the vote.", "Fennel", "opening target rise after closing"),
        ("Regulators sued Fennel.", "Fennel", "opening noneLose target closing"),
        (
            "On Monday the bank upgraded Larch, Fennel and Alder after a talk.", "Fennel",
            "opening on other noneWin target after closing"
        ),
        (
            "In the last round of tests Larch outperforms Fennel.", "Fennel",
            "opening of other winLose target closing"
        ),
    ])
    func `a sentence is reduced to names and to what is told of them`(
        text: String, target: String, outline expected: String
    ) throws {
        let scorer = try SentimentScorer(lexicon: .shipped())
        let sentence = TargetSentence(text, target: target, scorer: scorer)
        let outline = sentence.features.outline.symbols.map(\.name).joined(separator: " ")
        #expect(outline == expected)
    }

    @Test func `each row has the target and is told once`() throws {
        let scorer = try SentimentScorer(lexicon: .shipped())
        let text = "Fennel rose and Fennel fell after Fennel was sued."
        let sentence = TargetSentence(text, target: "Fennel", scorer: scorer)
        let outline = sentence.features.outline
        var rows: [Range<Int>] = []
        outline.forEachRow { rows.append($0) }
        #expect(Set(rows).count == rows.count && !rows.isEmpty)
        #expect(rows.allSatisfy { outline.symbols[$0].contains(.target) })
        #expect(rows.allSatisfy { (2...4).contains($0.count) })
    }

    @Test func `every symbol has a name that finds it again`() {
        for symbol in OutlineSymbol.allCases {
            #expect(OutlineSymbol(named: Array(symbol.name.utf8)[...]) == symbol)
        }
    }
}
