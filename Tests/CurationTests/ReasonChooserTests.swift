import StoryModel
import Testing

@testable import Curation

struct ReasonChooserTests {
    private let sample = SampleDocument(
        path: "talk.txt", source: "Talk", kind: .transcript,
        text: """
            Narvik chooses Corvane for the whole of its port
            Corvane won the contract for the port of Narvik, nine hundred million over ten years. The \
            four hundred arms will be there by March.
            Petrel Robotics recalled its warehouse arms
            Petrel Robotics recalled its warehouse arms on Tuesday after a fire in Rotterdam. Corvane \
            has a great deal of business with the harbour at Rotterdam.

            """,
        scores: [
            (1, "Corvane", 3, "Corvane won the contract"),
            (2, "Petrel Robotics", -2.5, "Petrel Robotics recalled"),
            (2, "Corvane", -0.8, "Corvane has a great deal of business"),
        ])

    /// The reason for a good score of Corvane, where the digest shows the first story's sentence.
    private func reason(score: Double) throws -> String? {
        let tagged = sample.tagged
        let stories = tagged.stories.map { MaterialMaker.shipped().material(of: $0, in: tagged) }
        var used = ShownRanges()
        let told = try #require(stories[0].candidates.first { $0.text.hasPrefix("Corvane won") })
        used.insert(told.range, in: tagged.document.id, text: told.text)
        let tellings = stories.compactMap { story in
            story.tagged.tags.sentiments.first { $0.company == "Corvane" }
                .map { ReasonChooser.Telling(material: story, sentiment: $0) }
        }
        return ReasonChooser(citer: Citer([tagged])).reason(
            for: "Corvane", score: score, among: tellings, used: &used)?.text
    }

    @Test func `talk that drops a name beside its point gives no reason for a good score`() throws {
        #expect(try reason(score: 2) == "Narvik chooses Corvane for the whole of its port")
    }

    @Test func `a score of neither kind takes what is said`() throws {
        let reason = try reason(score: 0.2)
        #expect(reason == "Corvane has a great deal of business with the harbour at Rotterdam.")
    }
}
