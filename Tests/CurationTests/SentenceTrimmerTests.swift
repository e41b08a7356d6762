import Language
import StoryModel
import Testing

@testable import Curation

struct SentenceTrimmerTests {
    private let trimmer = SentenceTrimmer(phrases: .shipped())

    @Test(arguments: [", and the crew left", ", which I saw", ", because we own it"])
    func `a sentence that never ends takes time in proportion`(_ clause: String) {
        let text =
            "Corvane will rent forty turbines" + String(repeating: clause, count: 4_000) + "."
        let time = ContinuousClock().measure {
            let trimmed = trimmer.trimmed(text.wholeRange, in: text)
            #expect(trimmed.start == 0)
        }
        #expect(time < .seconds(20))
    }

    @Test(arguments: [
        (
            "One little asterisk here is that the new model refused a tenth of the tasks.",
            "the new model refused a tenth of the tasks."
        ),
        (
            "The thing that matters is that nobody signed the lease of the new plant.",
            "nobody signed the lease of the new plant."
        ),
        (
            "The Ledger has a good detail that the landlord of the plant once sold limestone.",
            "the landlord of the plant once sold limestone."
        ),
        (
            "Well, the paper, I think, makes a good point that the landlord of it once sold white limestone.",
            "the landlord of it once sold white limestone."
        ),
        (
            "The summary is in a test where nobody asked for it, none of the models hid its work.",
            "in a test where nobody asked for it, none of the models hid its work."
        ),
        (
            "And then alongside that, Corvane will lend five hundred engineers to the plant.",
            "Corvane will lend five hundred engineers to the plant."
        ),
        (
            "The plan is that the new plant will open in the north by May.",
            "The plan is that the new plant will open in the north by May."
        ),
        (
            "As we mentioned at the beginning, the trial of the two founders has begun in Ohio.",
            "the trial of the two founders has begun in Ohio."
        ),
        (
            "You could argue that Corvane is taking the lead back, which is, I guess, fun to see.",
            "You could argue that Corvane is taking the lead back"
        ),
        (
            "The ceiling holds for all of the middle group, and we talked about it last week.",
            "The ceiling holds for all of the middle group"
        ),
    ])
    func `what speakers say of themselves is cut`(_ spoken: String, _ shown: String) {
        #expect(spoken[trimmer.trimmed(spoken.wholeRange, in: spoken)] == shown[...])
    }

    @Test(arguments: [
        "The deal is done by the end of the year, but I would not bet on it.",
        "They sell the chips at half the price, which means rivals have to follow.",
        "Corvane will open a plant in the north, if we believe its own plan.",
        "I think the plant will open this year, and it will be the largest in the country.",
        "The court sided with the lab.",
        "As far as we know, the deal is dead.",
    ])
    func `what limits a claim or adds to it stays`(_ spoken: String) {
        #expect(trimmer.trimmed(spoken.wholeRange, in: spoken) == spoken.wholeRange)
    }

    @Test(arguments: [
        (
            "But across the board, it is a real improvement over the old one and quite a bit ahead of.",
            "But across the board, it is a real improvement over the old one"
        ),
        (
            "The plant in the north will open in May and so the...",
            "The plant in the north will open in May"
        ),
        (
            "The plant in the north will open in May and run all year.",
            "The plant in the north will open in May and run all year."
        ),
        ("Corvane and the...", "Corvane and the..."),
    ])
    func `what breaks off behind an "and" ends before it`(_ spoken: String, _ shown: String) {
        #expect(spoken[trimmer.closed(spoken.wholeRange, in: spoken)] == shown[...])
    }

    @Test(arguments: [
        ("The summary is that nobody signed the lease.", true),
        ("The upshot is they pay twice.", true), ("The lease is that of a plant.", false),
        ("A summary is on the site.", false),
    ])
    func `speakers say that they sum up`(_ spoken: String, _ sumsUp: Bool) {
        #expect(trimmer.sumsUp(spoken.wholeRange, in: spoken) == sumsUp)
    }
}

struct QuoteShapeTests {
    private func shape(_ text: String) -> QuoteShape {
        QuoteShape(
            WordScanner().words(in: text, range: text.wholeRange), in: text,
            stopWords: StopWords())
    }

