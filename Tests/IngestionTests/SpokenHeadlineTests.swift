import Language
import StoryModel
import Testing

@testable import Ingestion

/// A story as it is told, with what a careful reader would call it.
struct ToldStory: CustomTestStringConvertible, Sendable {
    let title: String
    let text: String

    var testDescription: String { title }

    static let all = [
        ToldStory(
            title: "Castell Steel has bought the rail line Umber for 90 million euros",
            text: """
                Next up, some business news.
                Castell Steel has bought the rail line Umber for 90 million euros.
                So people had been talking about that one since the spring.
                The rail line has nine engines.
                """),
        ToldStory(
            title: "A judge has rejected Tamar's request to delay the trial",
            text: """
                Onto another legal case, a judge has rejected Tamar's request to delay the trial.
                That's a lengthy title, but it's a follow-up to what we talked about in May.
                Tamar was accused of copying maps.
                """),
        ToldStory(
            title: "Brindle have launched Lantern Voice 2",
            text: """
                Next, a new release from Brindle.
                They have launched Lantern Voice 2.
                So this is their answer to the speech models of the bigger labs.
                """),
        ToldStory(
            title: "Castell and Umber announced a revamped contract",
            text: """
                And one more story about partners.
                We've got an update about Castell and Umber.
                On Monday, they announced a revamped contract that...
                might end the quarrel between the two.
                """),
        ToldStory(
            title: "Grandparents Are Learning to Code",
            text: """
                On to another topic.
                The article is titled, Grandparents Are Learning to Code.
                It's from a survey by a group called Late Starters.
                """),
    ]
}

@Suite struct SpokenHeadlineTests {
    private func document(_ text: String) -> Document {
        Sample(name: "told", text: text).document(kind: .transcript)
    }

    private func candidates(_ text: String) -> TitleRows {
        let count = text.split(separator: "\n").count
        return StorySegmenter().titleRows(of: document(text), lines: [1...count])
    }

    private func title(_ text: String) throws -> CitedWords {
        let written = WrittenText(document(text), grammar: .shipped())
        let speech = Speech(written)
        let shift = SubjectShift(speech.utterances, written: written, grammar: written.grammar)
        return SpokenHeadline(speech.utterances, written: written, shift: shift, talkativeness: 1)
            .title(of: speech.utterances.indices)
    }

    @Test(arguments: ToldStory.all)
    func `the clause that tells what happened is the title`(_ story: ToldStory) throws {
        #expect(try title(story.text).text == story.title)
    }

    @Test(arguments: ToldStory.all)
    func `a title is made of the words of its range, in their order`(_ story: ToldStory) throws {
        let title = try title(story.text)
        #expect(
            TidyCheck().isSubsequence(title.text, of: story.text, range: title.range),
            "\(title.text)")
        #expect(title.text.utf8.count <= Headline.limit + 1)
    }

    @Test func `words in small letters get the capitals that the talk gives them`() throws {
        let text = """
            so we begin with openreef who has bought the gpu maker tern
            The people at OpenReef say that the GPU of Tern is cheap.
            And we like OpenReef, and a GPU is a GPU, and Tern was a bargain, said Tern.
            """
        let written = WrittenText(document(text), grammar: .shipped())
        let casing = WordCasing(Speech(written).utterances, in: written)
        let forms = written.words.entries.prefix(13).compactMap { entry in
            casing.capitals(of: entry).map { String(text[$0]) }
        }
        #expect(forms == ["OpenReef", "GPU", "Tern"])
    }

    @Test func `a hedge in front of a clause is not cut off`() {
        let titles = candidates(
            """
            Reportedly, Orla has bought a dam.
            They say that Vane wants to buy a lake.
            """
        ).stories[0].map(\.text)
        #expect(!titles.isEmpty)
        #expect(!titles.contains { $0.hasPrefix("Orla") || $0.hasPrefix("Vane") })
    }

    @Test func `no title ends inside of a clause or a list`() {
        let titles = candidates(
            """
            Orla and Vane have built a test for long, many-sided, costly tasks which nobody likes.
            Orla plans to sell its voice and likeness.
            """
        ).stories[0].map(\.text)
        for ending in ["and", "long", "many-sided", "which", "its voice", "Orla"] {
            #expect(!titles.contains { $0.hasSuffix(" " + ending) }, "\(ending)")
        }
    }

    @Test func `quotation marks that are not closed keep a clause from being a title`() {
        let titles = candidates("The judge said \"this, and nothing else, is a lease\" to Orla.")
            .stories[0].map(\.text)
        #expect(titles.allSatisfy { $0.count(where: { $0 == "\"" }).isMultiple(of: 2) })
    }

    @Test func `no title begins in a bracket or ends before a remark in one`() {
        let titles = candidates(
            """
            The latest survey of Umber (65 thousand drivers of 18 lands) had some odd (if old) news.
            """
        ).stories[0].map(\.text)
        #expect(titles.contains { $0.hasPrefix("The latest survey of Umber") })
        #expect(
            !titles.contains { $0.hasPrefix("(") || $0.hasPrefix("had") || $0.hasSuffix("odd") })
    }

    @Test func `a name stays with what explains it`() {
        let titles = candidates(
            "Brinemark, a living benchmark for boats of many crews, came out on Friday."
        ).stories[0].map(\.text)
        #expect(titles.contains { $0.hasPrefix("Brinemark, a living benchmark") })
        #expect(!titles.contains { $0.hasPrefix("A living") || $0.hasPrefix("a living") })
    }

    @Test func `who speaks next is no title`() throws {
        let title = try title(
            """
            Here's Orla's chief engineer, Dana Whitfield:
            Orla has closed the dam at Vane for the winter.
            """)
        #expect(title.text == "Orla has closed the dam at Vane for the winter")
    }

    @Test func `no title goes on behind its utterance`() throws {
        let text = """
            First up, Orla has signed a deal for new turbines with the makers of Vane.They want \
            forty of them over the next six years.
            """
        #expect(try !title(text).text.contains("They"))
    }
}
