import StoryModel
import Testing

@testable import Curation

struct CompanyTableTests {
    private func companies(
        unlisted: Set<String>, text: String, evidence: String, score: Double = -2
    ) -> [String] {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter", text: text,
            scores: [
                (1, "Corvane", 2.5, "Corvane won a contract"),
                (1, "Petrel Robotics", score, evidence),
            ],
            unlisted: unlisted)
        return WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: []).digest
            .companies.map(\.name)
    }

    private let aside = """
        Corvane wins the port of Narvik
        Corvane won a contract for the port of Narvik on Monday. The contract is worth $900 million \
        over ten years, and 400 arms will be delivered by March. Its shares rose by a tenth. The \
        port handled nine million tonnes of ore last year, and the union agreed to the plan. \
        Petrel Robotics cut 300 jobs in Rotterdam after a recall of its warehouse arms.

        """

    @Test func `a company keeps its row where an insight shows all that is said of it`() {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: "The letter of the week\nCorvane won a contract for the port of Narvik.\n",
            scores: [(1, "Corvane", 2.5, "Corvane won a contract")])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [sample.tagged], earlier: []
        ).digest
        #expect(digest.insights.count == 1)
        #expect(digest.companies.map(\.name) == ["Corvane"])
        #expect(
            digest.companies.first?.reason.text == "Corvane won a contract for the port of Narvik.")
    }

    @Test func `a company that is only named in passing has no row`() {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter", text: aside,
            scores: [
                (1, "Corvane", 2.5, "Corvane won a contract"),
                (1, "Petrel Robotics", -2, "Petrel Robotics cut 300 jobs"),
            ],
            passing: ["Petrel Robotics"])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [sample.tagged], earlier: []
        ).digest
        #expect(digest.companies.map(\.name) == ["Corvane"])
    }

    @Test func `a company that a list has is shown wherever it is scored`() {
        #expect(
            companies(unlisted: [], text: aside, evidence: "Petrel Robotics cut 300 jobs")
                == ["Corvane", "Petrel Robotics"])
    }

    @Test func `a company that no list has is not shown where a story only names it`() {
        #expect(
            companies(
                unlisted: ["Petrel Robotics"], text: aside, evidence: "Petrel Robotics cut 300 jobs"
            )
                == ["Corvane"])
    }

    @Test(arguments: [(-2.0, true), (-1.0, false)])
    func `a company that no list has is shown where a title and its story speak of it`(
        score: Double, isShown: Bool
    ) {
        let text =
            "Petrel Robotics cuts jobs in the port of Narvik\n"
            + aside.split(separator: "\n").dropFirst().joined() + "\n"
        let shown = companies(
            unlisted: ["Petrel Robotics"], text: text, evidence: "Petrel Robotics cut 300 jobs",
            score: score)
        #expect(shown.contains("Petrel Robotics") == isShown)
    }
}
