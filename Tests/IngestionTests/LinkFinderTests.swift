import StoryModel
import Testing

@testable import Ingestion

@Suite struct LinkFinderTests {
    private func urls(_ text: String) -> [String] {
        LinkFinder().links(in: text, range: text.wholeRange).map(\.url)
    }

    @Test(arguments: [
        ("See [wool](https://loom.example/a).", ["https://loom.example/a"]),
        ("See <http://loom.example>.", ["http://loom.example"]),
        (
            "At https://loom.example/a, and https://dye.example!",
            [
                "https://loom.example/a", "https://dye.example",
            ]
        ),
        ("(https://loom.example/wool_(yarn))", ["https://loom.example/wool_(yarn)"]),
        ("**https://loom.example**", ["https://loom.example"]),
        (
            "[a](https://x.example/1),[b](https://x.example/2)",
            [
                "https://x.example/1", "https://x.example/2",
            ]
        ),
        ("no links, no http at all", []),
    ])
    func `links are found without what stands around them`(text: String, urls: [String]) {
        #expect(self.urls(text) == urls)
    }

    @Test func `a link is where its address stands`() throws {
        let text = "Ünï: [x](https://loom.example/ü)"
        let link = try #require(LinkFinder().links(in: text, range: text.wholeRange).first)
        #expect(text[link.range] == link.url)
    }

    @Test func `links outside of the range are left out`() {
        let text = "https://a.example https://b.example"
        let found = LinkFinder().links(in: text, range: TextRange(0, 17))
        #expect(found.map(\.url) == ["https://a.example"])
    }
}
