import StoryModel
import Testing

@testable import Storage

struct WeekTests {
    private let archive: Archive
    private var maker = SampleMaker(seed: 23)

    init() throws { archive = try Archive(path: ":memory:") }

    private mutating func store(_ path: String, day: CalendarDay) throws -> TaggedDocument {
        let tagged = maker.tagged(maker.document(path: path), day: day)
        try archive.store(tagged)
        return tagged
    }

    private mutating func curate(_ week: Week, _ documents: [TaggedDocument]) throws -> [Event] {
        let ids = documents.flatMap { $0.stories.map(\.story.id) }
        let events = maker.events(of: ids, in: week)
        try archive.storeWeek(
            week, fingerprint: "of \(week)", events: events, digest: maker.digest(of: week))
        return events
    }

    @Test mutating func `weeks are listed in order with what they hold`() throws {
        let later = try store("a", day: tuesday.adding(days: 7))
        let first = try store("b", day: tuesday)
        let second = try store("c", day: tuesday.adding(days: 5))
        let events = try curate(week19, [first, second])
        #expect(
            try archive.weeks() == [
                WeekSummary(
                    week: week19, documents: 2,
                    stories: first.stories.count + second.stories.count, events: events.count),
                WeekSummary(
                    week: week19.adding(weeks: 1), documents: 1, stories: later.stories.count,
                    events: 0),
            ])
    }

    @Test mutating func `a new derivation takes the digests of its old and its new week`() throws {
        let week20 = week19.adding(weeks: 1)
        let moving = try store("a", day: tuesday)
        let staying = try store("b", day: tuesday.adding(days: 7))
        let other = try store("c", day: tuesday.adding(days: 14))
        _ = try curate(week19, [moving])
        _ = try curate(week20, [staying])
        let untouched = week20.adding(weeks: 1)
        let events = try curate(untouched, [other])
        try archive.derive(
            TaggedDocument(
                document: moving.document, structure: moving.structure, stories: moving.stories,
                day: week20.monday), fingerprint: "newer")
        #expect(try archive.weekFingerprint(week19) == nil)
        #expect(try archive.weekFingerprint(week20) == nil)
        #expect(try archive.weekFingerprint(untouched) == "of \(untouched)")
        #expect(try archive.events(in: untouched) == events)
        #expect(
            try archive.derivations()[moving.document.id]
                == DerivationState(fingerprint: "newer", day: week20.monday))
        #expect(try archive.taggedDocuments(in: week19) == [])
    }

    @Test mutating func `storing a week again replaces it`() throws {
        let tagged = try store("a", day: tuesday)
        _ = try curate(week19, [tagged])
        let digest = maker.digest(of: week19)
        try archive.storeWeek(week19, fingerprint: "2", events: [], digest: digest)
        #expect(try archive.weekFingerprint(week19) == "2")
        #expect(try archive.events(in: week19) == [])
        #expect(try archive.digest(of: week19) == digest)
        #expect(try archive.companyHistory().count == digest.companies.count)
    }

    @Test mutating func `weeks without documents can be removed`() throws {
        let week20 = week19.adding(weeks: 1)
        _ = try curate(week19, [])
        _ = try curate(week20, [])
        try archive.removeWeeks(except: [week20])
        #expect(try archive.digest(of: week19) == nil)
        #expect(try archive.weekFingerprint(week20) != nil)
    }

    @Test func `removing no week needs no right to write`() throws {
        let folder = try TestFolder()
        let path = folder.file("archive.sqlite")
        _ = try Archive(path: path)
        let archive = try Archive(path: path, readOnly: true)
        try archive.removeWeeks(except: [week19])
        #expect(try archive.weeks() == [])
    }

    @Test mutating func `an event of an unknown story is refused and changes nothing`() throws {
        _ = try curate(week19, [])
        let before = try archive.dump()
        let unknown = maker.events(
            of: [StoryID(document: DocumentID("none"), number: 1)], in: week19)
        let digest = maker.digest(of: week19)
        #expect(throws: StorageError.self) {
            try archive.storeWeek(week19, fingerprint: "2", events: unknown, digest: digest)
        }
        #expect(try archive.dump() == before)
    }

    @Test mutating func `a company's history is in the order of the weeks`() throws {
        let names = ["Umbra", "Acme"]
        for weeks in [2, 0, 1] {
            let week = week19.adding(weeks: weeks)
            let made = maker.digest(of: week)
            let lines = names.map { name in
                let line = maker.companyLine(0)
                return CompanyLine(
                    name: name, score: Double(weeks), change: line.change, confidence: 0.5,
                    mentions: 1, reason: line.reason, evidence: line.evidence)
            }
            let digest = Digest(
                week: week, headline: made.headline, opening: nil, insights: [], quotes: [],
                summary: [], actions: [], companies: lines, watch: [], sources: [],
                coverage: made.coverage, storyCount: 0, eventCount: 0)
            try archive.storeWeek(week, fingerprint: "", events: [], digest: digest)
        }
        let all = try archive.companyHistory()
        #expect(all.map(\.line.name) == ["Acme", "Acme", "Acme", "Umbra", "Umbra", "Umbra"])
        #expect(all.map(\.line.score) == [0, 1, 2, 0, 1, 2])
    }
}
