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

    @Test func `a verdict on somebody is an impact, however late it is passed`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                The query and the key are multiplied with each other in every layer of the part. \
                The rest of the chip is the same as in the one before it, down to the last pin. \
                A layer takes about nine weeks in the oven, and then it is cut and tested by hand. \
                And so this is gonna be a real headache for Brightwater.
                """
            ).first)
        #expect(insight.impact?.text == "This is gonna be a real headache for Brightwater.")
    }

    @Test func `two clear consequences that talk states of one happening are both told`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane has bought the memory maker Orrin.
                Corvane has bought the memory maker Orrin. It pays $4.2 billion in cash at closing. \
                The query and the key are multiplied with each other in every layer of the part. \
                As a result, companies will no longer be able to buy memory without a contract. \
                And that's a real lifeline for publishers in Ohio.
                """
            ).first)
        #expect(
            insight.impact?.text
                == "As a result, companies will no longer be able to buy memory without a contract. "
                + "That's a real lifeline for publishers in Ohio.")
        #expect(insight.impact?.citations.count == 2)
    }

    @Test func `a story that is named for a version is not told by an older one`() throws {
        let insight = try #require(
            try insights(
                """
                Petrel 5.5
                We begin with Petrel 5.5. The Petrel 5.4 scored 4.2% on the test in May. \
                Corvane says that Petrel 5.5 writes half of the code of its own plant.
                """
            ).first)
        #expect(
            insight.insight.text
                == "Corvane says that Petrel 5.5 writes half of the code of its own plant.")
    }

    @Test func `a heading does not end with what the next words tell apart`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane just raised $2 billion to build a chip
                Corvane just raised $2 billion to build a chip that cools itself. It pays for a plant \
                in Ohio, too.
                """
            ).first)
        #expect(insight.headline == "Corvane just raised $2 billion")
    }

    @Test func `a heading that only names becomes the short sentence that tells it`() throws {
        let insight = try #require(
            try insights(
                """
                Petrel 5.5
                We begin with Petrel 5.5. Corvane says that Petrel 5.5 writes half of its own code.
                """
            ).first)
        #expect(insight.headline == "Corvane says that Petrel 5.5 writes half of its own code")
    }

    @Test func `what sums a talk up is told before what comes up in it`() throws {
        let insight = try #require(
            try insights(
                """
                Corvane tested whether its models hide their work
                Corvane tested whether its models hide their work. We had a paper on it in May. \
                The summary is in a test where nobody asked for it, none of the models hid its work. \
                Then they went on with another one. Petrel 4 hid its work in 7% of cases there.
                """
            ).first)
        #expect(
            insight.insight.text.contains(
                "In a test where nobody asked for it, none of the models hid its work."))
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
                == "On Monday, [Orrin and Corvane] announced a merger.")
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
