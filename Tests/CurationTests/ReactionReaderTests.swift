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

    @Test(arguments: [
        "The post argues that nobody needs it.", "The author describes a longer cable.",
        "@quietotter notes that the fan is loud.",
    ])
    func `what a post says is a reaction`(_ text: String) {
        #expect(reader.isReaction(words(text), in: text))
    }

    @Test(arguments: [
        "The image shows a card in a case.", "This chart clearly compares four cards.",
        "Screenshot shows the card.", "The image is a meme.",
        "The left image, from May, shows a card.",
        "A satirical clip on the price of cards.", "Meme-style drawing of a loud fan.",
    ])
    func `what a picture shows is a description`(_ text: String) {
        #expect(reader.isDescription(words(text)))
    }

    @Test(arguments: [
        "The image model writes text into pictures.", "Orrin's video shows the plant.",
        "A clip of a farmer in Salina passed two million views.", "Video is the next market.",
        "The table of fees grew by a third.",
    ])
    func `what is told of pictures is none`(_ text: String) {
        #expect(!reader.isDescription(words(text)))
    }

    @Test func `what somebody said in other words is no quotation`() {
        #expect(reader.isReport(words("Orrin argues that the rule does not bind it.")))
        #expect(reader.isReport(words("On the rule: Orrin says it does not bind the lab.")))
        #expect(reader.isReport(words("It fails, as one commenter found on Monday.")))
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
