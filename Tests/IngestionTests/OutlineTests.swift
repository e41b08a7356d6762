import StoryModel
import Testing

@testable import Ingestion

@Suite struct OutlineTests {
    @Test(arguments: [
        ("# Dams", Block.Kind.heading(level: 1), "Dams"),
        ("### Dams ##", .heading(level: 3), "Dams"),
        ("#dams", .paragraph, "#dams"), ("**Dams for sale**", .heading(level: 7), "Dams for sale"),
        ("**Date:** today", .paragraph, "**Date:** today"), ("**Ada:**", .paragraph, "**Ada:**"),
        ("- one", .bullet(indent: 0), "one"), ("  * one", .bullet(indent: 2), "one"),
        ("• one", .bullet(indent: 0), "one"), ("12. one", .bullet(indent: 0), "one"),
        ("-", .bullet(indent: 0), ""), ("2026 was long", .paragraph, "2026 was long"),
        ("> said", .quote, "said"), ("| a | b |", .tableRow, "| a | b |"), ("", .blank, ""),
        ("* * *", .rule, "* * *"), ("-----", .rule, "-----"),
    ])
    func `a line is what its form says`(line: String, kind: Block.Kind, content: String) throws {
        let text = line + "\n"
        let block = try #require(Outline(text).blocks.first)
        #expect(block.kind == kind)
        #expect(text[block.content] == content)
    }

    @Test func `a rule glued to a sentence is a line of its own`() {
        let outline = Outline("All quiet.---\nNext")
        #expect(outline.blocks.map(\.kind) == [.paragraph, .rule, .paragraph])
        #expect(outline.blocks.map(\.line) == [1, 1, 2])
    }

    @Test func `an underlined line is a heading`() {
        #expect(
            Outline("Dams\n====\nText").blocks.map(\.kind) == [
                .heading(level: 1), .rule, .paragraph,
            ])
    }
}
