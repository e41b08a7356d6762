import StoryModel
import Testing

@testable import Tagging

/// What the user's corrections do to a document, and where they bind.
struct OverrideTests {
    /// A letter of stories: a title line, then a paragraph, each.
    private struct Letter {
        var path = "letters/harbour.md"
        var paragraphs = [
            """
            Anthropic delays its model
            Anthropic pushed its next model back to June on Monday. Testers found that it leaks \
            the prompts of other users. Google said nothing about it.
            """,
            """
            A yard full of cranes
            The port of Narvik bought nine cranes from Figure, and Figure will train the crew. \
            Export controls on cranes were lifted in May.
            """,
        ]

        func tagged(_ changes: [Override.Change]) throws -> TaggedDocument {
            let text = paragraphs.joined(separator: "\n") + "\n"
            let id = DocumentID(path: path)
            let document = Document(
                id: id, path: path, kind: .newsletter, title: "Harbour Letter",
                source: "The Harbour",
                date: DocumentDate(.day(CalendarDay(daysSinceEpoch: 20_524)), origin: .option),
                text: text)
            let lines = LineTable(text)
            let stories = paragraphs.indices.map { place in
                let (title, body) = (
                    lines.range(ofLine: 2 * place + 1), lines.range(ofLine: 2 * place + 2)
                )
                return Story(
                    id: StoryID(document: id, number: place + 1),
                    title: CitedWords(String(text[title]), range: title),
                    range: title.union(body), body: [body])
            }
            let tagger = try StoryTagger(
                gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped(),
                overrides: changes.enumerated().map { Override($1, line: $0 + 1) })
            return tagger.tagged(
                document, DocumentStructure(passages: [], stories: stories),
                day: CalendarDay(daysSinceEpoch: 20_524))
        }
    }

    private let letter = Letter()
    private let week = Week(containing: CalendarDay(daysSinceEpoch: 20_524))

    private func companies(_ story: TaggedStory) -> Set<String> {
        Set(story.tags.mentions.map(\.company))
    }

    // MARK: Companies

    @Test func `words name the company that the user says, and it is scored`() throws {
        let change = Override.Change.company(
            words: "Figure", name: "Crane Works", within: Override.Place())
        let story = try letter.tagged([change]).stories[1]
        #expect(companies(story).contains("Crane Works"))
        #expect(!companies(story).contains("Figure AI"))
        #expect(story.tags.mentions.count { $0.resolution == .override } == 2)
        #expect(story.tags.sentiments.contains { $0.company == "Crane Works" })
        #expect(story.tags.overrides.map(\.kind) == [.company])
    }

    @Test func `words do not name the company that the user denies`() throws {
        let before = try letter.tagged([]).stories[0]
        #expect(companies(before).contains("Anthropic"))
        let change = Override.Change.notCompany(
            words: "Anthropic", name: "Anthropic", within: Override.Place())
        let story = try letter.tagged([change]).stories[0]
        #expect(!companies(story).contains("Anthropic"))
        #expect(!story.tags.sentiments.contains { $0.company == "Anthropic" })
        #expect(companies(story).contains("Google"))
    }

    @Test(arguments: [("anthropic", true), ("ANTHROPIC", false), ("Anthropic", true)])
    func `words with capitals stand for just these letters`(words: String, isFound: Bool) throws {
        let change = Override.Change.notCompany(
            words: words, name: "Anthropic", within: Override.Place())
        let story = try letter.tagged([change]).stories[0]
        #expect(companies(story).contains("Anthropic") != isFound)
        #expect(story.tags.overrides.isEmpty != isFound)
    }

    @Test(arguments: [
        (Override.Place(document: "harbour.md"), true),
        (Override.Place(document: "Harbour Letter"), true),
        (Override.Place(document: "the harbour"), true),
        (Override.Place(document: "arbour.md"), false),
        (Override.Place(document: "other.md"), false),
        (Override.Place(story: "Anthropic delays its model"), true),
        (Override.Place(story: "testers  found that\nit leaks"), true),
        (Override.Place(document: "harbour.md", story: "A yard full of cranes"), false),
        (Override.Place(story: "no such words"), false),
    ])
    func `a correction holds in the document and the story that it names`(
        place: Override.Place, holds: Bool
    ) throws {
        let change = Override.Change.notCompany(
            words: "Anthropic", name: "Anthropic", within: place)
        #expect(companies(try letter.tagged([change]).stories[0]).contains("Anthropic") != holds)
    }

