import StoryModel
import Testing

@testable import Language

private func shape(_ text: String) -> SentenceShape { SentenceShapeReader().shape(of: text) }

@Test(arguments: [
    ("Is it out?", true), ("\"Who sells it?\"", true), ("Do you think it sells.", true),
    ("How can they pay for it.", true), ("What is new is the price.", false), ("Do it.", false),
    ("They asked who sells it.", false), ("Did it again!", false),
])
func `questions are told by their mark or their order`(_ text: String, _ isQuestion: Bool) {
    #expect(shape(text).isQuestion == isQuestion)
}

@Test(arguments: [
    ("It sells well.", true, false), ("So it sells well.", true, false),
    ("They're late again.", true, false), ("This is new.", true, false),
    ("That means more work.", true, false), ("These also sell.", true, false),
    ("This allowed the lab to sell.", true, false), ("Which sells well.", true, false),
    ("The second needs a rule.", true, false), ("The second plant needs a rule.", false, false),
    ("This model sells well.", false, true), ("That deal is off.", false, true),
    ("Those proposed rules are old.", false, true), ("Their chips are old.", false, true),
    ("And such plans fail.", false, true), ("Also, prices fell.", false, true),
    ("This week Quillon sold a plant.", false, false), ("That said, prices fell.", false, false),
    ("Quillon sold it.", false, false), ("There are two labs in it.", false, false),
    ("The model sells well.", false, false), ("", true, false),
])
func `what a sentence leans on is told by its first words`(
    _ text: String, _ isPronoun: Bool, _ isDeterminer: Bool
) {
    #expect(shape(text).startsWithDanglingPronoun == isPronoun)
    #expect(shape(text).startsWithDanglingDeterminer == isDeterminer)
}

@Test(arguments: [
    ("Quillon announced a new plant.", true), ("The lab's chips sell well.", true),
    ("Orbis needs more power.", true), ("Prices fell by half.", true),
    ("It's a plan for the lab.", true), ("Watch the price of power.", true),
    ("A new plant for the north.", false), ("Orbis's plan to sell chips.", false),
    ("A cloud powered by the sun.", false), ("More chips, boards and machines.", false),
])
func `a finite verb is found roughly`(_ text: String, _ hasVerb: Bool) {
    #expect(shape(text).hasFiniteVerb == hasVerb)
}

@Test(arguments: [
    ("It fell.", true), ("A new plant for the north.", true),
    ("Which is why the price fell.", true),
    ("Because the plant was late and dear.", true), ("Because it was late, the price fell.", false),
    ("The new plant opened on Monday.", false),
    ("Not our own chips, even though the article is about ours.", true),
    ("Everyone who's asking for a line in the plains.", true),
    ("Would make the operator liable for the purchases.", true),
    ("A test where the models write to each other for a week.", true),
    ("Until the other court rules, because its reasoning may matter.", true),
    ("If the rule holds, the price of the older chips will fall.", false),
    ("If you guard one row of the table, you basically nullify the attack.", false),
    ("If this lets the lab pass its rival, then it doesn't look like too much.", false),
    ("If not, they think perhaps endorsing the idea of a sale.", true),
    ("If anything, this will become more of an issue.", false),
    ("The lab opened a plant while selling its older one.", false),
    ("A plan for the plant while selling is slow.", true),
    ("When you look at these chips, less energy than your typical board.", true),
    ("The rule is out: 35,000 a quarter, with comments until April 20.", false),
    ("What matters more is who decides about the money.", false),
    ("A board which the lab is saying is the fastest one to use.", true),
    ("The board which the lab says is the fastest one costs a thousand dollars.", false),
    ("The lab says it is the fastest board, and buyers say it is not.", false),
    ("Orbis has cut a fifth of their revenue goes to Corvane.", true),
    ("Orbis is paying off a third of its That was cheap for the lab.", true),
    ("Orbis sells boards to the makers of This Old Town and of It Takes a Village.", false),
    ("Orbis says most of their revenue goes to Corvane.", false),
    ("Orbis has plants in towns where nobody goes to work.", false),
    ("Orbis sells boards, and most of their revenue goes to Corvane.", false),
    ("Exciting to see the lab still selling boards.", true),
    ("Great boards sell themselves.", false),
    ("Some research about whether the models would cheat in a test.", true),
    ("The judge will decide on Monday whether the sale can go on.", false),
    ("The rule is out: 35,000 per quarter for the middle tier, counted by memory.", false),
    ("The people who run the plant said that they need more power.", false),
])
func `fragments are no sentences of their own`(_ text: String, _ isFragment: Bool) {
    #expect(shape(text).isFragment == isFragment)
}

@Test(arguments: [
    ("The plan was...", true), ("The plan was…”", true), ("It sold chips,", true),
    ("They saw the.", true), ("The price of", true), ("One thing: the", true),
    ("The plan that they looked at.", false), ("It sold \"chips\".", false), ("No—", true),
])
func `a sentence that breaks off ends open`(_ text: String, _ endsOpen: Bool) {
    #expect(shape(text).endsOpen == endsOpen)
}

@Test(arguments: [
    ("Welcome back to the show.", true), ("As we discussed, prices fell.", true),
    ("Thanks to our listeners.", true), ("Moving on, we have chips.", true),
    ("The lab shows chips.", false), ("They host the plant.", false),
])
func `talk about the show is told by its phrases`(_ text: String, _ speaksOfShow: Bool) {
    #expect(shape(text).speaksOfShow == speaksOfShow)
}

@Test func `shares are parts of all words`() {
    #expect(shape("I think we're late.").firstPersonShare == 0.5)
    #expect(shape("The US sells our chips.").firstPersonShare == 0.2)
    #expect(shape("Um, you know, it sells.").fillerShare == 0.6)
    #expect(shape("It is kind of dear.").fillerShare == 0.4)
    #expect(shape("").fillerShare == 0 && shape("").firstPersonShare == 0)
    #expect(shape("One two-three, four.").wordCount == 3)
}

@Test(arguments: [("It is shit.", true), ("A shitake dish.", false), ("Assess it.", false)])
func `only whole words are profane`(_ text: String, _ isProfane: Bool) {
    #expect(shape(text).hasProfanity == isProfane)
}

@Test func `a range is looked at alone`() {
    let text = "Is it? The plant opened here."
    let reader = SentenceShapeReader()
    let sentence = reader.shape(in: text, range: TextRange(7, 29))
    #expect(sentence == reader.shape(of: "The plant opened here."))
    #expect(sentence == SentenceShape("The plant opened here."))
}

@Test(arguments: [
    "This is what they’re paying, and so on, for it.", "Do you think it's kind of slow?", "",
    "It fell,",
])
func `words that are at hand give the same shape`(_ text: String) {
    let reader = SentenceShapeReader()
    let words = WordScanner().words(in: text, range: text.wholeRange)
    #expect(reader.shape(of: text, words: words) == reader.shape(of: text))
}
