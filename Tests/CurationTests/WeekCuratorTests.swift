import StoryModel
import Testing

@testable import Curation

struct WeekCuratorTests {
    private var digest: Digest {
        WeekCurator().curate(
            sampleWeek, documents: [ledger.tagged, courier.tagged], earlier: []
        ).digest
    }

    @Test func `the event that two sources tell leads`() throws {
        let first = try #require(digest.insights.first)
        #expect(first.tellings.map(\.source).sorted() == ["Courier", "The Ledger"])
        #expect(first.insight.text.contains("Petrel Robotics"))
    }

    @Test func `sources that differ about an amount are named with it`() throws {
        let differences = try #require(digest.insights.first).differences
        #expect(Set(differences.map(\.text)) == ["$2.1 billion", "$2.3 billion"])
    }

    @Test func `an impact is a consequence that a source states`() {
        let impacts = digest.insights.compactMap(\.impact?.text)
        #expect(impacts.contains { $0.contains("rivals who rent the same arms") })
    }

    @Test func `advice names its audience`() {
        #expect(digest.actions.map(\.audience) == ["Enterprises"])
    }

    @Test func `a date to come is watched`() {
        #expect(digest.watch.first?.day == CalendarDay("2026-04-09"))
    }

    @Test func `no sentence stands in a digest twice`() {
        let digest = digest
        var shown: [Citation] = digest.insights.flatMap(\.insight.citations)
        shown += digest.insights.compactMap(\.impact).flatMap(\.citations)
        shown += digest.quotes.map(\.citation)
        shown += digest.summary.flatMap(\.sentences).flatMap(\.citations)
        shown += digest.actions.flatMap(\.action.citations)
        shown += digest.watch.flatMap(\.text.citations)
        for (place, left) in shown.enumerated() {
            for right in shown[(place + 1)...] where left.document == right.document {
                #expect(!left.range.overlaps(right.range))
            }
        }
    }

    @Test func `a company's score is the mean over happenings and not over tellings`() throws {
        let line = try #require(digest.companies.first { $0.name == "Corvane" })
        #expect(line.score == 2.0)
        #expect(line.change == nil)
    }

    @Test func `the change is against the last week with a score`() throws {
        let before = WeekCurator().earlierWeek(
            sampleWeek.adding(weeks: -2), events: [], documents: [],
            scores: ["Corvane": -1])
        let between = WeekCurator().earlierWeek(
            sampleWeek.adding(weeks: -1), events: [], documents: [], scores: [:])
        let digest = WeekCurator().curate(
            sampleWeek, documents: [ledger.tagged], earlier: [before, between]
        ).digest
        let line = try #require(digest.companies.first { $0.name == "Corvane" })
        #expect(line.change == 3.5)
    }

    @Test func `the order of the documents does not matter`() {
        let documents = [ledger.tagged, courier.tagged]
        let forward = WeekCurator().curate(sampleWeek, documents: documents, earlier: [])
        let backward = WeekCurator().curate(
            sampleWeek, documents: documents.reversed(), earlier: [])
        #expect(forward.digest == backward.digest)
        #expect(forward.events == backward.events)
    }
}
