import Foundation
import StoryModel
import Testing

@testable import Language

struct TidyCase: Sendable, CustomTestStringConvertible {
    let source: String
    let tidied: String

    init(_ source: String, _ tidied: String) {
        self.source = source
        self.tidied = tidied
    }

    var testDescription: String { source }
}

private let goldenTidied: [TidyCase] = [
    // Markers of discourse at the start.
    .init("So, the fab is open.", "The fab is open."),
    .init("So the fab is open.", "The fab is open."),
    .init("And so, you know, it works.", "It works."),
    .init("Yeah, I mean, well, okay, so we bought it.", "We bought it."),
    .init("But Quillon sells more.", "Quillon sells more."),
    .init("Absolutely. And actually what they sell is old.", "What they sell is old."),
    .init("Right, now, basically, it is the same.", "It is the same."),
    .init("And generally, prices fall.", "Generally, prices fall."),
    .init("Oh wow, that's fast!", "That's fast!"),
    .init("Yeah.", ""),
    .init("Um, yeah, so.", ""),
    .init("And of course they sell.", "Of course they sell."),
    .init("And for us it works.", "For us it works."),
    .init("So maybe they sell.", "Maybe they sell."),
    .init("So could they sell?", "Could they sell?"),
    .init("And so far it works.", "So far it works."),
    .init("But as of now, it works.", "But as of now, it works."),
    // What begins like one and is none.
    .init("So-called agents fail.", "So-called agents fail."),
    .init("So much was sold.", "So much was sold."),
    .init("So is the plan.", "So is the plan."),
    .init("So far it works.", "So far it works."),
    .init(
        "So that they can sell it, they cut the price.",
        "So that they can sell it, they cut the price."),
    .init("So many chips were sold.", "So many chips were sold."),
    .init("But for the ban, it would sell.", "But for the ban, it would sell."),
    .init("Now it works.", "Now it works."),
    .init("Well done.", "Well done."),
    .init("Right now it is late.", "Right now it is late."),
    .init("Like the old one, it is slow.", "Like the old one, it is slow."),
    .init("You know the price.", "You know the price."),
    .init("No, it is not.", "No, it is not."),
    .init("Basically the same chip won.", "Basically the same chip won."),
    .init("Actually it is the second.", "It is the second."),
    .init("It is actually the second.", "It is actually the second."),
    // Inside and at the end.
    .init(
        "They, um, sold the uh plant.", "They sold the plant."),
    .init("It's, you know, the first.", "It's the first."),
    .init("We tested it, you know, because it failed.", "We tested it, because it failed."),
    .init("They aimed, like, for the top.", "They aimed for the top."),
    .init("It runs like a clock, like all of them.", "It runs like a clock, like all of them."),
    .init("It is fast, right?", "It is fast."),
    .init("They sold it, you know.", "They sold it."),
    .init("Is it right?", "Is it right?"),
    .init("It's kind of slow and we sort of like it.", "It's slow and we sort of like it."),
    .init("They can kind of see it.", "They can see it."),
    .init(
        "It is a kind of model, and this kind of thing is new.",
        "It is a kind of model, and this kind of thing is new."),
    .init("What kind of chip is some sort of plan?", "What kind of chip is some sort of plan?"),
    .init("The thing kind of breaks.", "The thing breaks."),
    .init("The fab kind of went dark.", "The fab went dark."),
    .init("It's kind of a start and it was kind of the last.", "It's a start and it was the last."),
    .init("It was kind of him to ask.", "It was kind of him to ask."),
    .init("We asked about kind of where it goes.", "We asked about where it goes."),
    .init("They came in and kind of sold it.", "They came in and sold it."),
    .init("The size and kind of chip is new.", "The size and kind of chip is new."),
    .init("It is some kind of a plan.", "It is some kind of a plan."),
    .init(
        "A new kind of chip and the same thing, kind of.",
        "A new kind of chip and the same thing, kind of."),
    // Commas.
    .init("They sold it , then left,, and lost.", "They sold it, then left, and lost."),
    .init("It fell, um, , you know, 5 times.", "It fell, 5 times."),
    .init("It grew ,5 times.", "It grew ,5 times."),
    // Repetitions and false starts.
    .init(
        "It is what is what is the the price of the, the plant.",
        "It is what is the price of the plant."),
    .init("We wer- we were th- there.", "We were there."),
    .init("You can see you can see the plan.", "You can see the plan."),
    .init(
        "They had had it for a very, very long, long time.",
        "They had had it for a very, very long, long time."),
    .init("Pre- and post-training cost 5 5 times.", "Pre- and post-training cost 5 5 times."),
    .init("It is not not one one of them.", "It is not not one one of them."),
    .init("They met in Quill City, Quill City again.", "They met in Quill City, Quill City again."),
    // Markup.
    .init(
        "- **Orbis** sells `chips` to [the lab](https://a.example/b_(c)) now",
        "Orbis sells chips to the lab now."),
    .init("## The *new* __plan__", "The new plan."),
    .init("3. \"It works,\" she said.", "\"It works,\" she said."),
    .init(
        "> * See https://a.example/b?c=d. It sells (Source: The Paper, 3 May).", "See. It sells."),
    .init(
        "It grew 5 * 3 in snake_case with 2**8 [1].", "It grew 5 * 3 in snake_case with 2**8 [1]."),
    .init("It sells (https://a.example) <b>well</b>\u{a0} a < b.", "It sells well a < b."),
    .init("[music] It works.", "It works."),
    .init("![a plant](a.png) It works.", "A plant It works."),
    // Notes of sources.
    .init("It sells (Quillon results tweet).", "It sells."),
    .init("It sells (see the thread by Ada).", "It sells."),
    .init("It sells (RT).", "It sells."),
    .init("It sells (a plan, via Orbis) (summary).", "It sells."),
    .init("(Announcement.)", ""),
    .init("It sells (we trust our source).", "It sells (we trust our source)."),
    .init(
        "It sells (one two three four five six seven eight tweets).",
        "It sells (one two three four five six seven eight tweets)."),
    .init("It sells (context) today.", "It sells (context) today."),
    .init("It sells (contextual).", "It sells (contextual)."),
    // Form.
    .init("gpt and others fell", "GPT and others fell."),
    .init("llms fell", "LLMs fell."),
    .init("eBay fell", "eBay fell."),
    .init("gpt-5.5 fell", "gpt-5.5 fell."),
    .init("the plan\nis   new", "The plan is new."),
    .init("iPhone sales fell", "iPhone sales fell."),
    .init("o3 and gpt-5.5 won,", "o3 and gpt-5.5 won."),
    .init("she said \"it works\"", "She said \"it works\"."),
    .init(
        "They said \"I mean, um, it's kind of slow\" and left.",
        "They said \"I mean, um, it's kind of slow\" and left."),
    .init("“so we sell” is the plan", "“so we sell” is the plan."),
    .init("It ends here...", "It ends here..."),
    .init("", ""), .init("---", ""), .init("**", ""), .init("...", ""), .init("“”", ""),
]

