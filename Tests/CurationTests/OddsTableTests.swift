import Language
import StoryModel
import Testing

@testable import Curation

struct OddsTableTests {
    private func sentence(_ text: String, by table: String) throws -> SentenceCandidate {
        let story = Story(
            id: StoryID(document: DocumentID(path: "talk.txt"), number: 1),
            title: CitedWords("", range: TextRange(0, 0)), range: text.wholeRange,
            body: [text.wholeRange])
        let candidates = SentencePool(
            phrases: .shipped(), odds: OddsTable(table: table), statistics: .shipped()
        )
        .candidates(
            [SentenceCutter.Cut(halves: [text.wholeRange], isBroken: false)],
            in: SampleDocument(
                path: "talk.txt", source: "Talk", kind: .transcript, text: text
            ).tagged,
            of: TaggedStory(
                story: story, tags: StoryTags(themes: [], mentions: [], sentiments: [])),
            vector: TermVector(words: [], statistics: .shipped()), names: [:],
            antecedents: [:])
        return try #require(candidates.first)
    }

    @Test func `numbers, words and pairs of neighbours add up, each word counted once`() throws {
        let table = """
            kind\tname\tnews\tconsequence\tquote\tclaim
            start\t\t-100\t-200\t-300\t40
            odds\tnews\t0\t0\t0\t200
            number\tamounts\t50\t0\t0\t0
            word\tindustry\t0\t70\t0\t0
            word\tpower\t0\t0\t5\t7
            pair\tpower bills\t0\t20\t0\t0
            """
        let odds = try sentence(
            "The industry pays $40 million for power bills, and power bills make an industry.",
            by: table
        ).odds
        #expect(abs(odds.news - -0.75) < 1e-9)
        #expect(abs(odds.consequence - -1.1) < 1e-9)
        #expect(abs(odds.quote - -2.95) < 1e-9)
        // Twice the odds of news, and its own.
        #expect(abs(odds.claim - (0.47 - 1.5)) < 1e-9)
    }

    @Test func `lines of another form weigh nothing`() throws {
        let table =
            "start\t\tmany\t0\t0\t0\nnumber\tunheard\t9\t9\t9\t9\nodds\tunheard\t0\t0\t0\t9"
            + "\npair\talone\t9\t9\t9\t9\nword\tlab\t9\t9\t9"
        let odds = try sentence("The lab opened alone on a Sunday in June.", by: table).odds
        #expect(odds.news == 0 && odds.consequence == 0 && odds.quote == 0 && odds.claim == 0)
    }

    @Test func `what the industry will do is more of a consequence than how a part works`() throws {
        let table = OddsTable.shipped()
        func odds(_ text: String) throws -> SentenceOdds {
            let candidate = try sentence(text, by: "")
            let words = WordScanner().words(in: candidate.text, range: candidate.text.wholeRange)
            return table.odds(of: candidate, words: words)
        }
        let told = try odds(
            "Orbis announced on Monday that it has released a model of 40B parameters.")
        let follows = try odds(
            "This will likely change how the whole industry pays for its models.")
        let works = try odds("Each layer reads the tokens and passes them to the next one.")
        #expect(follows.consequence > works.consequence + 1)
        #expect(follows.consequence > told.consequence + 1)
        #expect(told.news > works.news + 1)
        #expect(told.news > follows.news + 1)
    }
}
