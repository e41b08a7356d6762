import StoryModel
import Testing

@testable import Curation

/// What a digest tells people to do and to watch.
struct AdviceTests {
    private let letter = SampleDocument(
        path: "letter.txt", source: "The Letter",
        text: """
            Corvane opens the side button of its phone
            Corvane opened the side button of its phone to other assistants in Norway on Monday. \
            Corvane keeps a third of what assistants in Norway earn through the side button. That \
            means rivals in Norway will have to pay Corvane for every customer they win. The first \
            fee is due in May; developers should test the button before the autumn.
            Clinics in Bergen end their trial
            Doctors at clinics in Bergen who had read with help missed more on days without it. The \
            trial ran for a year at four clinics in Bergen and cost nine million crowns. Doctors in \
            Bergen read 40,000 pictures for the trial at the clinics. The authors suggest a weekly \
            session without help, a remedy that clinic managers should adopt.
            Petrel Robotics goes to court
            Petrel Robotics was sued in Oslo over its arms. March 24: Petrel Robotics hands its logs \
            to the court. The hearing on March 27 is about the logs of Petrel Robotics alone.
            Petrel Robotics and its lender
            The lender of Petrel Robotics in Delft keeps its loan open for now. On March 27 the \
            hearing about Petrel Robotics decides what the lender does.

            """,
        scores: [
            (1, "Corvane", 1, "Corvane opened"), (3, "Petrel Robotics", -1, "Petrel Robotics was"),
            (4, "Petrel Robotics", 0, "The lender of Petrel Robotics"),
        ], themes: [1: "business", 2: "safety", 3: "policy", 4: "business"])

    private var digest: Digest {
        WeekCurator().curate(sampleWeek, documents: [letter.tagged], earlier: []).digest
    }

    @Test func `advice behind a semicolon is told alone, to whom it names`() {
        let told = Dictionary(
            digest.actions.map { ($0.audience, $0.action.text) }, uniquingKeysWith: { $1 })
        #expect(told["Developers"] == "Test the button before the autumn.")
        #expect(told["Clinic managers"]?.hasSuffix("clinic managers should adopt.") == true)
    }

    @Test func `what one day brings is told once, without the day in front`() {
        let watch = digest.watch
        #expect(
            watch.count { $0.day == CalendarDay("2026-03-27") } == 1, "\(watch.map(\.text.text))")
        #expect(watch.allSatisfy { !$0.text.text.hasPrefix("March 24:") })
    }
}
