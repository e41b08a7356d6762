import StoryModel
import Testing

@testable import Curation

struct SummaryWriterTests {
    /// One happening, told at length, which an insight tells in a sentence or two.
    private let letter = SampleDocument(
        path: "letter.txt", source: "The Letter",
        text: """
            Corvane buys Petrel Robotics for $2.1 billion
            Corvane will buy the warehouse robot maker Petrel Robotics for $2.1 billion in cash. \
            Petrel Robotics makes the arms that pick half of the parcels in Rotterdam. They are \
            orange. Petrel Robotics was founded in Delft by two engineers of a shipyard in 2011. \
            Petrel Robotics picks half of the parcels in Rotterdam with the arms that it makes. \
            The factory of Petrel Robotics in Schiedam covers nine hectares of the old port. \
            You should have seen our faces.

            """,
        scores: [(1, "Corvane", 2, "Corvane will buy")], themes: [1: "business"])

    private var digest: Digest {
        WeekCurator().curate(sampleWeek, documents: [letter.tagged], earlier: []).digest
    }

    @Test func `a section adds to what an insight tells, without saying it twice`() throws {
        let digest = digest
        try #require(digest.insights.count == 1)
        let section = try #require(digest.summary.first)
        #expect(section.theme == "business")
        let shown = digest.insights.map(\.insight.text) + section.sentences.map(\.text)
        #expect(shown.joined(separator: " ").contains("Delft"))
        #expect(shown.joined(separator: " ").split(separator: "half of the parcels").count <= 2)
        let added = section.sentences.map(\.text)
        #expect(added.allSatisfy { !$0.hasPrefix("They") && !$0.contains("our faces") })
    }

    @Test func `talk is told in a summary without what it says to its listeners`() {
        let talk = SampleDocument(
            path: "talk.txt", source: "Talk", kind: .transcript,
            text: """
                In Narvik the port bill got out of committee on Wednesday, seven votes to three. So if \
                your crane moves a crate for Petrel Robotics, you are the one who pays for it, unless \
                you can show them who had said yes to it.
                Keep the answers of Petrel Robotics one by one, and you can compare them by yourself.

                """,
            scores: [(1, "Petrel Robotics", 1, "your crane moves a crate for Petrel Robotics")],
            themes: [1: "policy", 2: "models"])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [ledger.tagged, courier.tagged, talk.tagged], earlier: []
        ).digest
        let shown = digest.summary.flatMap(\.sentences).map(\.text).joined(separator: " ")
        #expect(!shown.contains("you"), "\(shown)")
    }

    @Test func `an event's rank is the sum of its parts`() throws {
        let ranking = WeekCurator().ranking(
            of: sampleWeek, documents: [ledger.tagged, courier.tagged], earlier: [])
        #expect(ranking.count == 4)
        for event in ranking {
            #expect(event.parts.count == RankedEvent.Part.allCases.count)
            #expect(abs(event.parts.reduce(0, +) - event.rank) <= event.parts.count)
        }
        #expect(ranking.map(\.rank) == ranking.map(\.rank).sorted(by: >))
        #expect(ranking.first?.insight == 1)
    }
}
