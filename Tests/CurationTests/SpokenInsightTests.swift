import Language
import StoryModel
import Testing

@testable import Curation

struct SpokenInsightTests {
    private func insights(_ text: String) throws -> [KeyInsight] {
        let talk = SampleDocument(
            path: "talk.txt", source: "Rack Talk", kind: .transcript, text: text,
            scores: [(1, "Corvane", 1, "Corvane")], themes: [1: "compute", 2: "policy"])
        return WeekCurator().curate(
            Week(containing: talk.day), documents: [talk.tagged], earlier: []
        ).digest.insights
    }

    @Test func `speech tells the amount right behind the news, and then on whom it falls`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                The query and the key are multiplied with each other in every layer of the part. \
                We were wondering about it for a while on the last show. \
                This will likely force every other chip startup to find its own memory supplier.
                """
            ).first)
        #expect(insight.insight.text.hasSuffix("It pays $4.2 billion in cash at closing."))
        #expect(
            insight.impact?.text
                == "This will likely force every other chip startup to find its own memory supplier."
        )
    }

    @Test func `what is said of nobody is no impact of speech`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                Given more attempts in the search, the result will likely be better on average.
                """
            ).first)
        #expect(insight.impact == nil)
    }

    @Test func `what follows by a speaker's own lights is quoted as it was said`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                We were wondering about it for a while on the last show. \
                So it tells  you that the era of cheap memory for every startup will likely be over \
                and that I'd expect prices to rise.
                """
            ).first)
        #expect(
            insight.impact?.text
                == "\"So it tells you that the era of cheap memory for every startup will likely be over "
                + "and that I'd expect prices to rise.\"")
    }

    @Test func `what points at something that is not told is no impact`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                Every chip startup in the industry will likely need this clause to survive.
                """
            ).first)
        #expect(insight.impact == nil)
    }

    @Test func `news told in one breath is told whole, without what speakers say of themselves`()
        throws
    {
        let insight = try #require(
            try insights(
                """
                Corvane has launched Petrel Voice 2.
                Corvane has launched Petrel Voice 2. We talked about the first one in May. \
                This is their competitor to Orrin Live and to Lantern Speech. \
                It costs nine cents a minute for every customer in the north.
                """
            ).first)
        #expect(
            insight.insight.text.hasSuffix(
                "This is their competitor to Orrin Live and to Lantern Speech. It costs nine cents a minute for every customer in the north."
            ))
        #expect(!insight.insight.text.contains("We talked"))
    }

    @Test func `a consequence that leans on another sentence is shown with it`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                We were wondering about it for a while on the last show, you know. \
                I mean, we all were, and that is why we talk about it today. \
                So this is kind of where we were going with the other story as well. \
                Memory goes into half of the phones that are built in Europe. \
                This will likely force every other chip startup to find its own memory supplier.
                """
            ).first)
        #expect(
            insight.impact?.text
                == "Memory goes into half of the phones that are built in Europe. This will likely force every other chip startup to find its own memory supplier."
        )
    }

    @Test func `what speaks against the sentence before it is no impact`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                Even so, every other chip startup will be forced to find its own memory supplier.
                """
            ).first)
        #expect(insight.impact == nil)
    }

    @Test func `a pronoun is given the name that the title found for it`() throws {
        let text = """
            Orrin and Corvane announced a merger of their chip plants
            We've got an update about Orrin and Corvane. On Monday, they announced a merger of their \
            chip plants that might end a long quarrel.
            """
        let talk = SampleDocument(
            path: "talk.txt", source: "Rack Talk", kind: .transcript, text: text)
        let body = sentences(text.wholeRange, of: text).filter {
            $0.range.start >= talk.range(of: "We've got").start
        }
        let title = CitedWords(
            "Orrin and Corvane announced a merger of their chip plants",
            range: talk.range(of: "Orrin and Corvane. On Monday, they announced a merger"))
        let joined = try #require(JoinedTitle(title, sentences: body, in: text))
        #expect(joined.place == 1)
        #expect(joined.name == "Orrin and Corvane")
        #expect(
            "On Monday, they announced a merger.".namingPronoun(joined.name)
                == "On Monday, they [Orrin and Corvane] announced a merger.")
        #expect("On Monday, Corvane announced that they merge.".namingPronoun("Orrin") == nil)
    }

    @Test func `a title that stands in one sentence is not joined`() {
        let text = "Corvane has bought the memory maker Orrin. It pays in cash at closing."
        let talk = SampleDocument(
            path: "talk.txt", source: "Rack Talk", kind: .transcript, text: text)
        let title = CitedWords("Corvane has bought", range: talk.range(of: "Corvane has bought"))
        #expect(
            JoinedTitle(title, sentences: sentences(text.wholeRange, of: text), in: text) == nil)
    }

    private func sentences(_ range: TextRange, of text: String) -> [SentenceCutter.Cut] {
        SentenceSplitter().sentences(in: text, range: range).map {
            SentenceCutter.Cut(halves: [$0], isBroken: false)
        }
    }
}
