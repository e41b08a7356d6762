import StoryModel
import Testing

@testable import Language

struct SentenceCase: Sendable, CustomTestStringConvertible {
    let about: String
    /// The text, with ` | ` for a space and `|` for nothing where a sentence ends.
    let marked: String

    init(_ about: String, _ marked: String) {
        self.about = about
        self.marked = marked
    }

    var text: String { marked.replacing(" | ", with: " ").replacing("|", with: "") }
    var sentences: [String] {
        marked.split(separator: "|").map { String($0.trimming(while: \.isWhitespace)) }
    }
    var testDescription: String { about }
}

extension Substring {
    fileprivate func trimming(while isOut: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let first = rest.first, isOut(first) { rest.removeFirst() }
        while let last = rest.last, isOut(last) { rest.removeLast() }
        return rest
    }
}

private let goldenSentences: [SentenceCase] = [
    .init("plain stops", "The fab opened. | It employs many. | Why? | Good!"),
    .init("titles", "Mr. Brook met Dr. Ito and Prof. Lang."),
    .init("ranks have capitals", "Gen. Stone spoke. | this is the next gen. | so it sells."),
    .init("initials", "J. K. Marsh and Anna B. Reed joined."),
    .init("a letter that ends", "We took plan B. | It worked for you and I. | Did you see?"),
    .init("countries", "The U.S. Senate met in the U.K. | The vote is on Monday in D.C. | We go."),
    .init("a country before a name goes on", "She flew to the U.S. Open by train."),
    .init("companies", "Quillon Inc. Chief Dana Wu left Orbis Corp. | The firm is sad."),
    .init("and company", "Ask Lee and co. | They know. | Were Lee & Co. at home?"),
    .init("places", "St. Olaf is near 9th st. by the lake, not on Mt. Hood."),
    .init("latin", "Use tools, e.g. Emacs, i.e. editors, vs. IDEs, etc. | Most do."),
    .init("numbers of things", "See p. 55, Fig. 3, No. 4 and vol. 12 of it."),
    .init("no is a word too", "The answer is no. | so we left. | And no. | Really."),
    .init("months", "It came on Jan. 5 and left in Feb. | The rest is open."),
    .init("hours", "At 5 a.m. Ms. Roe rose. | The doors opened at 6 P.M. | Ms. Roe slept."),
    .init("zones", "Trading opens at 9 a.m. Eastern and 3 p.m. CET on Friday."),
    .init("decimals and versions", "GPT-5.5 beat v4.1 by 2.5 points. | Llama 3. | It won."),
    .init("money", "It costs $100.00. | It is worth $4.2 billion. | We paid."),
    .init("domains", "Read box.com or tidy.example.ai. | Then ask x.io. | Done."),
    .init("addresses", "Mail jo.p@example.org. | Or see https://a.example.org/b_c.html?d=1. | Ok."),
    .init("three stops go on", "It is ... well, it's...you know what I mean."),
    .init("three stops end", "I wonder... | She left. | Wait… | What?"),
    .init("four stops end", "Nobody knew.... | The door shut."),
    .init("spaced stops", "The words . . . are gone. | . . . The rest stays. . . ."),
    .init("spaced stops with a full stop", "Mark it with points . . . . | Then go on."),
    .init("left out", "\"Kim [...] used it [...]\" (Rao 55). | Fine."),
    .init("a quote ends", "He said, \"It runs.\" | She nodded."),
    .init("a quote goes on", "He said, \"It runs.\" he said. | 'Does it?' she asked."),
    .init("curly quotes", "“It runs.” | “Does it?” he asked. | ‘Yes.’ | Good."),
    .init("brackets", "She teaches (She was a nurse before.) in town. | (He cooks.) | They eat."),
    .init("runs of marks", "What!? | Is it you?! | Stop!! | Why??"),
    .init("a name with a mark", "They work at Yahoo! in sales. | wow! | it is big."),
    .init(
        "speech in lower case", "the model is out. | so we tried it. | is it good? | yes. | it is."),
    .init("numbers begin sentences", "It broke. | 40 people came. | In 2026. | 5 left."),
    .init("items with stops", "1. Buy the chips. | 2. Train on them. | 3. Sell it."),
    .init("items without stops", "1. the first thing | 2. The second thing | 3. The third thing"),
    .init("items with brackets", "1) The first one | 2) The second one"),
    .init("items with both", "1.) The first one | 2.) The second one"),
    .init("items far apart", "1. the first thing  |2. The second thing"),
    .init("items with letters", "a. The first one | b. The second one | c. The last one"),
    .init("bullets", "• 9. The first one | • 10. The second one"),
    .init("dashes are markers", "- Chips are scarce. | They are dear.\n|* Power is too."),
    .init("a count is no item", "1. It beat Llama 2. | It ranks between 1 and 2. | Good."),
    .init("signs between words are no bullets", "18 items • by date • all free"),
    .init("lines", "Chips and Power\n|The fab opened\n|It employs many"),
    .init(
        "wrapped prose",
        "The company said on Monday that it would open another plant in\n"
            + "the north of the country, and that it would hire people. | It did.\n|Good"),
    .init(
        "wrapped prose before a name",
        "The company said on Monday that it would open another plant with\n"
            + "the help of its old partner from the north, and that a group around\n"
            + "Quillon would pay. | It did."),
    .init(
        "a paragraph ends",
        "The company said on Monday that it would open another plant in\n\n|the north of it."),
    .init("markdown", "**It shipped.** | _It works._ | `It runs.` | Good."),
    .init("notes", "It grew fast.[3] | It fell.[12] | It rose."),
    .init("no space", "The bill passed.|The next one fell. | It uses Node.JS today."),
    .init("a number sign", "It lies at N°. 1026.25. | That is all."),
    .init("space that does not break", "Mr.\u{a0}Low came.\u{a0}|He saw."),
]

