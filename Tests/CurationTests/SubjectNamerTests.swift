import StoryModel
import Testing

@testable import Curation

struct SubjectNamerTests {
    @Test func `what does not name whom its title names stands behind the title`() throws {
        let letter = SampleDocument(
            path: "letter.txt", source: "The Letter",
            text: """
                Orrin raises $180M at $2.1B
                Revenue is said to have quadrupled to $38M in twelve months.
                """, scores: [(1, "Orrin", 1, "Orrin")])
        let material = MaterialMaker.shipped().material(
            of: letter.tagged.stories[0], in: letter.tagged)
        let telling = InsightWriter.Telling(
            text: "Revenue is said to have quadrupled to $38M in twelve months.", opening: "",
            ranges: [letter.range(of: "Revenue is said")], material: material, lastPlace: 0)
        let named = SubjectNamer().named(telling, Citer([letter.tagged]))
        #expect(
            named.text
                == "Orrin raises $180M at $2.1B: Revenue is said to have quadrupled to $38M in twelve months."
        )
        #expect(named.citations.count == 2)
        #expect(!SubjectNamer().isNamed(in: "The round is led by a bank.", of: material))
        #expect(SubjectNamer().isNamed(in: "Orrin's round is led by a bank.", of: material))
    }

    @Test func `a label is no subject`() throws {
        let letter = SampleDocument(
            path: "letter.txt", source: "The Letter",
            text: "Recognisable tests\nMore weight is likely to move to logs of production.\n")
        let material = MaterialMaker.shipped().material(
            of: letter.tagged.stories[0], in: letter.tagged)
        let text = "More weight is likely to move to logs of production."
        let telling = InsightWriter.Telling(
            text: text, opening: text, ranges: [letter.range(of: text)], material: material,
            lastPlace: 0)
        #expect(SubjectNamer().named(telling, Citer([letter.tagged])).text == text)
    }
}
