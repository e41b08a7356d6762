import StoryModel
import Testing

@testable import Curation

struct SpokenGistTests {
    /// What a summary tells of the second item of a talk.
    private func told(title: String, body: String) -> [String] {
        var talk = SampleDocument(
            path: "talk.txt", source: "Talk", kind: .transcript,
            text: "Corvane buys Petrel Robotics for two billion dollars.\n"
                + "Corvane buys Petrel Robotics for two billion dollars in cash and stock.\n"
                + title + "\n" + body + "\n")
        talk.themes = [1: "business", 2: "models"]
        let digest = WeekCurator().curate(
            sampleWeek, documents: [talk.tagged], earlier: []
        ).digest
        return digest.summary.flatMap(\.sentences).map(\.text)
            + digest.insights.map(\.insight.text)
    }

    @Test func `an item whose sentences lean on its title is told behind it`() {
        let shown = told(
            title: "Clear Glass, a benchmark of document translators",
            body: "So that is a mouthful, I know. They took a hundred pages from old court files. "
                + "Orrin's model gets 21% of the pages right.")
        #expect(
            shown.contains { $0.hasPrefix("Clear Glass, a benchmark of document translators: ") })
    }

    @Test func `what is said to somebody, and what says nothing, tells no item`() {
        let shown = told(
            title: "Clear Glass, a benchmark of document translators",
            body: "I was going to read it on the train. You will like the second chart. "
                + "We should do a whole show about it one day.")
        #expect(!shown.contains { $0.contains("Clear Glass") })
    }
}
