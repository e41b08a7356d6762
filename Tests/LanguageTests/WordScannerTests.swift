import StoryModel
import Testing

@testable import Language

@Test(arguments: [
    ("Don't wait", ["don't", "wait"]),
    ("GPT-5.5 costs $3,000.50, or 1,2", ["gpt-5.5", "costs", "3,000.50", "or", "1,2"]),
    ("the U.S. (and U.K.)", ["the", "u.s", "and", "u.k"]),
    ("Quillon’s “new” plan", ["quillon's", "new", "plan"]),
    ("one, two,three", ["one", "two", "three"]),
    ("- dash -x y- --z", ["dash", "x", "y", "z"]),
    ("£5 • café × Ünal ÷ 2µ", ["5", "café", "ünal", "2µ"]),
    ("東京。京都 🙂 naïve—co-op…", ["東京", "京都", "naïve", "co-op"]),
    ("a\u{a0}b", ["a", "b"]),
    ("x_y snake", ["x", "y", "snake"]),
    ("", []),
])
func `words are runs of letters, digits and joints`(_ text: String, _ words: [String]) {
    let found = WordScanner().words(in: text, range: text.wholeRange)
    #expect(found.map(\.folded) == words)
    #expect(WordScanner().count(in: text, range: text.wholeRange) == words.count)
}

@Test(arguments: [
    ("Orbis", true), ("orbis", false), ("Élan", true), ("élan", false), ("5G", false),
    ("iPhone", false),
])
func `capitals are told by the first letter`(_ text: String, _ isCapitalized: Bool) {
    let word = WordScanner().words(in: text, range: text.wholeRange).first
    #expect(word?.isCapitalized == isCapitalized)
}

@Test(arguments: [
    "don't GPT-5.5, €5 “ü” 東京。x’y 🙂z", "a'", "a’", "é’é", "\u{2019}\u{2019}", "3,", "3,0", "-.'",
])
func `a word's range holds the word`(_ text: String) {
    for length in 0...text.utf8.count {
        for word in WordScanner().words(in: text, range: TextRange(0, length)) {
            #expect(word.range.end <= length)
            let surface = text[word.range].lowercased().replacing("\u{2019}", with: "'")
            #expect(surface == word.folded && !word.folded.isEmpty)
        }
    }
}
