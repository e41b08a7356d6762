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

extension EventBuilderTests {
    /// Whether a talk goes on from one a week before that says the same, by whether that names the
    /// company.
    @Test(arguments: [true, false])
    func `a talk goes on only from what names a company of it`(isNamed: Bool) throws {
        let text = """
            Corvane rents turbines in Narvik
            Corvane will rent forty turbines in Narvik for nine years, and the port pays for half of \
            the cable that they need.
            """
        let scores = [(story: 1, company: "Corvane", score: 1.0, evidence: "Corvane")]
        let earlier = SampleDocument(
            path: "talk-1.txt", source: "Rack Talk", kind: .transcript, text: text,
            scores: isNamed ? scores : [])
        var later = SampleDocument(
            path: "talk-2.txt", source: "Rack Talk", kind: .transcript, text: text, scores: scores)
        later.day = later.day.adding(days: 7)
        let left = WeekCurator().curate(sampleWeek, documents: [earlier.tagged], earlier: []).left
        let events = WeekCurator().curate(
            Week(containing: later.day), documents: [later.tagged], earlier: [left]
        ).events
        #expect((try #require(events.first).continues != nil) == isNamed)
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

    /// Where two copies of a text lie, what they are said to be from, and whether they are one document.
    @Test(arguments: [
        ("talks/ep5.vtt", "ep5", "notes/may.md", "The Rack Report", true),
        ("talks/ep5.vtt", "ep5", "talks/ep5-clean.md", "ep5-clean", true),
        ("may-talks/ep5.vtt", "may-talks", "may-talks/ep5.md", "The Rack Report", true),
        ("a.vtt", "Rack Report", "b.md", "The Rack Report", true),
        ("a.md", "The Ledger", "b.md", "Courier", false),
        ("ledger/a.md", "ledger", "courier/b.md", "courier", false),
        ("2026-03-12-ledger.md", "ledger", "b.md", "Courier", true),
    ])
    func `a text in two files is one document but where both are told to be others'`(
        path: String, source: String, otherPath: String, otherSource: String, isOne: Bool
    ) {
        let (text, more) = (ledger.text, "View in browser\n" + ledger.text)
        let first = SampleDocument(path: path, source: source, text: text)
        let second = SampleDocument(path: otherPath, source: otherSource, text: more)
        let folded = NearCopies().folded([first.tagged, second.tagged])
        #expect(folded == (isOne ? [path: otherPath] : [:]))
    }

    @Test func `the same text on another day stays`() {
        var copy = ledger
        copy.path = "ledger-again.txt"
        copy.day = copy.day.adding(days: 1)
        #expect(NearCopies().folded([ledger.tagged, copy.tagged]).isEmpty)
    }
}
