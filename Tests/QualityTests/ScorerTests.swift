import StoryModel
import Testing

struct ScorerTests {
    @Test func `nothing to find and nothing found is all right`() {
        #expect(Counts().f1 == 1)
    }

    @Test func `items of one side only are wrong or missed`() {
        var counts = Counts()
        counts.add(found: ["a", "b", "c"], labelled: ["b", "d"])
        #expect(counts == Counts(right: 1, wrong: 2, missed: 1))
        #expect(counts.f1 == 0.4)
    }

    @Test(arguments: [
        ([10, 20], [10, 20], Counts(right: 2, wrong: 0, missed: 0)),
        ([11, 19], [10, 20], Counts(right: 2, wrong: 0, missed: 0)),
        ([12], [10], Counts(right: 0, wrong: 1, missed: 1)),
        // One found start does not stand for two stories.
        ([6], [6, 7], Counts(right: 1, wrong: 0, missed: 1)),
        ([7, 6, 8], [6, 7, 8], Counts(right: 3, wrong: 0, missed: 0)),
        ([], [4], Counts(right: 0, wrong: 0, missed: 1)),
    ])
    func `starts may be a line off`(_ found: [Int], _ labelled: [Int], _ counts: Counts) {
        #expect(BoundaryScore().counts(found: found, labelled: labelled) == counts)
    }

    @Test func `parts are compared by bytes`() {
        let counts = PartScore().counts(
            found: [TextRange(0, 10), TextRange(30, 40)],
            labelled: [TextRange(5, 20), TextRange(32, 36)])
        #expect(counts == Counts(right: 9, wrong: 11, missed: 10))
    }

    @Test func `a story is aligned with the one that covers most of the same text`() {
        let labelled = [TextRange(0, 100), TextRange(100, 200), TextRange(200, 210)]
        let found = [TextRange(0, 40), TextRange(40, 110), TextRange(110, 260)]
        #expect(Aligner().indices(of: labelled, in: found) == [1, 2, nil])
    }

    @Test func `a found story is aligned once`() {
        let labelled = [TextRange(0, 50), TextRange(50, 100)]
        #expect(Aligner().indices(of: labelled, in: [TextRange(0, 100)]) == [0, nil])
    }

    @Test func `sentiments agree by sign and differ by points`() {
        var score = SentimentScore()
        score.add(found: 3, labelled: 2)
        score.add(found: -1, labelled: 2)
        score.add(found: 0.2, labelled: 0)
        score.add(found: 0.4, labelled: 1)
        #expect(score.signAgreement == 0.5)
        #expect(abs(score.meanError - 1.2) < 1e-9)
    }

    @Test func `pairs of tellings are wrong or missed`() {
        let score = EventScore([
            .init(name: "one", key: "quake", event: 1), .init(name: "two", key: "quake", event: 1),
            .init(name: "three", key: "quake", event: 2),
            .init(name: "four", key: "vote", event: 2),
        ])
        #expect(score.counts == Counts(right: 1, wrong: 1, missed: 2))
        #expect(score.wrong == ["three [quake] + four [vote]"])
        #expect(score.missed.count == 2)
    }

    @Test func `a happening told before goes on`() {
        let score = ContinuationScore([
            [.init(keys: ["quake"], continues: nil), .init(keys: ["vote"], continues: nil)],
            [
                .init(keys: ["quake"], continues: ["quake", "other"]),
                .init(keys: ["vote"], continues: nil),
                .init(keys: ["fire"], continues: ["vote"]),
                .init(keys: [], continues: ["vote"]),
            ],
        ])
        #expect(score.counts == Counts(right: 1, wrong: 1, missed: 1))
        #expect(score.wrong == ["fire from vote"])
        #expect(score.missed == ["vote"])
    }

    @Test func `a happening that goes on from another one is wrong and missed`() {
        let score = ContinuationScore([
            [.init(keys: ["quake"], continues: nil), .init(keys: ["vote"], continues: nil)],
            [.init(keys: ["quake"], continues: ["vote"])],
        ])
        #expect(score.counts == Counts(right: 0, wrong: 1, missed: 1))
    }

    @Test(arguments: [
        ("It works.", "It\n  works.", true),
        ("It works.", "It really works.", false),
        ("", "", false),
    ])
    func `a quote is the stored words`(_ quote: String, _ stored: String, _ isVerbatim: Bool) {
        #expect(QuoteScore().isVerbatim(quote, of: stored[...]) == isVerbatim)
    }
}

struct LabelTests {
    private func row(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "document": "a.md", "line": "3", "endLine": "5", "role": "report", "event": "quake",
            "themes": "models|policy", "companies": "Orrin: Lab:-2|Vale:3", "title": "A quake",
        ].merging(changes) { $1 }
    }

    @Test func `a row is a labelled story`() throws {
        let label = try StoryLabel(row: row())
        #expect(label.lines == 3...5)
        #expect(label.themes == ["models", "policy"])
        #expect(label.companies == ["Orrin: Lab": -2, "Vale": 3])
    }

    @Test(arguments: [["line": "six"], ["endLine": "2"], ["role": "rumour"], ["companies": "Vale"]])
    func `a row with a value that means nothing is refused`(_ changes: [String: String]) {
        #expect(throws: LabelError.self) { try StoryLabel(row: row(changes)) }
    }

    @Test func `a table keeps empty fields`() {
        let table = Table("document\tcompanies\ttitle\na.md\t\tA quake\n")
        #expect(table.rows == [["document": "a.md", "companies": "", "title": "A quake"]])
    }

    @Test func `lines are the bytes between their ends`() {
        #expect(LineTable("one\ntwo\nthree\n").range(of: 2...3) == TextRange(4, 13))
    }
}
