import Language
import StoryModel
import Testing

@testable import Curation

struct VerdictReaderTests {
    private let reader = VerdictReader(phrases: .shipped())

    private func verdict(in text: String) -> VerdictReader.Verdict? {
        reader.verdict(in: WordScanner().words(in: text, range: text.wholeRange))
    }

    @Test(arguments: [
        "This is going to be a real headache for Brightwater.",
        "It is a real loss for the people who rent there.",
        "They sell it at cost, which may be the bigger deal here for Orrin.",
        "Renting a whole port is a clear signal that even Corvane ran out of room.",
        "That's kind of a lifeline for publishers, honestly.",
        "The really big thing here is the lock-in that Orrin gives up.",
        "The most important part is what Corvane pays for it.",
    ])
    func `a noun of judgement says what a happening is for somebody`(text: String) {
        #expect(verdict(in: text) == .judges)
    }

    @Test(arguments: [
        "One of the things that this clearly shows is that you have Orrin outgrowing its landlord.",
        "Now with Petrel 3, you could argue that Corvane is taking the lead back.",
        "That means companies will have to pay for it twice.",
    ])
    func `a verb says what somebody can read from it`(text: String) {
        #expect(verdict(in: text) == .shows)
    }

    @Test(arguments: [
        "This is going to be a big problem.",
        "The big hall in the port is where they meet.",
        "They had a problem with the door of the studio.",
        "There was a gate, there was an approval step, and it was off for any vendor on a list.",
        "The deal with Orrin closed in May.",
        "It means that nothing changes before the autumn.",
        "She moved the risk team to Brightwater.",
    ])
    func `what judges nothing, or falls on nobody, is no verdict`(text: String) {
        #expect(verdict(in: text) == nil)
    }
}
