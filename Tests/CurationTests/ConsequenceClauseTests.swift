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
                "They also build their own clusters, so renting at this scale is a signal that even Corvane can't build fast enough."
            ) == "Renting at this scale is a signal that even Corvane can't build fast enough.")
    }

    @Test(arguments: [
        "They also build their own clusters, so that renting at this scale is never needed again.",
        "They also build their own clusters, so it is a signal that Corvane can't build fast enough.",
        "They also build their own clusters, so renting is odd.",
        "They also build their own clusters, so I think that we will hear more of Corvane soon.",
    ])
    func `a half that does not stand alone is none`(_ sentence: String) {
        #expect(clause(sentence) == nil)
    }
}
