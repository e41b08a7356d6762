import StoryModel
import Testing

@testable import Tagging

struct CompanyMatcherTests {
    /// A company that was found, by what words and how.
    struct Found: Hashable, CustomTestStringConvertible {
        let company: String
        let words: String
        let resolution: Mention.Resolution

        init(_ company: String, _ words: String, _ resolution: Mention.Resolution) {
            self.company = company
            self.words = words
            self.resolution = resolution
        }

        var testDescription: String { "\(company): \(words)" }
    }

    private func found(_ text: String) throws -> [Found] {
        try sampleTags(text).mentions.map {
            Found($0.company, String(text[$0.range]), $0.resolution)
        }
    }

    @Test(arguments: [
        ("we asked openai about it", [Found("OpenAI", "openai", .name)]),
        ("They moved to Open AI last year.", [Found("OpenAI", "Open AI", .name)]),
        ("Ask OpenAI’s team.", [Found("OpenAI", "OpenAI", .name)]),
        ("a talk by Google DeepMind", [Found("Google DeepMind", "Google DeepMind", .name)]),
        ("the people at deep-mind", [Found("Google DeepMind", "deep-mind", .alias)]),
        ("now gpt 5.5 pro is out", [Found("OpenAI", "gpt 5.5 pro", .product)]),
        ("try GPT-5.5 Pro today", [Found("OpenAI", "GPT-5.5 Pro", .product)]),
        ("ask ChatGPT 5 times", [Found("OpenAI", "ChatGPT", .product)]),
        ("she bought $NVDA early", [Found("NVIDIA", "NVDA", .ticker)]),
        ("Shares (NASDAQ: NVDA) rose.", [Found("NVIDIA", "NVDA", .ticker)]),
        ("an interview with Sam Altman", [Found("OpenAI", "Sam Altman", .person)]),
        ("a note by Altman", []),
        ("the nvda of our day", []),
        ("see https://openai.com/blog for more", []),
        ("They met a friend.", []),
    ])
    func `names are found in their forms`(text: String, expected: [Found]) throws {
        #expect(try found(text) == expected)
    }
}
