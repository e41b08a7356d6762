import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// Lines under a letter's title that tell of the letter only.
struct BylineRowTests {
    private static let story = """
        The harbour of Norland sold its cranes on Monday, forty of them, to a museum that \
        will let children climb on them, and the price was nine million, which nobody had \
        expected from a museum.
        """

    /// The lines that are found in a letter called `Cranes for sale`, with the story below them.
    private func lines(_ top: String) -> [String] {
        let text = "\(top)\n\n\(Self.story)\n"
        let document = Sample(name: "Cranes for sale", text: text).document(kind: .newsletter)
        let blocks = Outline(text).blocks.filter { $0.kind != .blank }
        let starts = Set(BylineRow(in: document).lines(of: blocks))
        return blocks.filter { starts.contains($0.range.start) }.map { String(text[$0.content]) }
    }

    @Test(arguments: [
        [
            "[Ada Moe](https://letters.example/@ada)", "Nov 21", "∙", "Paid", "41",
            "[7](https://l.example/c)",
        ],
        ["By Ada Moe and Ben van den Berg", "Friday, November 21, 2025"],
        ["Ada Moe ∙ Nov 21 ∙ Paid"], ["Ada Moe", "6 min read"], ["21 Nov 2025 • 12-minute read"],
        ["Ada Moe", "Published on May 3, 2026", "Free preview"], ["2026-05-03"],
    ])
    func `who wrote it, when, and what it costs is no news`(row: [String]) {
        #expect(lines("# Cranes for sale\n\n" + row.joined(separator: "\n\n")) == row)
        #expect(lines("Cranes for sale\n\n" + row.joined(separator: "\n")) == row)
    }

    @Test func `numbers beside buttons are theirs, and buttons stay what they are`() {
        #expect(lines("# Cranes for sale\n\n41\n\n7\n\nREAD IN APP\n\nShare") == ["41", "7"])
        #expect(lines("# Cranes for sale\n\n41\n\n7") == [])
    }

    @Test(arguments: [
        "Forty Cranes", "Ada Moe", "The museum opens on Nov 21", "41 cranes", "Free\n\nCranes go",
        "1",
    ])
    func `other lines under a title are told from them`(line: String) {
        #expect(lines("# Cranes for sale\n\n\(line)") == [])
    }

    @Test func `a title above its day is no name`() {
        #expect(lines("Forty Cranes Sold\nNovember 21, 2025") == ["November 21, 2025"])
        #expect(lines("Ada Moe\n\nForty Cranes Sold\nMay 3, 2026") == ["May 3, 2026"])
        #expect(lines("Cranes for sale\nMay 3, 2026") == ["May 3, 2026"])
    }

    @Test func `days below the first text belong to what is told`() {
        let text = "# Cranes for sale\n\n\(Self.story)\n\nMay 3, 2026"
        #expect(lines(text) == [])
    }

    @Test func `a letter has its title and its text, and no story of the row between`() throws {
        let row =
            "[Ada Moe](https://l.example/@ada)\n\nNov 21\n\n∙\n\nPaid\n\n41\n\n[7](https://l.example/c)"
        let text = """
            # Cranes for sale

            ### Nobody expected a museum

            \(row)

            [READ IN APP](https://l.example/app)

            \(Self.story)

            Children like it. \(Self.story)
            """
        let document = Sample(name: "Cranes for sale", text: text).document(kind: .newsletter)
        let structure = StorySegmenter().structure(of: document)
        #expect(structure.stories.map(\.title.text) == ["Nobody expected a museum"])
        #expect(structure.stories.flatMap(\.links) == [])
        let header = structure.passages.filter { $0.role == .header }
            .map { String(document.text[$0.range]) }.joined()
        #expect(header.contains(row))
    }
}
