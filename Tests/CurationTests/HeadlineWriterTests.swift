import StoryModel
import Testing

@testable import Curation

struct HeadlineWriterTests {
    private func insight(_ headline: String) -> KeyInsight {
        KeyInsight(
            headline: headline, insight: CitedText("", citations: []), impact: nil, theme: nil,
            stories: [], tellings: [], firstTold: nil, differences: [])
    }

    private func opening(_ headlines: [String]) -> String? {
        let citation = Citer([ledger.tagged]).citation(
            of: ledger.range(of: "Petrel"), in: ledger.tagged)
        return HeadlineWriter().opening(
            headlines.map(insight), titles: headlines.map { _ in citation })?.text
    }

    @Test func `the opening passes over titles that only name`() {
        let long =
            "Corvane has bought the memory maker Orrin for a sum that nobody wants to name yet"
        #expect(
            opening([
                long, "Petrel 3", "Orrin opens a plant in Narvik",
                "A court stops the merger of two",
            ]) == "Orrin opens a plant in Narvik; A court stops the merger of two.")
        #expect(opening([long, "Petrel 3", "Osprey"]) == "Petrel 3; Osprey.")
    }

    @Test(arguments: [
        ["The odd thing is that it does so well", "Corvane opens a plant in Narvik"],
        ["My afternoon with a robot that sews", "Corvane opens a plant in Narvik"],
        ["Petrel 3", "Corvane opens a plant in Narvik"],
        ["Has Corvane stopped its robots for good?", "Corvane opens a plant in Narvik"],
    ])
    func `a week is not headed by a title that leaves open whom it is of`(headlines: [String]) {
        #expect(HeadlineWriter().headline(headlines.map(insight)) == headlines[1])
    }

    @Test func `a question closes the opening by its own mark`() {
        #expect(
            opening(["Corvane opens a plant in Narvik", "Petrel 3", "Osprey?"])
                == "Petrel 3; Osprey?")
    }

    @Test func `a question with a remark behind it heads no week`() {
        let headlines = [
            "How Did Corvane Do It? (A Report From Bergen)", "Petrel sold its mill in Oslo",
        ]
        #expect(HeadlineWriter().headline(headlines.map(insight)) == headlines[1])
    }
}
