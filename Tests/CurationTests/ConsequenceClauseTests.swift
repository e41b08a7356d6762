import StoryModel
import Testing

@testable import Curation

struct ConsequenceClauseTests {
    private func clause(_ sentence: String) -> String? {
        let talk = SampleDocument(
            path: "talk.txt", source: "Rack Talk", kind: .transcript,
            text: "Corvane rents chips\n" + sentence + "\n")
        let material = MaterialMaker.shipped().material(of: talk.tagged.stories[0], in: talk.tagged)
        return material.candidates.last.flatMap(ConsequenceClause().clause)
    }

    @Test func `the half behind "so" says what follows`() {
        #expect(
            clause(
                "They also dig their own tunnels, so hiring a rival for this one is a sign that even Corvane ran out of crews."
            ) == "Hiring a rival for this one is a sign that even Corvane ran out of crews.")
    }

    @Test(arguments: [
        "They also dig their own tunnels, so that hiring a rival is never needed again.",
        "They also dig their own tunnels, so it is a sign that Corvane ran out of crews again.",
        "They also dig their own tunnels, so hiring is odd.",
        "They also dig their own tunnels, so I think that we will hear more of Corvane soon.",
    ])
    func `a half that does not stand alone is none`(_ sentence: String) {
        #expect(clause(sentence) == nil)
    }
}