@Test func `what somebody wrote twice stays`() {
    let text = "Orbis let the other agents in, in spring."
    let range = text.wholeRange
    #expect(SentenceTidier().tidied(text, range: range, isSpeech: false).text == text)
    let spoken = "Orbis let the other agents in in spring."
    #expect(
        SentenceTidier().tidied(spoken, range: spoken.wholeRange).text
            == "Orbis let the other agents in spring.")
}

@Test(arguments: goldenTidied)
func `a sentence is shown without what says nothing`(_ golden: TidyCase) {
    let range = golden.source.wholeRange
    let tidied = SentenceTidier().tidied(golden.source, range: range)
    #expect(tidied == TidiedSentence(text: golden.tidied, range: range))
}

@Test func `only the range given is tidied`() {
    let text = "So, yes. Um, it works. So"
    let range = TextRange(9, 22)
    #expect(SentenceTidier().tidied(text, range: range).text == "It works.")
}

/// Texts put together from pieces that matter to the tidier, another for each seed.
private func babble(_ seed: UInt64) -> String {
    let pieces = [
        "so", "So,", "and", "But", "you know,", "like,", "um,", "uh", "the", "the", "kind of",
        "sort of", "it's", "they", "is", "slow", "5", "not", "may", "th-", "Quillon", "right?",
        "yeah,", "I mean,", "“so", "um”", "\"", "-", "—", "**", "*", "[the", "lab](x)", "(", ")",
        "...", "right.", "what is", "what is", "one", "https://a.example", "`", "#", "1.5", "(2",
        "well,", "[music]", "iPhone", "élan,", "had", "(Source: x)", "really,", "actually", ",",
        "(a tweet)", "gpt", "thing", "was", ",,", "so far",
    ]
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    var words: [String] = []
    for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        words.append(pieces[Int(state >> 33) % pieces.count])
    }
    return words.joined(separator: " ")
}

