import StoryModel
import Testing

@testable import Ingestion

@Suite struct WrittenStructureTests {
    private func structure(_ sample: Sample, _ kind: DocumentKind) -> DocumentStructure {
        StorySegmenter().structure(of: sample.document(kind: kind))
    }

    @Test func `each title line of a topic page begins a story`() {
        let structure = structure(Sample.topicPage, .newsletter)
        #expect(
            structure.stories.map(\.title.text) == [
                "Utilities Queue Up for Storage", "Why Did Corvid Cloud Buy a Dam?",
                "The Quiet Return of Steam. It Pays",
            ])
    }

    @Test func `headings and marked bullets of a newsletter are stories with their links`() {
        let stories = structure(Sample.newsletter, .newsletter).stories
        #expect(
            stories.map(\.title.text) == [
                "Mirador ships its first inference chip", "Court stops Vantor merger",
                "Robots pick strawberries",
                "Whether Mirador can find a second foundry before the autumn",
            ])
        #expect(stories.map(\.role) == [.report, .report, .report, .outlook])
        #expect(
            stories.map { $0.links.map(\.url) } == [
                ["https://mirador.example/chip"], ["https://post.example/1"],
                ["https://fair.example"], [],
            ])
    }

    @Test func `a sponsor's section and the footer are no stories`() {
        let structure = structure(Sample.newsletter, .newsletter)
        #expect(structure.passages.contains { $0.role == .sponsor })
        #expect(structure.passages.last?.role == .notice)
    }

    @Test func `bullets of notes are stories with the role of their section`() {
        let stories = structure(Sample.notes, .notes).stories
        #expect(stories.map(\.role) == [.report, .report, .analysis, .outlook, .outlook])
        #expect(stories.first?.title.text == "Corvid Cloud buys a dam in Norland")
    }

    @Test func `links of the list of sources belong to the bullets that share their words`() {
        let stories = structure(Sample.notes, .notes).stories
        #expect(stories.first?.links.count == 1)
        #expect(stories.dropFirst().first?.links.count == 2)
    }

    @Test func `a link of a company goes to its story, not to another that has its own line`() {
        let sample = Sample(
            name: "notes",
            text: Sample.notes.text
                .replacing(
                    "- Power before chips: every announcement named a plant first and a machine second.",
                    with: """
                        - Holes for money: Corvid doubles what it pays for a hole in its controls.
                        - Village vote: the Skerry council moved the vote on Corvid's campus by a week.
                        """
                )
                .replacing(
                    "- Lumen / Firefly:",
                    with: """
                        - Corvid: https://x.com/corvid/status/2043300000000000001
                        - Skerry: https://x.com/skerry/status/2043300000000000002
                        - Lumen / Firefly:
                        """))
        let stories = structure(sample, .notes).stories
        #expect(
            stories.first { $0.title.text.hasPrefix("Village") }?.links.map(\.url)
                == ["https://x.com/skerry/status/2043300000000000002"])
    }

    @Test(arguments: [PassageRole.recap, .notice, .residue])
    func `notes keep summary, sources and left-over chat apart`(role: PassageRole) {
        #expect(structure(Sample.notes, .notes).passages.contains { $0.role == role })
    }

    @Test func `a heading over a digest's insight is its story's title and part of it`() throws {
        let text = """
            Dams and Digital Weather

            ## Key Insights

            ### 1. Corvid Cloud buys a dam

            **Insight:** Corvid Cloud paid 40 million dollars for a dam in the north.

            **Impact:** Utilities will ask others for the same.
            """
        let sample = Sample(name: "digest.md", text: text)
        let story = try #require(structure(sample, .digest).stories.first)
        #expect(story.title.text == "Corvid Cloud buys a dam")
        #expect(story.range.contains(story.title.range))
    }

    @Test func `a digest states insights, quotes, actions and scores`() {
        let sample = Sample.digest
        let structure = structure(sample, .digest)
        var kinds: [String] = []
        for statement in structure.statements {
            switch statement.content {
            case .insight(_, let impact): kinds.append(impact == nil ? "insight" : "insight+impact")
            case .quote(let range): kinds.append(String(sample.text[range]))
            case .action(_, let impact): kinds.append(impact == nil ? "action" : "action+impact")
            case .score(let company, let score, _): kinds.append("\(company) \(score)")
            }
        }
        #expect(
            kinds == [
                "insight+impact", "insight+impact", "We bought the river, the servers come later.",
                "action+impact", "Corvid Cloud 3.0", "Tessel -2.5",
            ])
        #expect(structure.stories.count == 2)
    }

    @Test func `a reason without a company's name is found and not stated`() {
        let findings = structure(Sample.digest, .digest).findings
        #expect(
            findings == [
                Finding(
                    .companyWithoutName, line: 21,
                    value: "Its rivals are said to look for dams too.")
            ])
    }

    @Test func `a text without news gives a finding`() {
        let sample = Sample(name: "bare", text: "# Nothing\n")
        #expect(structure(sample, .newsletter).findings == [Finding(.noStory)])
    }
}
