import StoryModel
import Testing

@testable import Curation

struct OverviewFinderTests {
    /// The opening of a week of two letters, one of which begins with a line that sums up.
    private func opening(_ recap: String, kind: DocumentKind = .notes) -> CitedText? {
        var notes = courier
        notes.kind = kind
        notes.path = "notes.txt"
        notes.text = recap + "\n" + courier.text
        notes.hasRecap = true
        let digest = WeekCurator().curate(
            sampleWeek, documents: [notes.tagged, ledger.tagged], earlier: []
        ).digest
        return digest.opening
    }

    @Test func `a source's own words on the week open it`() throws {
        let recap =
            "Petrel's sale to Corvane drowned out all else, Brightwater's delay included. "
            + "Norway came late to the party with its hearings on Narvik. "
            + "Thank you for reading."
        let shown = try #require(opening(recap))
        #expect(
            shown.text == "Petrel's sale to Corvane drowned out all else, Brightwater's delay "
                + "included. Norway came late to the party with its hearings on Narvik.")
        #expect(shown.citations.map(\.document) == ["notes.txt", "notes.txt"])
        #expect(shown.citations.map(\.line) == [1, 1])
    }

    @Test(arguments: [
        // Of one happening.
        "Posts about the arms of Petrel outnumbered all others by Wednesday noon.",
        // To the readers, or of the writer.
        "You will want to know what Corvane paid and why Brightwater waits.",
        "I had hoped to spend the week on Corvane and on Brightwater alone.",
        // A call.
        "Petrel's sale to Corvane and Brightwater's delay fill our films, so check them out!",
        // No sentence.
        "A sale at Corvane, a delay at Brightwater, a hearing on Narvik.",
    ])
    func `what does not sum up the week opens nothing`(recap: String) {
        #expect(opening(recap)?.text.contains(recap) != true)
    }

    @Test func `what others digest and what is spoken opens nothing`() {
        let recap = "Petrel's sale to Corvane drowned out all else, Brightwater's delay included."
        #expect(opening(recap)?.text == recap)
        for kind in [DocumentKind.digest, .transcript] {
            #expect(opening(recap, kind: kind)?.text != recap)
        }
    }
}