@Test func `tidying again changes nothing, and nothing is said that was not`() {
    let tidier = SentenceTidier()
    let check = TidyCheck()
    let texts = (0..<700).map(babble) + goldenTidied.map(\.source) + goldenTidied.map(\.tidied)
    for text in texts {
        let tidied = tidier.tidied(text, range: text.wholeRange).text
        #expect(tidier.tidied(tidied, range: tidied.wholeRange).text == tidied, "\(text)")
        let isSubsequence = check.isSubsequence(tidied, of: text, range: text.wholeRange)
        let keepsFacts = check.keepsFacts(tidied, of: text, range: text.wholeRange)
        #expect(isSubsequence, "\(text)")
        #expect(keepsFacts, "\(text)")
        #expect(!tidied.contains("  ") && !tidied.hasPrefix(" ") && !tidied.hasSuffix(" "))
    }
}

@Test func `the sample texts are tidied without loss`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/listening").standardizedFileURL
    let (tidier, check, splitter) = (SentenceTidier(), TidyCheck(), SentenceSplitter())
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        .filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
    #expect(!paths.isEmpty)
    for path in paths {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for range in splitter.sentences(in: text, range: text.wholeRange) {
            let tidied = tidier.tidied(text, range: range).text
            let again = tidier.tidied(tidied, range: tidied.wholeRange).text
            let isTrue =
                check.isSubsequence(tidied, of: text, range: range)
                && check.keepsFacts(tidied, of: text, range: range)
            #expect(again == tidied, "\(path): \(text[range])")
            #expect(isTrue, "\(path): \(text[range])")
        }
    }
}

@Test func `the check sees added, moved and lost words`() {
    let check = TidyCheck()
    let text = "They may not sell 5 chips, reportedly."
    let range = text.wholeRange
    #expect(check.isSubsequence("they sell chips", of: text, range: range))
    #expect(!check.isSubsequence("They sell old chips", of: text, range: range))
    #expect(!check.isSubsequence("chips they sell", of: text, range: range))
    #expect(!check.isSubsequence("chips", of: text, range: TextRange(0, 10)))
    #expect(check.keepsFacts("may not 5 reportedly", of: text, range: range))
    for lost in ["not 5 reportedly", "may 5 reportedly", "may not reportedly", "may not 5"] {
        #expect(!check.keepsFacts(lost, of: text, range: range))
    }
}

@Test(arguments: [
    "so ", "so, ", "um ", "the ", "what is ", "[", "[a](", "[a] ", "- ", "\"", "(", "th- ",
])
func `long runs of fillers take time in proportion`(_ unit: String) {
    let text = String(repeating: unit, count: 5_000)
    let time = ContinuousClock().measure {
        let tidied = SentenceTidier().tidied(text, range: text.wholeRange)
        #expect(tidied.range == text.wholeRange)
    }
    #expect(time < .seconds(20), "\(unit) took \(time)")
}

/// A range that cuts a character in two is narrowed to whole ones.
struct CutCharacterTests {
    @Test(arguments: [1, 2]) func `half a quotation mark is no part of a sentence`(_ start: Int) {
        let text = "“Well, the plan failed,” she said…"
        let range = TextRange(start, text.utf8.count - 1)
        #expect(text.wholeCharacters(in: range) == TextRange(3, text.utf8.count - 3))
        #expect(SentenceTidier().tidied(text, range: range).text.contains("plan failed"))
    }
}
