import StoryModel
import Testing

@testable import Language

@Test(arguments: [
    ["model", "models", "modeled", "modeling", "model's"],
    ["release", "releases", "released", "releasing"],
    ["price", "prices", "priced", "pricing"], ["policy", "policies"], ["company", "companies"],
    ["plan", "plans", "planned", "planning"], ["sell", "sells", "selling", "sold"],
    ["pass", "passes", "passed", "passing"], ["gpu", "gpus", "gpu's"], ["api", "apis"],
    ["agree", "agrees", "agreed"], ["win", "wins", "winning", "won"], ["child", "children"],
    ["embed", "embedded", "embedding", "embeds"], ["add", "adds", "added", "adding"],
    ["movie", "movies"], ["die", "dies", "died", "dying"],
])
func `forms of a word have one stem`(_ forms: [String]) {
    let stems = forms.map { Stemmer().stem($0) }
    #expect(Set(stems).count == 1, "\(stems)")
}

@Test(arguments: [
    ("news", "new"), ("opus", "op"), ("status", "stat"), ("analysis", "analys"), ("aws", "aw"),
    ("string", "str"), ("need", "ne"), ("speed", "spe"), ("gas", "ga"), ("class", "clas"),
    ("bias", "bia"), ("gpt-5.5", "gpt"), ("thing", "th"), ("red", "r"), ("das", "da"),
])
func `words that only look like forms stay apart`(_ word: String, _ other: String) {
    #expect(Stemmer().stem(word) != other)
}

@Test(arguments: ["", "a", "'s", "a's", "é", "café", "3,000", "u.s", "x'y", "ss", "iiis", "eeed"])
func `odd words are stemmed without harm`(_ word: String) {
    #expect(word.hasPrefix(Stemmer().stem(word)))
}

@Test func `terms are stems without stop words`() {
    let text = "So, the open-weight models of Quillon's lab really cost $5, as GPT-5.5 did; I see."
    let terms = TermScanner().termWords(in: text, range: text.wholeRange)
    let expected = ["open", "weight", "model", "quillon", "lab", "cost", "5", "gpt-5.5"]
    #expect(terms == expected)
}

@Test func `terms of words at hand are those of the text`() {
    let text = "They sold state-of-the-art chips to e-mail firms"
    let words = WordScanner().words(in: text, range: text.wholeRange)
    let terms = TermScanner().termWords(of: words)
    #expect(terms == TermScanner().termWords(in: text, range: text.wholeRange))
    #expect(terms == ["sell", "stat", "art", "chip", "mail", "firm"])
}

@Test(arguments: [("the", true), ("they've", true), ("uh", true), ("chip", false), ("", false)])
func `stop words tell nothing`(_ word: String, _ isStopWord: Bool) {
    #expect(StopWords().contains(word) == isStopWord)
}

@Test func `the rarer a term the higher its weight`() {
    let statistics = TermStatistics(table: "99\ncommon\t99\nrare\t9\n")
    #expect(statistics.inverseFrequency(of: "common") == 1)
    #expect(statistics.inverseFrequency(of: "rare") == logarithm(10) + 1)
    #expect(statistics.inverseFrequency(of: "unheard") == logarithm(100) + 1)
}

@Test(arguments: ["", "\n", "x", "7\n\tx\nword\nword\t\nword\tmany\nword\t99999999999999999999\n"])
func `a broken table leaves every term unknown`(_ table: String) {
    let statistics = TermStatistics(table: table)
    #expect(statistics.inverseFrequency(of: "word") == statistics.inverseFrequency(of: "x"))
}

@Test func `the shipped table holds stems`() {
    let statistics = TermStatistics.shipped()
    let unknown = statistics.inverseFrequency(of: "no such term")
    for term in ["model", "compani", "train", "learn", "data"] {
        let frequency = statistics.inverseFrequency(of: term)
        #expect(frequency > 1 && frequency < unknown - 2)
    }
    for word in ["the", "companies", "trained"] {
        #expect(statistics.inverseFrequency(of: word) == unknown)
    }
}

@Test func `similarity is one for itself, zero for strangers, and goes both ways`() {
    let statistics = TermStatistics(table: "99\nchip\t50\nplant\t9\n")
    let left = TermVector(words: ["chip", "plant", "plant", "north"], statistics: statistics)
    let right = TermVector(words: ["plant", "north", "sea"], statistics: statistics)
    let other = TermVector(words: ["vote"], statistics: statistics)
    #expect(abs(left.similarity(to: left) - 1) < 1e-12)
    #expect(left.similarity(to: right) == right.similarity(to: left))
    #expect((0.3...0.9).contains(left.similarity(to: right)))
    #expect(left.similarity(to: other) == 0)
    #expect(TermVector(words: [], statistics: statistics).similarity(to: left) == 0)
}
