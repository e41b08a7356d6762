import StoryModel
import Testing

@testable import Curation

/// What the user says of which stories tell the same, and of companies' weeks.
struct UserLinksTests {
    private func curated(_ marks: [String: [Int: [OverrideUse]]]) -> (
        events: [Event], digest: Digest
    ) {
        let documents = [ledger, courier].map { sample in
            let tagged = sample.tagged
            return TaggedDocument(
                document: tagged.document, structure: tagged.structure,
                stories: tagged.stories.map { story in
                    let tags = story.tags
                    return TaggedStory(
                        story: story.story,
                        tags: StoryTags(
                            themes: tags.themes, mentions: tags.mentions,
                            sentiments: tags.sentiments,
                            overrides: marks[sample.path]?[story.story.id.number] ?? []))
                }, day: tagged.day)
        }
        let (events, digest, _) = WeekCurator().curate(
            sampleWeek, documents: documents, earlier: [])
        return (events, digest)
    }

    private func members(_ events: [Event]) -> [Int] { events.map(\.members.count).sorted() }

    @Test func `stories that the user joins are one event`() {
        #expect(members(curated([:]).events) == [1, 1, 1, 2])
        let joined = curated([
            "ledger.txt": [2: [OverrideUse(key: "k", kind: .merge)]],
            "courier.txt": [2: [OverrideUse(key: "k", kind: .merge, part: 1)]],
        ])
        #expect(members(joined.events) == [1, 2, 2])
        let coverage = joined.digest.coverage.overrides
        #expect(coverage.contains(OverrideCount(.merge, "", stories: 2)))
    }

    @Test func `stories that the user parts are two events, whatever else joins them`() {
        let split = [
            OverrideUse(key: "k", kind: .split), OverrideUse(key: "m", kind: .merge),
        ]
        let other = [
            OverrideUse(key: "k", kind: .split, part: 1), OverrideUse(key: "m", kind: .merge),
        ]
        let parted = curated(["ledger.txt": [1: split], "courier.txt": [1: other]])
        #expect(members(parted.events) == [1, 1, 1, 1, 1])
    }

    @Test(arguments: [-3.5, 0, 4])
    func `a week's score is the user's, and says so`(score: Double) throws {
        let use = OverrideUse(key: "k", kind: .weekScore, subject: "Corvane", score: score)
        let digest = curated(["ledger.txt": [1: [use]]]).digest
        let line = try #require(digest.companies.first { $0.name == "Corvane" })
        #expect(line.score == score)
        #expect(line.isOverride)
        #expect(!line.reason.text.isEmpty)
        let others = digest.companies.filter { $0.name != "Corvane" }
        #expect(!others.isEmpty && others.allSatisfy { !$0.isOverride })
    }
}
