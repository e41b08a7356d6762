import StoryModel
import Testing

@testable import Ingestion

/// Talk in which somebody is asked about subjects, and that tells no news.
struct ConversationStructureTests {
    private static let subjects = [
        "sleep tracking", "harbor radar", "bread ovens", "field recorders", "glass furnaces",
    ]

    /// What is said on any subject, at some length.
    private static let remarks = [
        "the first version that we had in the workshop fell over whenever somebody opened a window",
        "my colleagues kept a notebook on the wall in which every surprise was written down",
        "nobody in the building agreed on what a good afternoon of measurements would look like",
        "the cheap sensors drifted in the cold and the expensive ones drifted in the heat",
        "after a winter of that, the people who had to live with it asked for fewer buttons",
        "there was a summer in which the whole thing ran from a lorry battery behind the shed",
        "what the visitors remembered afterwards was the noise and never the numbers",
        "some of the older operators could hear a fault long before any screen showed it",
    ]

    /// A conversation with some four hundred words on each subject.
    private static func talk(on subjects: [String]) -> String {
        let turns = subjects.map { subject in
            let said = (0..<24).map { place in
                let remark = remarks[place % remarks.count]
                return place % 3 == 0
                    ? "With \(subject) it was the same, and \(remark)."
                    : "I should add that \(remark), which took us weeks."
            }
            return """
                **Ada Quist:** I wanted to hear how you came to \(subject), since people ask me about it all the time?

                **Ben Okoro:** \(said.joined(separator: " "))
                """
        }
        return turns.joined(separator: "\n\n") + "\n"
    }

    private func stories(of text: String) -> [Story] {
        let sample = Sample(name: "talk", text: text)
        return StorySegmenter().structure(of: sample.document(kind: .transcript)).stories
    }

    @Test func `a conversation has chapters under the names of its subjects`() {
        let text = Self.talk(on: Self.subjects)
        let stories = stories(of: text)
        #expect(stories.count > 1)
        #expect(stories.allSatisfy { $0.role == .analysis })
        let titles = stories.map { $0.title.text.lowercased() }
        #expect(Set(titles).isSubset(of: Set(Self.subjects)), "\(titles)")
        #expect(Set(titles).count == titles.count)
        for story in stories {
            #expect(text[story.title.range].lowercased() == story.title.text.lowercased())
        }
    }

    @Test func `chapters begin at questions, and none is much longer than others`() throws {
        let text = Self.talk(on: Self.subjects)
        try #require(stories(of: text).count > 1)
        for story in stories(of: text) {
            let words = text[story.range].split(whereSeparator: \.isWhitespace).count
            #expect((250...1100).contains(words))
            #expect(text[story.range].hasPrefix("I wanted to hear"))
        }
    }

    @Test func `who is greeted with a question tells of his work at once`() throws {
        let said = Self.remarks.map { "It turned out that \($0)." }.joined(separator: " ")
        let text =
            "**Ada Quist:** Welcome to the show, it is great to have you here today, Ben.\n\n"
            + "**Ben Okoro:** Thank you for having me, I am excited. \(said)\n\n"
            + Self.talk(on: Self.subjects)
        let first = try #require(stories(of: text).first)
        #expect(text[first.range].hasPrefix("Thank you for having me"))
    }

    @Test func `what is short is no conversation in chapters`() {
        let stories = stories(of: Self.talk(on: Array(Self.subjects.prefix(2))))
        #expect(!stories.isEmpty)
        #expect(stories.allSatisfy { $0.role == .report })
    }

    @Test func `who announces one story after the other tells news`() {
        let text = Self.subjects.map { subject in
            """
            **Ada Quist:** Moving on to our next story, a grant for \(subject) was announced on Monday.

            **Ben Okoro:** \(Self.remarks.map { "They say that \($0)." }.joined(separator: " "))

            **Ada Quist:** \(Self.remarks.map { "And I heard that \($0)." }.joined(separator: " "))
            """
        }
        let stories = stories(of: (text + text).joined(separator: "\n\n") + "\n")
        #expect(!stories.isEmpty)
        #expect(stories.allSatisfy { $0.role == .report })
    }

    @Test func `talk at great length is no news, however much is announced in it`() throws {
        let text =
            "**Ada Quist:** So how was it?\n\n**Ben Okoro:** "
            + (0..<160).map { place in
                place % 20 == 0
                    ? "Next up was a summer without rain."
                    : "It held, since \(Self.remarks[place % 8])."
            }.joined(separator: " ") + "\n"
        let written = WrittenText(
            Sample(name: "talk", text: text).document(kind: .transcript), grammar: .shipped())
        let speech = Speech(written)
        let shift = SubjectShift(speech.utterances, written: written, grammar: written.grammar)
        let splitter = ChapterSplitter(
            speech.utterances,
            features: BoundaryFeatures(speech, written: written, shift: shift),
            weights: written.grammar.weights)
        let end = speech.utterances.count
        #expect(splitter.isDiscussion([0], to: end))
        #expect(!splitter.isDiscussion([0, end / 3, 2 * end / 3], to: end))
    }

    @Test func `times, numbers and deeds name no subject`() {
        let said = (0..<60).map { place in
            let remark = Self.remarks[place % Self.remarks.count]
            return ["Six months later", "We began to mend", "At the time"][place % 3] + " \(remark)"
                + (place % 4 == 0 ? " beside the lime kiln." : ".")
        }
        let text = """
            **Ada Quist:** So tell me how that went for all of you in the end?

            **Ben Okoro:** \(said.joined(separator: " "))

            **Ada Quist:** And what would you say to those who begin with it today?

            **Ben Okoro:** \(said.joined(separator: " "))

            """
        let titles = stories(of: text).map(\.title.text)
        #expect(!titles.isEmpty)
        for title in titles {
            #expect(
                !title.hasPrefix("Six") && !title.hasPrefix("Mend") && title != "Time", "\(titles)")
        }
    }
}