    @Test func `as many corrections as stories take time in proportion`() throws {
        let count = 500
        let text = (0..<count).map { "Pier \($0) is open\nThe harbour said nothing of it.\n" }
            .joined()
        let id = DocumentID(path: "piers.md")
        let document = Document(
            id: id, path: "piers.md", kind: .newsletter, title: "Piers", source: "The Harbour",
            date: DocumentDate(.instant(0), origin: .option), text: text)
        let lines = LineTable(text)
        let stories = (0..<count).map { place in
            let (title, body) = (
                lines.range(ofLine: 2 * place + 1), lines.range(ofLine: 2 * place + 2)
            )
            return Story(
                id: StoryID(document: id, number: place + 1),
                title: CitedWords(String(text[title]), range: title), range: title.union(body),
                body: [body])
        }
        let changes = (0..<count).map {
            Override(
                .sponsor(name: "Corvane", within: Override.Place(story: "Pier \($0) is open")),
                line: $0 + 1)
        }
        let table = OverrideTable(changes, gazetteer: try .shipped(), themes: try .shipped())
        let time = ContinuousClock().measure {
            var user = DocumentOverrides(table, of: document, week: nil)
            _ = user.bordered(DocumentStructure(passages: [], stories: stories))
            for entry in 0..<count {
                #expect((0..<count).filter { user.binds(entry, to: $0) } == [entry])
            }
        }
        #expect(time < .seconds(20))
    }

    @Test func `two companies become one by the first name`() throws {
        let tagged = try letter.tagged([.same(["Alphabet Works", "Google", "Anthropic"])])
        let story = tagged.stories[0]
        #expect(companies(story) == ["Alphabet Works"])
        #expect(story.tags.sentiments.map(\.company) == ["Alphabet Works"])
        #expect(story.tags.overrides.contains { $0.kind == .same })
    }

    @Test func `names are followed from one correction to the next`() throws {
        let tagged = try letter.tagged([
            .same(["A Works", "Google"]), .same(["B Works", "A Works"]),
        ])
        #expect(companies(tagged.stories[0]).contains("B Works"))
    }

    @Test func `names that point at each other end`() throws {
        let tagged = try letter.tagged([.same(["Google", "Apple"]), .same(["Apple", "Google"])])
        #expect(!companies(tagged.stories[0]).isEmpty)
    }

    // MARK: Themes

    private func themes(_ changes: [Override.Change], of story: Int = 0) throws -> [String] {
        try letter.tagged(changes).stories[story].tags.themes.map(\.theme)
    }

