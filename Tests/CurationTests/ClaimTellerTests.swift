import StoryModel
import Testing

@testable import Curation

/// What a digest tells of people who only talk about a subject.
struct ClaimTellerTests {
    /// A chapter of a conversation with its sentences, each a line of the talk.
    private func digest(_ sentences: [String], path: String = "talk.txt") -> Digest {
        WeekCurator().curate(sampleWeek, documents: [talk(sentences, path: path)], earlier: [])
            .digest
    }

    private func talk(_ sentences: [String], path: String) -> TaggedDocument {
        let title = "synthetic measurements"
        let text = "We came to \(title) by chance. " + sentences.joined(separator: " ") + "\n"
        let document = Document(
            id: DocumentID(path: path), path: path, kind: .transcript, title: path, source: path,
            date: DocumentDate(
                .day(SampleDocument(path: "", source: "", text: "").day), origin: .fileName),
            text: text)
        let range = TextRange(11, 11 + title.utf8.count)
        let story = Story(
            id: StoryID(document: document.id, number: 1), title: CitedWords(title, range: range),
            range: text.wholeRange, body: [text.wholeRange], role: .analysis)
        return TaggedDocument(
            document: document,
            structure: DocumentStructure(
                passages: [Passage(range: text.wholeRange, role: .content, speaker: "Ada Quist")],
                stories: [story]),
            stories: [
                TaggedStory(
                    story: story, tags: StoryTags(themes: [], mentions: [], sentiments: []))
            ],
            day: SampleDocument(path: "", source: "", text: "").day)
    }

    private let claim =
        "A model that is trained on synthetic measurements alone misses about a third of the faults "
        + "that a technician finds in an hour."

    @Test func `a claim that stands alone is told with who makes it`() throws {
        let digest = digest([
            "I was on a train back then.", "It was raining, you know.", claim,
            "And they said no to that.",
        ])
        let insight = try #require(digest.insights.first)
        #expect(insight.insight.text == claim)
        #expect(insight.headline == "synthetic measurements")
        #expect(insight.insight.citations.first?.speaker == "Ada Quist")
    }

    @Test(arguments: [
        "Yes, a model that is trained on synthetic measurements alone misses a third of the faults.",
        "A model that is trained on synthetic measurements alone misses a third of the faults or something.",
        "A model that is trained on synthetic measurements misses a third of the [inaudible] in an hour.",
        "I miss about a third of the faults when I work with synthetic measurements alone.",
    ])
    func `what answers, leaves open, is unheard or is of the speaker is no claim`(
        _ sentence: String
    ) {
        let digest = digest([sentence])
        let shown =
            digest.insights.map(\.insight.text) + digest.summary.flatMap(\.sentences).map(\.text)
        #expect(shown.isEmpty, "\(shown)")
    }

    @Test(arguments: [
        "A model that is trained on synthetic measurements alone misses a third of the faults.",
        "A model that is trained on synthetic measurements misses a third of the faults in an hour.",
    ])
    func `the same without is one`(_ sentence: String) {
        #expect(digest([sentence]).insights.map(\.insight.text) == [sentence])
    }

    @Test func `what is said about a subject twice is no happening of two sources`() {
        let sentences = [claim, "Synthetic measurements are cheap to make and hard to check."]
        let documents = ["one.txt", "two.txt"].map { path in
            // Two words apart, so that none is a copy of the other.
            talk(sentences + ["The \(path.prefix(3)) of them came late in the autumn."], path: path)
        }
        let made = documents.map { document in
            MaterialMaker.shipped().material(of: document.stories[0], in: document)
        }
        #expect(EventMatcher().score(made[0], made[1]) < 0.01)
    }
}
