import Language
import StoryModel
import Testing

@testable import Curation

struct EventMatcherTests {
    private let maker = MaterialMaker.shipped()
    private let item =
        "Pellworth recalls its Lumen-4.5 pump controllers after two floods in Harlingen.\n"

    private let vague =
        "Dealers in Norway want new pumps from Pellworth by spring, and its shares fell a little.\n"

    private func story(
        _ text: String, path: String = "one.txt", role: StoryRole = .report, daysLater: Int = 0,
        title: String = ""
    ) -> StoryMaterial {
        let day = CalendarDay(daysSinceEpoch: 20_524 + daysLater)
        let document = Document(
            id: DocumentID(path: path), path: path, kind: .newsletter, title: path, source: path,
            date: DocumentDate(.day(day), origin: .option),
            text: text)
        let story = Story(
            id: StoryID(document: document.id, number: 1),
            title: CitedWords(title, range: TextRange(0, title.utf8.count)), range: text.wholeRange,
            body: [text.wholeRange], role: role)
        let tagged = TaggedStory(
            story: story, tags: StoryTags(themes: [], mentions: [], sentiments: []))
        return maker.material(
            of: tagged,
            in: TaggedDocument(
                document: document, structure: DocumentStructure(passages: [], stories: [story]),
                stories: [tagged], day: day))
    }

    @Test(arguments: [
        "Lumen-4.5", "Lumen 4.5", "Lumen\u{2011}4.5", "lumen4.5, or the Lumen 4.5",
    ])
    func `a version is the same however it is joined to its name`(_ text: String) {
        let words = WordScanner().words(in: text, range: text.wholeRange)
        let terms = Set(StoryTermScanner().terms(of: words, in: text))
        #expect(terms.isSuperset(of: ["lumen", "4.5", "lumen4.5"]))
    }

    @Test(arguments: ["Lumen, 4.5 of them", "Lumen. 45 came", "the 4.5"])
    func `a number behind a stop is no version`(_ text: String) {
        let words = WordScanner().words(in: text, range: text.wholeRange)
        let terms = StoryTermScanner().terms(of: words, in: text)
        #expect(!terms.contains { $0.hasPrefix("lumen4") })
    }

    @Test func `who posts and where is no term`() {
        let text = "@pump_talk and r/Pumps say, as u/joe does: Lumen leaks, see a/b."
        let words = WordScanner().words(in: text, range: text.wholeRange)
        let terms = Set(StoryTermScanner().terms(of: words, in: text))
        #expect(terms.isSuperset(of: ["lumen", "leak", "joe"]))
        #expect(terms.isDisjoint(with: ["pump", "talk", "pump_talk"]))
    }

    @Test func `brief texts share words by chance`() {
        let matcher = EventMatcher()
        func pair(_ behind: String) -> Double {
            matcher.score(story(item + behind), story(vague + item + behind, path: "two.txt"))
        }
        let more = """
            The firm in Harlingen had sold nine hundred of them to water boards along the coast, and \
            will replace each by a valve of the older kind before the autumn storms, at its own cost.

            """
        #expect(pair(more) > pair(""))
    }

    @Test func `a term is less surprising in a longer text`() throws {
        let term = try #require(story(item).terms.terms.first { $0.text == "pellworth" })
        #expect(StoryTerms.surprise(term, in: 60) > StoryTerms.surprise(term, in: 1500))
    }

    @Test func `a long telling of the same is found, and a long other one is not`() {
        let talk = String(
            repeating: "We spoke with people about work and time and how a team does things. ",
            count: 60)
        let same = story(
            "So Pellworth recalls the Lumen 4.5 controllers, the pumps in Harlingen flooded. "
                + talk, path: "two.txt")
        let other = story(
            "So Corvane hires a captain for its ferries, the harbour in Odda opened. " + talk,
            path: "two.txt")
        let matcher = EventMatcher()
        #expect(matcher.score(story(item), same) >= EventMatcher.threshold)
        #expect(matcher.score(story(item), other) < 0.1)
    }

