import StoryModel
import Testing

@testable import Curation

struct InsightWriterTests {
    private let thread = SampleDocument(
        path: "thread.txt", source: "Thread",
        text: """
            Osprey Pro
            Corvane put Osprey Pro into its phone and its mail in Norway without a trial. Corvane says \
            Osprey Pro answers 71% of the questions in Norway.

            """,
        scores: [(1, "Corvane", 1.5, "Corvane put Osprey Pro")], themes: [1: "models"])
    private let letter = SampleDocument(
        path: "letter.txt", source: "The Letter",
        text: """
            Corvane Raises the Price of Osprey Pro in Norway by a Sixth
            At $14 a month in Norway, Osprey Pro now costs a sixth more than Osprey did.

            """,
        scores: [(1, "Corvane", 1.5, "Corvane Raises the Price")], themes: [1: "models"])

    @Test func `a happening is told by the story whose title says most`() throws {
        let digest = WeekCurator().curate(
            sampleWeek, documents: [thread.tagged, letter.tagged], earlier: []
        ).digest
        let insight = try #require(digest.insights.first)
        try #require(digest.insights.count == 1)
        #expect(insight.headline.hasPrefix("Corvane Raises the Price"))
        #expect(insight.insight.text.contains("$14"))
    }
}
