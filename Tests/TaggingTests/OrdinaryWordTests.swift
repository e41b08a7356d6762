import Foundation
import StoryModel
import Testing

@testable import Tagging

/// Sentences of ordinary English that use as words what are also names.
struct OrdinaryWordTests {
    @Test func `no ordinary sentence links to a company`() throws {
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/labels/ordinary-words.txt").standardized
        let sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(sentences.count == 2000)
        #expect(Set(sentences).count == sentences.count)
        for sentence in sentences {
            let (document, structure) = sampleDocument(String(sentence))
            let mentions = tagger.tag(structure, of: document).flatMap(\.tags.mentions)
            #expect(mentions.isEmpty, "\(sentence)")
        }
    }

    @Test(arguments: [
        ("Apple announced a phone.", ["Apple"]),
        ("Slack's engineers met.", ["Slack"]),
        ("Cursor 2.2 adds a debugger.", ["Cursor"]),
        ("People left Stripe. Stripe or not, they said, it was time.", ["Stripe"]),
    ])
    func `a name at the start of a sentence is one where the text bears it out`(
        text: String, expected: [String]
    ) throws {
        #expect(Set(try sampleTags(text).mentions.map(\.company)) == Set(expected))
    }
}
