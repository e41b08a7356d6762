import StoryModel
import Testing

@testable import Curation

struct QuoteFinderTests {
    private func quotes(behind tail: String) -> [String] {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Corvane opens its mill in Bergen
                Corvane has opened a mill for cards in Bergen. The mill makes 9,000 cards a day. It \
                employs ninety people from Bergen. Selling mills to labs is a casino where only the \
                house that owns the dice goes home with money\(tail).

                """)
        return WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: []).digest
            .quotes.map(\.text)
    }

    @Test func `an image is quoted, and a report of a post that has it is not`() {
        #expect(quotes(behind: "").contains { $0.hasPrefix("Selling mills") })
        #expect(quotes(behind: " (fjordtech)").isEmpty)
    }
}
