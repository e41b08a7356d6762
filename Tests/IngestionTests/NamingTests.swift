import StoryModel
import Testing

@testable import Ingestion

@Suite struct NamingTests {
    private func naming(_ text: String) -> Naming {
        let frontMatter = FrontMatter(of: text)
        return Naming(
            text: text, outline: Outline(text, from: frontMatter.range.end),
            frontMatter: frontMatter)
    }

    private func file(_ path: String) -> InputFile {
        InputFile(path: path, bytes: [], modified: nil)
    }

    @Test(arguments: [
        ("# Threads\n\n**Newsletter:** The Loom\n", DocumentKind.newsletter, "The Loom"),
        ("---\nsource: The Loom\n---\n# Threads\n", .newsletter, "The Loom"),
        ("# The Loom #12: Threads\n\nText.\n", .newsletter, "The Loom"),
        ("---\ntitle: The Loom, Issue 3\n---\nText.\n", .newsletter, "The Loom"),
        ("yarn-and-wool\n3 items\n", .newsletter, "yarn-and-wool"),
        ("# Threads\n\nText.\n", .newsletter, "mill"),
        ("Mills, dyes and looms\nWeekly summary\n", .notes, "Mills, dyes and looms"),
        ("# A Week of Wool\n\nKey Insights\n", .digest, "A Week of Wool"),
        ("# Threads\n\nWords.\n", .transcript, "mill"),
    ])
    func `a source is the publisher that the text tells`(
        text: String, kind: DocumentKind, source: String
    ) {
        let found = naming(text).source(of: file("in/mill/a.md"), kind: kind, option: nil)
        #expect(found == source)
    }

    @Test func `what the user says wins`() {
        let naming = naming("# Threads\n\n**Podcast:** The Loom\n")
        #expect(naming.source(of: file("a.md"), kind: .transcript, option: "Mine") == "Mine")
    }

    @Test(arguments: [
        ("newsletters/2026-04-01_wool-week.md", "wool-week"), ("wool.md", "wool"),
        ("The Loom/wool.md", "The Loom"), ("feeds/wool-week-2026-04-01.vtt", "wool-week"),
        ("posts/list-7.json", "list-7"),
    ])
    func `a folder that names what it holds is no source`(path: String, source: String) {
        let naming = naming("Plain words.")
        #expect(naming.source(of: file(path), kind: .transcript, option: nil) == source)
    }

    @Test(arguments: [
        ("# Spun *gold*\n", "Spun gold"), ("---\ntitle: Spun gold\n---\nText.\n", "Spun gold"),
        ("**Title:** Spun gold\n\nText.\n", "Spun gold"), ("Said words.", "wool week"),
    ])
    func `a transcript is called by its heading, its fields or its file`(
        text: String, title: String
    ) {
        let found = naming(text).title(of: file("wool_week.txt"), kind: .transcript)
        #expect(found == title)
    }

    @Test(arguments: [
        ("---\nurl: https://loom.example/12\n---\n", "https://loom.example/12"),
        ("**Link:** https://loom.example/13.\n", "https://loom.example/13"),
        ("---\nurl: loom\n---\n", nil),
    ])
    func `an original is found where a field holds its address`(text: String, url: String?) {
        #expect(naming(text).url == url)
    }
}
