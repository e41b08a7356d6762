import Language
import StoryModel
import Testing

@testable import Curation

struct ReactionReaderTests {
    private let reader = ReactionReader(phrases: .shipped())

    private func words(_ text: String) -> [Word] {
        WordScanner().words(in: text, range: text.wholeRange)
    }

    @Test(arguments: [
        "Commenters doubt that the card will come this year.",
        "The top comments were about the price.",
        "Many users have noted that the fan is loud.",
        "quiet_otter suggests a longer cable.", "Ferro88 argues that nobody needs it.",
    ])
    func `what others say of the news is a reaction`(_ text: String) {
        #expect(reader.isReaction(words(text), in: text))
    }

    @Test(arguments: [
        "Users can put four of them into one case.",
        "Orrin argues that the rule does not bind it.",
        "The community of Salina gets a new road.", "H100 prices fell by a tenth.",
    ])
    func `what happens is none`(_ text: String) {
        #expect(!reader.isReaction(words(text), in: text))
    }

    @Test func `what somebody said in other words is no quotation`() {
        #expect(reader.isReport(words("Orrin argues that the rule does not bind it.")))
        #expect(!reader.isReport(words("A rule that binds nobody is a letter to the newspaper.")))
    }

    @Test func `a reaction is no impact`() throws {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Brightwater delays its Osprey card
                Brightwater has moved the Osprey card from March to October after a fault in its memory. \
                Commenters argue that the delay will force buyers to rent what they wanted to own by autumn.

                """, scores: [(1, "Brightwater", -2, "Brightwater has moved the Osprey card")],
            themes: [1: "compute"])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [sample.tagged], earlier: []
        ).digest
        #expect(digest.insights.count == 1)
        #expect(digest.insights.first?.impact == nil)
        var plain = sample
        plain.text = sample.text.replacing("Commenters argue that the delay", with: "The delay")
        let other = WeekCurator().curate(
            sampleWeek, documents: [plain.tagged], earlier: []
        ).digest
        #expect(other.insights.first?.impact != nil)
    }
}
