import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// What only a parser of Markdown can tell of lines.
struct MarkdownLayoutTests {
    private func letter() throws -> Document {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let bytes = Array(try Data(contentsOf: folder.appending(path: "../Samples/letter.md")))
        let day = CalendarDay(daysSinceEpoch: 20_500)
        let options = ReadingOptions(kind: .newsletter, date: day, today: day)
        let reading = try DocumentReader(options: options).read(
            InputFile(path: "letter.md", bytes: bytes, modified: nil))
        return try #require(reading.documents.first)
    }

    private func kinds(_ text: String) -> [Int: Block.Kind] {
        MarkdownLayout(text, from: 0, line: 1).kinds
    }

    @Test func `underlined titles are stories, code and comments are not told`() throws {
        let document = try letter()
        let structure = StorySegmenter().structure(of: document)
        #expect(
            structure.stories.map(\.title.text)
                == ["Mirador ships its first chip", "Court stops Vantor"])
        let told = structure.stories.flatMap(\.body).map { String(document.text[$0]) }.joined()
        #expect(!told.contains("TOKEN") && !told.contains("editor") && !told.contains("no item"))
        #expect(told.contains("A judge in Ostmark wants more time"))
    }

    @Test func `labels lead to the addresses below`() throws {
        let document = try letter()
        let stories = StorySegmenter().structure(of: document).stories
        #expect(
            stories.map { $0.links.map(\.url) } == [
                ["https://mirador.example/m1", "https://mirador.example/prices"],
                ["https://court.example/77"],
            ])
        #expect(stories.flatMap(\.links).allSatisfy { $0.url == document.text[$0.range] })
    }

    @Test(arguments: [
        ("A\n\n```\ncode\n```\nB", [3: Block.Kind.code, 4: .code, 5: .code]),
        ("~~~\ncode", [1: .code, 2: .code]),
        ("1. item\n\n   ```\n   code\n   ```\n", [3: .code, 4: .code, 5: .code]),
        ("<!-- a\n\nb -->\nC", [1: .code, 2: .code, 3: .code]),
        ("[a]: https://a.example", [1: .definition]),
        ("```\n[a]: https://a.example\n```", [1: .code, 2: .code, 3: .code]),
        ("A title\n---\n", [1: .heading(level: 2)]),
        ("\nA title\n-----\n", [2: .heading(level: 2)]),
    ])
    func `lines are told from others that look alike`(text: String, expected: [Int: Block.Kind]) {
        #expect(kinds(text) == expected)
    }

    @Test(arguments: [
        "A sentence.\n---\n", "A title\n\n---\n", "- An item\n---\n", "One\nTwo\n---\n",
        "Plain `code` in a line\n", "    indented, as pasted mail is\n", "[a]: no address\n",
        "[12:30]: She speaks\n", "**Bold**\n---\n", "",
    ])
    func `other lines are what they look like`(text: String) {
        #expect(kinds(text).isEmpty)
    }

    @Test func `lines are counted from where the Markdown begins`() {
        let text = "---\na: b\n---\n```\ncode\n```\n"
        let kinds = MarkdownLayout(text, from: 13, line: 4).kinds
        #expect(Set(kinds.keys) == [4, 5, 6])
    }
}
