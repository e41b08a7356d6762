import Language
import StoryModel
import Testing

@testable import Curation

struct SentenceSalienceTests {
    private func scores(_ text: String, isSpeech: Bool) -> [Int] {
        let document = SampleDocument(path: "a.txt", source: "A", text: "A title\n" + text + "\n")
            .tagged
        let candidates = MaterialMaker.shipped()
            .material(of: document.stories[0], in: document).candidates
        return SentenceSalience(table: .shipped()).scores(of: candidates, isSpeech: isSpeech)
    }

    @Test func `speech that states its matter is ahead of speech about the speakers`() {
        let scores = scores(
            """
            The budget for the roof of the pier was settled by the council in the meeting of May. \
            I think we were so glad that we went and I said to you that you looked tired too.
            """, isSpeech: true)
        #expect(scores[0] > scores[1] + 100)
    }

    @Test func `what a text repeats is ahead of what stands in it once`() {
        let scores = scores(
            """
            The winter was long in the north. The ferry pier gets a roof of copper. The ferry pier \
            was built of larch. Bakers on the hill sell plum cake. The roof of the pier leaks.
            """, isSpeech: true)
        #expect(scores[1] > scores[3])
        #expect(scores[4] > scores[3])
    }

    @Test func `writing says first what matters`() {
        let sentence = "The ferry pier in Arvik gets a roof of copper and larch."
        let scores = scores(
            Array(repeating: sentence, count: 9).joined(separator: " "), isSpeech: false)
        #expect(scores == scores.sorted(by: >))
        #expect(Set(scores).count == scores.count)
    }

    @Test func `a table passes over what is no weight`() {
        let table = SalienceTable(
            table: """
                // a comment
                speech\tlong\t0.5
                speech\tnonsense\t3
                writing\tlong
                speech\tshort\tmany
                """)
        let long = SalienceFeatures.Name.allCases.firstIndex(of: .long)
        #expect(table.speech.enumerated().filter { $0.element != 0 }.map(\.offset) == [long])
        #expect(table.writing.allSatisfy { $0 == 0 })
    }
}