    @Test func `two stories of a document are less likely one than those of two documents`() {
        let matcher = EventMatcher()
        #expect(
            matcher.score(story(item), story(vague))
                < matcher.score(story(item), story(vague, path: "two.txt")))
    }

    @Test func `titles of different versions are less likely one happening`() {
        func titled(_ title: String, _ text: String) -> StoryMaterial {
            story(title + "\n" + text, path: title, title: title)
        }
        let matcher = EventMatcher()
        let recall = titled("Recall of Lumen 3", vague)
        let unnumbered = matcher.score(titled("Lumen is late", item), recall)
        #expect(unnumbered > EventMatcher.threshold)
        #expect(matcher.score(titled("Lumen 4 is late", item), recall) < unnumbered - 0.1)
        #expect(recall.versions == ["3"])
        #expect(titled("Lumen-4.5, Tarn 3 and the 12", item).versions == ["4.5", "3"])
        #expect(titled("Pellworth raises $2.1 billion for 40 pumps", item).versions.isEmpty)
        let counted = "In 2026 Pellworth Raises $3.5 Billion, Recalls 3,000 Pumps, Sales Fall 40%"
        #expect(titled(counted, item).versions.isEmpty)
    }

    @Test func `amounts that a long story shares by chance weigh less`() {
        let amounts = (11...60).map { "Sale \($0) brought $\($0) million." }.joined(separator: " ")
        let short = story(
            "Harlingen pays $12 million and then $13 million for a dike.\n", path: "a")
        let few = story("Two floods cost a pump maker $12 million and $13 million.\n", path: "b")
        let many = story("Two floods cost a pump maker a lot. " + amounts + "\n", path: "c")
        let matcher = EventMatcher()
        #expect(matcher.score(short, few) > matcher.score(short, many) + 0.7)
    }

    @Test func `a brief item is not what a long story says by the way`() {
        let brief = story("Norway's dealers found that pumps from Pellworth leak.\n", path: "a")
        let long = story(
            "Tarnholm closes its bank in Lund after a loss on ships and on two hotels in Malmo. "
                + String(repeating: "Its dealers sell more in spring, as pumps do. ", count: 6)
                + "\n", path: "c")
        #expect(EventMatcher().score(brief, long) < 0.4)
    }

    @Test func `an outlook is less likely the same happening`() {
        let matcher = EventMatcher()
        #expect(
            matcher.score(story(item), story(vague, path: "two.txt", role: .outlook))
                < matcher.score(story(item), story(vague, path: "two.txt")))
    }

    @Test func `what comes weeks later is the less likely the same the later it comes`() {
        let matcher = EventMatcher()
        let scores = [7, 21, 35].map {
            matcher.score(story(item), story(vague, path: "two.txt", daysLater: $0))
        }
        #expect(scores[0] > 4 * scores[1])
        #expect(scores[1] > 4 * scores[2])
    }

    @Test func `of more stories, fewer pairs are one happening`() {
        let matcher = EventMatcher()
        let pair = (story(item), story(vague, path: "two.txt"))
        let scores = [20, 50, 80, 2000, 20_000].map {
            matcher.score(pair.0, pair.1, among: $0)
        }
        #expect(scores[0] == scores[1])
        #expect(scores[1] > scores[2] && scores[2] > scores[3])
        #expect(scores[3] == scores[4])
    }

    @Test func `one story of two happenings does not chain them`() {
        let flood = "Pellworth recalls its Lumen-4.5 pump controllers after floods in Harlingen."
        let ferry = "Corvane hires a captain for its electric ferries in the harbour of Odda."
        let clusters = EventBuilder().clusters(of: [
            story(flood, path: "one.txt"), story(ferry, path: "two.txt"),
            story(flood + " " + ferry, path: "three.txt"),
        ])
        #expect(clusters.count == 2)
    }
}
