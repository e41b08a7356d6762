import StoryModel
import Testing

@testable import Language

@Test(arguments: [
    "Chips are scarce; |power is scarcer; |nobody waits.",
    "One thing is clear: |the price will rise.",
    "The plan failed — |nobody paid for it—| and it was late.",
    "The plan failed - |and the board knew it.",
    "Quillon raised its prices, |and nobody left.",
    "Quillon raised its prices, |but Orbis kept them low.",
    "It is fast, cheap, and open, |which helps small firms.",
    "They sell chips, boards, and Orbis machines to labs.",
    "It starts at 9:30 on the site a.example:80 today.",
    "Yes, and it is.",
    "We tested it, |and so they're happy about it.",
    "Prices fell, |although demand grew, |because the new plant opened.",
])
func `a sentence is cut where its clauses begin`(_ marked: String) {
    let text = marked.replacing("|", with: "")
    let expected = marked.split(separator: "|").map {
        String($0.drop { $0 == " " }).trimmingLastSpace()
    }
    let found = SentenceSplitter().clauses(in: text, range: text.wholeRange)
    #expect(found.map { String(text[$0]) } == expected)
}

extension String {
    fileprivate func trimmingLastSpace() -> String { last == " " ? String(dropLast()) : self }
}

@Test func `only speech that runs on is cut without a comma`() {
    let part = "the new plant makes many more chips than the old one did but we still want more "
    let short = String(repeating: part, count: 2)
    let long = String(repeating: part, count: 6)
    let splitter = SentenceSplitter()
    #expect(splitter.clauses(in: short, range: short.wholeRange).count == 1)
    #expect(splitter.clauses(in: long, range: long.wholeRange).count > 4)
}

@Test(arguments: ["", "x", ";", " ; ; ", "a; b; c; d", "—", "so so so so so so", "é—ü—ö – ä; “ß”"])
func `clauses hold every byte once and in order`(_ text: String) {
    var last = 0
    var covered = 0
    for clause in SentenceSplitter().clauses(in: text, range: text.wholeRange) {
        #expect(clause.start >= last && !text[clause].isEmpty)
        last = clause.end
        covered += text[clause].utf8.filter { !$0.isSpace }.count
    }
    #expect(covered == text.utf8.filter { !$0.isSpace }.count)
}
