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

    @Test func `what only names gives way to the sentence that tells it`() throws {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Osprey 2 launch
                Corvane launched Osprey 2 as its new card for readers in Norway and in Sweden. The card costs \
                a sixth more than the first Osprey did in Norway.

                """, scores: [(1, "Corvane", 1.5, "Corvane launched Osprey 2")],
            themes: [1: "models"])
        let digest = WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: [])
            .digest
        #expect(
            digest.insights.first?.headline.hasPrefix("Corvane launched Osprey 2 as its new card")
                == true)
    }

    @Test func `a headline does without whoever posts the news`() throws {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Osprey 2
                @fjordtech reported that Corvane has opened its first mill for cards in Norway, with ninety \
                people.

                """, scores: [(1, "Corvane", 1.5, "Corvane has opened")], themes: [1: "models"])
        let digest = WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: [])
            .digest
        #expect(
            digest.insights.first?.headline.hasPrefix("Corvane has opened its first mill") == true)
    }

    @Test func `a picture's description is not told`() throws {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Osprey 2 against its rivals in Norway
                The image shows Osprey 2 of Corvane ahead of four rivals in Norway on nine tests. Corvane sells \
                Osprey 2 in Norway for a sixth more than the first one.

                """, scores: [(1, "Corvane", 1.5, "Corvane sells")], themes: [1: "models"])
        let digest = WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: [])
            .digest
        let insight = try #require(digest.insights.first)
        #expect(insight.insight.text.hasPrefix("Corvane sells Osprey 2"))
    }

    @Test func `a brief first sentence is told with its second half`() {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Brightwater's report is a lesson in permissions
                The retry that paid 900 bills twice is an old error. The choice that made it costly is newer: \
                the agent could add names to the list of those who need no approval. Insurers read it closely.

                """)
        let digest = WeekCurator().curate(
            sampleWeek, documents: [sample.tagged], earlier: []
        ).digest
        #expect(digest.insights.first?.insight.text.hasSuffix("who need no approval.") == true)
        #expect(
            digest.insights.first?.insight.text.hasPrefix("The retry that paid 900 bills") == true)
    }

    @Test func `a day that a story brings by the way is shown with whose it is`() {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Corvane opens its books
                Revenue was $330 million at the end of February, and the loss was half of that. Ten accounts \
                bring nearly a half of it. Pricing is expected on April 20.

                """, scores: [(1, "Corvane", 0.5, "Corvane opens its books")])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [sample.tagged], earlier: []
        ).digest
        let dated = digest.watch.filter { $0.day == CalendarDay("2026-04-20") }
        #expect(dated.allSatisfy { $0.text.text.hasPrefix("Corvane opens its books: ") })
    }
}
