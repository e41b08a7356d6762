import Foundation
import StoryModel
import Testing

struct CorrectionTests {
    private func story(_ text: String, _ names: [(heard: String, meant: String)]) -> TaggedStory {
        var corrections: [Correction] = []
        var place = text.startIndex
        for name in names {
            guard let found = text[place...].range(of: name.heard) else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            corrections.append(
                Correction(
                    range: TextRange(start, start + name.heard.utf8.count), meant: name.meant,
                    company: nil, origin: .sound, confidence: 0.9))
            place = found.upperBound
        }
        let id = StoryID(document: DocumentID(path: "a.md"), number: 1)
        return TaggedStory(
            story: Story(
                id: id, title: CitedWords("", range: TextRange(0, 0)), range: text.wholeRange,
                body: [text.wholeRange]),
            tags: StoryTags(themes: [], mentions: [], sentiments: [], corrections: corrections))
    }

    @Test(arguments: [
        ("DeepSeq v4 is out.", "DeepSeq", "DeepSeek", "[DeepSeek] v4 is out."),
        (
            "They run on Gravitron's cores.", "Gravitron", "Graviton",
            "They run on [Graviton]'s cores."
        ),
        ("It is open AI again.", "open AI", "OpenAI", "It is OpenAI again."),
        ("We use Cloud\nCode daily.", "Cloud\nCode", "Claude Code", "We use [Claude Code] daily."),
        ("He said \"DeepSeq won\" twice.", "DeepSeq", "DeepSeek", "He said \"DeepSeq won\" twice."),
    ])
    func `a corrected name is marked unless only case and spacing change, and no quote is touched`(
        text: String, heard: String, meant: String, shown: String
    ) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            story(text, [(heard, meant)]).corrected(words, of: text.wholeRange, in: text) == shown)
    }

    @Test func `the place that is meant is replaced, not another one of the same letters`() {
        let text = "So the cloud bill grew, and Cloud wrote the code."
        let story = story(text, [("Cloud", "Claude")])
        #expect(
            story.corrected(
                "The cloud bill grew, and Cloud wrote the code.", of: text.wholeRange, in: text)
                == "The cloud bill grew, and [Claude] wrote the code.")
    }

    @Test func `words in which the name is left out stay as they are`() {
        let text = "DeepSeq, DeepSeq is cheap."
        let story = story(text, [("DeepSeq", "DeepSeek"), ("DeepSeq", "DeepSeek")])
        #expect(
            story.corrected("DeepSeq is cheap.", of: text.wholeRange, in: text)
                == "[DeepSeek] is cheap.")
        #expect(story.corrected("It is cheap.", of: text.wholeRange, in: text) == "It is cheap.")
    }

    @Test func `a correction outside of the range shown changes nothing`() {
        let text = "DeepSeq is here. Nobody saw it."
        #expect(
            story(text, [("DeepSeq", "DeepSeek")])
                .corrected("Nobody saw it.", of: TextRange(17, 31), in: text) == "Nobody saw it.")
    }
}