    @Test(arguments: [
        ("What kept you safe was never that people care, it was that people are slow.", true),
        ("It isn't a race, it's a relay with one runner.", true),
        ("The plant does not open before the autumn.", false),
        ("The plant opens in the autumn, it will be large.", false),
    ])
    func `a contrast says what is not and then what is`(_ text: String, _ isContrast: Bool) {
        #expect(shape(text).isContrast == isContrast)
    }

    @Test(arguments: [
        ("The question was whether it runs, and now the question was whether it pays.", true),
        ("Nobody ships without a brake, just as nobody ships without a lock.", true),
        ("The plant in the north is the largest in the country.", false),
    ])
    func `a parallel says the same words twice`(_ text: String, _ isParallel: Bool) {
        #expect(shape(text).isParallel == isParallel)
    }
}

struct PronounResolverTests {
    private let text = """
        Corvane has a new model out. They have priced it at half of the old one. \
        Corvane says it is faster. Orbis tested it. They found no gain. Corvane disagrees.
        """

    private func antecedents(counting names: [String]) -> [Int: String] {
        let mentions = names.flatMap { name in
            text.ranges(of: name).map { found in
                let start = found.lowerBound.utf16Offset(in: text)
                return Mention(
                    company: name, range: TextRange(start, start + name.utf8.count),
                    resolution: .name)
            }
        }
        let sentences = SentenceSplitter().sentences(in: text, range: text.wholeRange)
        return PronounResolver().antecedents(
            of: sentences.map { SentenceCutter.Cut(halves: [$0], isBroken: false) }, in: text,
            mentions: mentions)
    }

    @Test func `they stand for the company that the story is about and that was named last`() {
        let antecedents = antecedents(counting: ["Corvane", "Orbis"])
        #expect(antecedents[1] == "Corvane")
        #expect(antecedents[4] == nil)
    }

    @Test func `they stand for nobody where no company stands out`() {
        #expect(antecedents(counting: ["Orbis"]).isEmpty)
    }

    @Test func `the company stands in brackets for the pronoun`() {
        #expect("They have priced it.".naming("Corvane") == "[Corvane] have priced it.")
        #expect("The two have priced it.".naming("Corvane") == nil)
    }
}

struct SentenceCutterTests {
    private func shown(_ text: String, title: String = "") -> [String] {
        let story = story(text, title: title)
        let cuts = SentenceCutter(phrases: .shipped())
            .sentences(of: story, in: text, isSpeech: true)
        return SentencePool(phrases: .shipped(), odds: .shipped(), statistics: .shipped())
            .candidates(
                cuts, in: talk(text),
                of: TaggedStory(
                    story: story, tags: StoryTags(themes: [], mentions: [], sentiments: [])),
                vector: TermVector(words: [], statistics: .shipped()), names: [:],
                antecedents: [:]
            ).map(\.text)
    }

    private func cuts(_ text: String, body: [String], title: String) -> [String] {
        let sample = SampleDocument(path: "letter.txt", source: "Letter", text: text)
        let story = Story(
            id: StoryID(document: DocumentID(path: "letter.txt"), number: 1),
            title: CitedWords(title, range: sample.range(of: title)), range: text.wholeRange,
            body: body.map(sample.range), role: .report, links: [])
        return SentenceCutter(phrases: .shipped())
            .sentences(of: story, in: text, isSpeech: false).map { String(text[$0.range]) }
    }

