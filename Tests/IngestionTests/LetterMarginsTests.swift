import StoryModel
import Testing

@testable import Ingestion

/// What stands around the words of a letter.
@Suite struct LetterMarginsTests {
    private static let story = """
        The harbour of Norland sold its cranes on Monday, forty of them, to a museum that \
        will let children climb on them, and the price was nine million, which nobody had \
        expected from a museum.
        """

    private func structure(_ text: String) -> (Document, DocumentStructure) {
        let document = Sample(name: "letter", text: text).document(kind: .newsletter)
        return (document, StorySegmenter().structure(of: document))
    }

    /// The texts of the passages of a role.
    private func parts(_ role: PassageRole, of text: String) -> [String] {
        let (document, structure) = structure(text)
        return structure.passages.filter { $0.role == role }
            .map { String(document.text[$0.range]).trimmingSpace }
    }

    @Test(arguments: ["By Ines Carrow", "By Ada Moe and Ben van den Berg", "By The Desk"])
    func `a byline is no title of the story below it`(byline: String) {
        let text = "# Cranes for sale\n\n\(byline)\n\n\(Self.story)\n\n\(Self.story)\n"
        let (_, structure) = structure(text)
        #expect(structure.stories.map(\.title.text) == ["Cranes for sale"])
        #expect(structure.passages.first?.role == .header)
    }

    @Test func `words that begin with By are a title where they name nobody`() {
        let text = "By the numbers, a harbour\n\(Self.story)\n\nTwo dams\n\(Self.story)\n"
        #expect(structure(text).1.stories.first?.title.text == "By the numbers, a harbour")
    }

    @Test func `a signature is a notice, with all that stands below its mark`() {
        let text = "# Cranes\n\n\(Self.story)\n\n--\nNina Koppel\nKastanienallee 4, Berlin\n"
        #expect(parts(.notice, of: text) == ["--\nNina Koppel\nKastanienallee 4, Berlin"])
        #expect(structure(text).1.stories.count == 1)
    }

    @Test(arguments: [
        "On Thu, Ada Quist wrote:\n> Will the cranes be moved?\n> They are heavy.",
        "> On Thu, you wrote: will the cranes be moved?",
    ])
    func `a mail that is answered is residue, the answer is not`(quoted: String) {
        let text = "# Cranes\n\n\(Self.story)\n\n\(quoted)\n\nNo, they stay.\n"
        #expect(parts(.residue, of: text) == [quoted])
        #expect(parts(.content, of: text).last == "No, they stay.")
    }

    @Test func `a quotation that nobody is answered by stays`() {
        let text = "# Cranes\n\n\(Self.story)\n\n> We will climb on all of them.\n"
        #expect(parts(.residue, of: text) == [])
    }

    @Test func `the imprint at the end is a notice with its address`() {
        let imprint = """
            You get this because you signed up at tide.example.
            Tide Table, Postbus 77, Vlissingen
            [Unsubscribe](https://tide.example/u)
            """
        let text = "# Cranes\n\n\(Self.story)\n\n---\n\n\(imprint)\n"
        #expect(parts(.notice, of: text) == ["---\n\n" + imprint])
        #expect(structure(text).1.stories.flatMap(\.links) == [])
    }

    @Test func `news behind a word on subscribing stays news`() {
        let text = "[Unsubscribe](https://tide.example/u)\n\n# Cranes\n\n\(Self.story)\n"
        #expect(parts(.content, of: text) == [Self.story])
    }

    @Test func `a table is no story`() {
        let table = "| crane | price of a crane |\n| --- | --- |\n| large | $300,000 |\n"
        let text = "**Cranes are sold.** \(Self.story)\n\n\(table)"
        #expect(structure(text).1.stories.map(\.title.text) == ["Cranes are sold"])
    }
}
