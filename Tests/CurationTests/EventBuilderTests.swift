import Language
import StoryModel
import Testing

@testable import Curation

struct EventBuilderTests {
    private let maker = MaterialMaker.shipped()

    private func material(_ documents: [SampleDocument]) -> [StoryMaterial] {
        documents.map(\.tagged).flatMap { document in
            document.stories.map { maker.material(of: $0, in: document) }
        }
    }

    @Test func `two tellings of one happening are one event`() {
        let clusters = EventBuilder().clusters(of: material([ledger, courier]))
        #expect(clusters.map(\.members) == [[0, 3], [1], [2], [4]])
    }

    @Test func `the score is the same for both orders`() {
        let stories = material([ledger, courier])
        let matcher = EventMatcher()
        #expect(matcher.score(stories[0], stories[3]) == matcher.score(stories[3], stories[0]))
        #expect(matcher.score(stories[0], stories[3]) > matcher.score(stories[0], stories[4]))
    }

    @Test func `an event of an earlier week goes on`() throws {
        let earlier = WeekCurator().curate(
            sampleWeek, documents: [ledger.tagged], earlier: [])
        var later = courier
        later.day = later.day.adding(days: 7)
        let week = Week(containing: later.day)
        let result = WeekCurator().curate(
            week, documents: [later.tagged],
            earlier: [earlier.left])
        let again = WeekCurator().curate(
            week, documents: [later.tagged],
            earlier: [
                WeekCurator().earlierWeek(
                    sampleWeek, events: earlier.events, documents: [ledger.tagged],
                    scores: earlier.digest.scores)
            ])
        #expect(again.events == result.events && again.digest == result.digest)
        let deal = try #require(result.events.first { $0.title.text.hasPrefix("A robot deal") })
        #expect(deal.continues?.firstWeek == sampleWeek)
        #expect(result.events.filter { $0.continues != nil }.count == 1)
    }
}

struct NearCopiesTests {
    @Test func `the same text in two files of a day is one document`() {
        var copy = ledger
        copy.path = "ledger-mail.txt"
        copy.text = "View in browser\n" + ledger.text
        let folded = NearCopies().folded([ledger.tagged, copy.tagged, courier.tagged])
        #expect(folded == ["ledger.txt": "ledger-mail.txt"])
    }

    @Test func `the same text on another day stays`() {
        var copy = ledger
        copy.path = "ledger-again.txt"
        copy.day = copy.day.adding(days: 1)
        #expect(NearCopies().folded([ledger.tagged, copy.tagged]).isEmpty)
    }
}