    @Test func `what stands behind a post's title begins behind the count of those who reacted`() {
        let text =
            "Who pays for it? Osprey 2 (and its fan) (Score: 12, Comments: 3): Dealers sell four cards."
        #expect(
            cuts(text, body: [text], title: "Who pays for it?") == [
                "Who pays for it?", "Osprey 2 (and its fan)", "Dealers sell four cards.",
            ])
    }

    @Test func `what is written is not put together over its lines`() {
        let body = ["Dealers spoke of the card, too,", "vCard began to sell it in Salina."]
        let more = ["The plant in Utrecht opened.", "The fan is loud.", "A dam was sold."]
        #expect(
            cuts((body + more).joined(separator: "\n"), body: body + more, title: "")
                == body + more)
    }

    @Test func `a day is nobody that they stand for`() throws {
        let text = "On Monday, they announced a new deal about the plant."
        let sentence = SentencePool(phrases: .shipped(), odds: .shipped(), statistics: .shipped())
            .candidates(
                [SentenceCutter.Cut(halves: [text.wholeRange], isBroken: false)], in: talk(text),
                of: TaggedStory(
                    story: story(text), tags: StoryTags(themes: [], mentions: [], sentiments: [])),
                vector: TermVector(words: [], statistics: .shipped()),
                names: [TermScanner().termWords(in: "Monday", range: TextRange(0, 6))[0]: 5],
                antecedents: [:])
        #expect(try #require(sentence.first).leansBack)
    }

    @Test func `a half behind a word that cannot be the last goes on with its capital`() {
        let text = """
            The lab has a new plan for the plant.
            Right now the pressure is on...
            Corvane to come out with better numbers for its next plant.
            """
        #expect(
            shown(text).contains(
                "Right now the pressure is on Corvane to come out with better numbers for its next plant."
            ))
    }

    @Test(arguments: [
        ("In this agreement, the payments to Corvane will end in May.", true),
        ("In this industry, the payments to Corvane will end in May.", false),
        ("With regard to this clause, Corvane will end the payments in May.", true),
    ])
    func `what opens with a place in this or that leans on what was said`(
        _ text: String, _ leansBack: Bool
    ) throws {
        let sentence = SentencePool(phrases: .shipped(), odds: .shipped(), statistics: .shipped())
            .candidates(
                [SentenceCutter.Cut(halves: [text.wholeRange], isBroken: false)], in: talk(text),
                of: TaggedStory(
                    story: story(text), tags: StoryTags(themes: [], mentions: [], sentiments: [])),
                vector: TermVector(words: [], statistics: .shipped()), names: [:],
                antecedents: [:])
        #expect(try #require(sentence.first).leansBack == leansBack)
    }

    private func talk(_ text: String) -> TaggedDocument {
        SampleDocument(path: "talk.txt", source: "Talk", kind: .transcript, text: text).tagged
    }

    private func story(_ text: String, title: String = "") -> Story {
        let sample = SampleDocument(
            path: "talk.txt", source: "Talk", kind: .transcript, text: text)
        return Story(
            id: StoryID(document: DocumentID(path: "talk.txt"), number: 1),
            title: CitedWords(title, range: sample.range(of: title)), range: text.wholeRange,
            body: [text.wholeRange], role: .report, links: [])
    }

    @Test func `halves that recognition tore apart are one sentence again`() {
        let text = """
            The lab has a new plan for the plant.
            It is a sign that even Corvane.
            can't build as fast as it needs to.
            The board agreed to the plan on Monday...
            after a long debate in Ohio.
            Nobody else was asked about it.
            The vote was close.
            """
        #expect(
            shown(text) == [
                "The lab has a new plan for the plant.",
                "It is a sign that even Corvane can't build as fast as it needs to.",
                "The board agreed to the plan on Monday after a long debate in Ohio.",
                "Nobody else was asked about it.", "The vote was close.",
            ])
    }

    @Test func `what somebody else says behind a half is no other half`() {
        let text = """
            The lab has a new plan for the plant.
            It is paying off a third of their...
            That was cheap for a company like Corvane.
            """
        #expect(shown(text).last == "That was cheap for a company like Corvane.")
    }

    @Test func `what leads in to a title is left out, but not that there is such a thing`() {
        let title = "a long quarrel going on between Corvane and the port"
        let rest = ", where each of them sends the other its bills."
        #expect(shown("Next up, " + title + rest, title: title).first?.hasPrefix("A long") == true)
        for lead in ["So there is ", "On the other side, there's "] {
            let first = shown(lead + title + rest, title: title).first ?? ""
            #expect(first.hasPrefix("There"), "\(first)")
        }
    }

    @Test func `a sentence that stammers is none`() throws {
        let text = "There is a list of that that tells who pays for the plant in Ohio."
        let sentence = SentencePool(phrases: .shipped(), odds: .shipped(), statistics: .shipped())
            .candidates(
                [SentenceCutter.Cut(halves: [text.wholeRange], isBroken: false)], in: talk(text),
                of: TaggedStory(
                    story: story(text), tags: StoryTags(themes: [], mentions: [], sentiments: [])),
                vector: TermVector(words: [], statistics: .shipped()), names: [:], antecedents: [:])
        #expect(try #require(sentence.first).isFragment)
    }
}