    @Test func `the themes of a story are those that the user sets, in that order`() throws {
        let place = Override.Place(story: "Anthropic delays its model")
        #expect(
            try themes([.themes(["policy", "compute"], of: .story(place))]) == [
                "policy", "compute",
            ])
        #expect(try themes([.themes(["polcy"], of: .story(place))]) == themes([]))
    }

    @Test func `a pattern adds a theme to every story with its words, inflected or not`() throws {
        let change = Override.Change.addTheme("policy", to: .pattern("export control"))
        #expect(try themes([change], of: 1).contains("policy"))
        #expect(try themes([change], of: 0) == themes([], of: 0))
    }

    @Test func `a theme is taken away, and comes back when a later entry adds it`() throws {
        let place = Override.Subject.story(Override.Place(story: "leaks the prompts"))
        let set = Override.Change.themes(["safety", "models"], of: place)
        #expect(try themes([set, .removeTheme("safety", from: place)]) == ["models"])
        #expect(
            try themes([
                set, .removeTheme("safety", from: place), .addTheme("safety", to: place),
            ]) == ["models", "safety"])
    }

    // MARK: Scores

    @Test func `a score in a story is the user's`() throws {
        let place = Override.Place(story: "Anthropic delays its model")
        let story = try letter.tagged([.score(3.5, company: "anthropic", story: place)]).stories[0]
        let sentiment = try #require(story.tags.sentiments.first { $0.company == "Anthropic" })
        #expect(sentiment.score == 3.5)
        #expect(sentiment.confidence == 1)
        #expect(!sentiment.evidence.isEmpty)
        #expect(story.tags.isOverridden(.score, of: "Anthropic"))
    }

    @Test func `a score for a company that the story does not name binds to nothing`() throws {
        let place = Override.Place(story: "Anthropic delays its model")
        let story = try letter.tagged([.score(3, company: "NVIDIA", story: place)]).stories[0]
        #expect(!story.tags.sentiments.contains { $0.company == "NVIDIA" })
        #expect(story.tags.overrides.isEmpty)
    }

    @Test func `a week's score is noted with the stories that name the company`() throws {
        let changes: [Override.Change] = [
            .weekScore(-4, company: "Anthropic", week: week),
            .weekScore(4, company: "Anthropic", week: week.adding(weeks: 1)),
        ]
        let stories = try letter.tagged(changes).stories
        #expect(stories[0].tags.givenWeekScores == ["Anthropic": -4])
        #expect(stories[1].tags.givenWeekScores.isEmpty)
    }

    @Test func `a sponsor is not scored`() throws {
        let change = Override.Change.sponsor(
            name: "Anthropic", within: Override.Place(document: "harbour.md"))
        let story = try letter.tagged([change]).stories[0]
        #expect(companies(story).contains("Anthropic"))
        #expect(!story.tags.sentiments.contains { $0.company == "Anthropic" })
        #expect(story.tags.overrides.map(\.kind) == [.sponsor])
    }

    // MARK: Stories

    @Test func `neighbours that are one become one story`() throws {
        let tagged = try letter.tagged([
            .merge([Override.Place(story: "A yard full"), Override.Place(story: "pushed its next")])
        ])
        let story = try #require(tagged.stories.first)
        #expect(tagged.stories.count == 1)
        #expect(tagged.structure.stories == tagged.stories.map(\.story))
        #expect(story.story.title.text == "Anthropic delays its model")
        #expect(story.story.range == TextRange(0, tagged.document.text.utf8.count - 1))
        #expect(
            story.story.body.map { String(tagged.document.text[$0]) }.joined().contains("cranes"))
        #expect(Set(story.tags.overrides.map(\.part)) == [0, 1])
    }

    @Test func `a story begins where the user says`() throws {
        let tagged = try letter.tagged([
            .begin(words: "Google said nothing", within: Override.Place())
        ])
        #expect(tagged.stories.map(\.story.id.number) == [1, 2, 3])
        let text = tagged.document.text
        #expect(tagged.stories[1].story.title.text == "Google said nothing about it.")
        #expect(text[tagged.stories[1].story.range].hasPrefix("Google said"))
        #expect(!text[tagged.stories[0].story.range].contains("Google"))
        #expect(companies(tagged.stories[1]) == ["Google"])
        for (left, right) in zip(tagged.stories, tagged.stories.dropFirst()) {
            #expect(left.story.range.end <= right.story.range.start)
        }
    }

    @Test func `stories that are apart are noted by their parts`() throws {
        let tagged = try letter.tagged([
            .split([Override.Place(story: "A yard full"), Override.Place(story: "pushed its next")])
        ])
        #expect(tagged.stories.map { $0.tags.overrides.map(\.part) } == [[1], [0]])
    }

    @Test func `without corrections nothing is other than the tagger finds it`() throws {
        let tagged = try letter.tagged([])
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
        #expect(tagged.stories == tagger.tag(tagged.structure, of: tagged.document))
    }

    @Test func `keys tell changes apart, and not where they are written`() {
        let changes: [Override.Change] = [
            .company(words: "A", name: "B", within: Override.Place()),
            .notCompany(words: "A", name: "B", within: Override.Place()),
            .company(words: "A", name: "B", within: Override.Place(document: "c")),
            .company(words: "A", name: "B", within: Override.Place(story: "c")),
            .same(["A", "B"]), .weekScore(1, company: "A", week: week),
            .score(1, company: "A", story: Override.Place(story: "c")),
        ]
        #expect(Set(changes.map { Override($0, line: 1).key }).count == changes.count)
        #expect(Override(changes[0], line: 1).key == Override(changes[0], line: 9).key)
    }
}
