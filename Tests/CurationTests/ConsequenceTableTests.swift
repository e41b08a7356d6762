import StoryModel
import Testing

@testable import Curation

struct ConsequenceTableTests {
    private func material(_ text: String) -> StoryMaterial {
        let letter = SampleDocument(path: "letter.txt", source: "The Letter", text: text)
        return MaterialMaker.shipped().material(of: letter.tagged.stories[0], in: letter.tagged)
    }

    @Test func `what closes an item says why it matters, more than its facts do`() throws {
        let odds = material(
            """
            Narvik approves the data center
            By four votes to one, the council of Narvik approved the campus on Monday. Water use is \
            limited to 600,000 gallons a day. Builders elsewhere now know the going rate for consent.
            """
        ).consequences
        #expect(odds.count == 3)
        #expect(odds[2] > odds[0] + 1)
        #expect(odds[2] > odds[1] + 1)
    }

    @Test func `links to read on are not counted`() {
        let plain = """
            Narvik approves the data center
            The council of Narvik approved the campus on Monday. Builders elsewhere now know the \
            going rate for consent.
            """
        let linked = material(plain + " See the vote.").consequences
        #expect(abs(linked[1] - material(plain).consequences[1]) < 0.1)
        #expect(linked[1] > linked[0])
    }

    @Test func `a table without weights knows nothing`() {
        let candidates = material("A title\nThe council approved the campus on Monday.").candidates
        #expect(ConsequenceTable(table: "// none").odds(of: candidates, role: .report) == [0])
    }
}
