import Testing

@testable import Curation

struct QuoteFinderTests {
    private func quotes(behind tail: String) -> [String] {
        let sample = SampleDocument(
            path: "letter.txt", source: "Letter",
            text: """
                Corvane opens its mill in Bergen
                Corvane has opened a mill for cards in Bergen. The rush into mills is a gold rush for \
                whoever sells the shovels, and a house of cards for everyone who buys them\(tail).

                """)
        return WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: []).digest
            .quotes.map(\.text)
    }

    @Test func `an image is quoted, and a report of a post that has it is not`() {
        #expect(quotes(behind: "").contains { $0.hasPrefix("The rush into mills") })
        #expect(quotes(behind: " (fjordtech)").isEmpty)
    }
}