@Test(arguments: goldenSentences)
func `text is cut where its sentences end`(_ golden: SentenceCase) {
    let text = golden.text
    let found = SentenceSplitter().sentences(in: text, range: text.wholeRange)
    #expect(found.map { String(text[$0]) } == golden.sentences)
}

/// The golden texts on end, which hold every oddity next to every other.
private let everything = goldenSentences.map(\.text).joined(separator: " ")

@Test func `every byte that is not white space is in one sentence`() {
    let found = SentenceSplitter().sentences(in: everything, range: everything.wholeRange)
    var covered = Set<Int>()
    var last = 0
    for sentence in found {
        #expect(sentence.start >= last && !sentence.isEmpty)
        #expect(!everything[sentence].isEmpty, "cuts a character")
        covered.formUnion(sentence.start..<sentence.end)
        last = sentence.end
    }
    for (offset, byte) in everything.utf8.enumerated() where !byte.isSpace && byte != 0xa0 {
        #expect(covered.contains(offset) || byte == 0xc2)
    }
}

@Test(arguments: [0, 1, 7, 30, 111, 500])
func `sentences stay inside the range given`(_ start: Int) {
    let range = TextRange(start, start + 90)
    for sentence in SentenceSplitter().sentences(in: everything, range: range) {
        #expect(range.contains(sentence))
    }
}

@Test(arguments: ["", " \n ", ".", "...", "!?", "1. ", "•", "- ", "“", "\u{a0}"])
func `odd ends of text are no trouble`(_ text: String) {
    let found = SentenceSplitter().sentences(in: text, range: text.wholeRange)
    #expect(found.count <= 1)
}

@Test(arguments: [". ", " .", "1. ", "a) ", "• ", "A. ", "x\n", "\"", "…", ".]", "\u{a0}"])
func `long runs take time in proportion`(_ unit: String) {
    let text = String(repeating: unit, count: 30_000)
    let clock = ContinuousClock()
    let time = clock.measure {
        _ = SentenceSplitter().sentences(in: text, range: text.wholeRange)
    }
    #expect(time < .seconds(5), "30,000 units of \(unit) took \(time)")
}
