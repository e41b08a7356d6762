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

    @Test func `what is no more than a title is not told below it`() throws {
        let note = SampleDocument(
            path: "note.txt", source: "Notes",
            text: """
                Corvane v. Petrel Robotics: two counts dismissed, logs due in May.

                """, scores: [(1, "Corvane", 0.5, "Corvane v. Petrel")], themes: [1: "policy"])
        let report = SampleDocument(
            path: "report.txt", source: "The Docket",
            text: """
                Corvane v. Petrel Robotics gets smaller
                Two counts of Corvane against Petrel Robotics were dismissed in Oslo on Tuesday. The \
                logs of Petrel Robotics are due in May.

                """, scores: [(1, "Corvane", 0.5, "Two counts of Corvane")], themes: [1: "policy"])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [note.tagged, report.tagged], earlier: []
        ).digest
        try #require(digest.insights.count == 1)
        #expect(digest.insights[0].insight.text.contains("were dismissed in Oslo"))
    }
}
