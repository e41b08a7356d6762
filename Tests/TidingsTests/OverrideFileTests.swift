import StoryModel
import Testing

@testable import tidings

/// The file of the user's corrections, read and written.
@Suite struct OverrideFileTests {
    private static let week = Week(containing: CalendarDay(daysSinceEpoch: 20_571))

    static let changes: [Override.Change] = [
        .company(words: "Reka", name: "Reka AI", within: Override.Place()),
        .notCompany(
            words: "Figure: \"one\"", name: "Figure AI", within: Override.Place(document: "a/b.md")),
        .same(["Tallyhand", "Tally Hand", "No"]),
        .themes(["policy"], of: .story(Override.Place(document: "b.md", story: "Lisbon, again"))),
        .themes(["policy", "business"], of: .pattern("export control")),
        .addTheme("trade", to: .pattern("tariffs on steel")),
        .removeTheme("agents", from: .story(Override.Place(story: "# not a note"))),
        .score(-2, company: "NVIDIA", story: Override.Place(story: "- a dash")),
        .weekScore(1.5, company: "NVIDIA", week: week),
        .merge([Override.Place(story: "one"), Override.Place(document: "x", story: "two")]),
        .split([Override.Place(story: "one"), Override.Place(story: "two")]),
        .begin(words: "Moving on: chips", within: Override.Place(document: "2026-05-01.md")),
        .sponsor(name: "Harbour Cloud", within: Override.Place(document: "Rack Units")),
    ]

    @Test(arguments: changes)
    func `what is written is read back`(change: Override.Change) throws {
        let text = OverrideText().entry(change)
        let read = try OverrideFile(text: text, path: "o.yaml").overrides
        #expect(read.map(\.change) == [change])
        #expect(read.map(\.line) == [1])
    }

    @Test func `white space, notes and order of keys make no difference to the fingerprint`() throws
    {
        let one = try OverrideFile(text: "- text: A\n  not: B\n", path: "o.yaml")
        let other = try OverrideFile(
            text: "# ours\n\n- not: \"B\"\n  note: because\n  text: A\n", path: "p.yaml")
        #expect(one.fingerprint == other.fingerprint)
        #expect(other.overrides.map(\.line) == [3])
    }

    @Test(arguments: ["", "# nothing yet\n", "---\n", "[]\n"])
    func `an empty file says nothing`(text: String) throws {
        #expect(try OverrideFile(text: text, path: "o.yaml").overrides.isEmpty)
    }

    static let problems: [(text: String, words: String)] = [
        ("same: [a, b]", "line 1: no list; begin each entry with '- '"),
        ("- foo", "line 1: no entry; write one as '- same: [Meta, Facebook]'"),
        ("# x\n- txt: a", "line 2: 'txt' is no key of an entry; did you mean 'text'?"),
        ("- text: a", "line 1: 'text' goes with 'company' (it names it) or 'not' (it does not)"),
        ("- text: a\n  company: b\n  not: c", "line 1: 'text' goes with"),
        ("- text: a\n  company: b\n  week: 2026-W18", "line 3: 'week' does not go with 'text'"),
        ("- same: [a]", "line 1: 'same' wants a list of two names or more"),
        ("- same:", "line 1: 'same' needs words"),
        ("- story: a\n  theme: [b, [c]]", "line 2: 'theme' needs words"),
        ("- theme: a", "line 1: 'theme' goes with either 'story' or 'pattern'"),
        ("- company: a\n  score: 2", "line 1: 'score' goes with 'company' and either 'story' or"),
        (
            "- company: a\n  week: 2026-W18\n  score: 6",
            "line 3: '6' is no score; write one from -5 to 5"
        ),
        ("- company: a\n  week: May\n  score: 1", "line 2: 'May' is no week; write one as"),
        ("- merge: [a]", "line 1: 'merge' wants a list of two stories or more"),
        ("- split: [{document: a}, b]", "line 1: 'split' wants a list of two stories or more"),
        ("- note: hm", "line 1: nothing is said; write 'theme', 'score'"),
        ("- same: [a, b", "line 2: not YAML: did not find expected ',' or ']'"),
        ("- text: a\n  text: b", "'text' is set twice; remove one of them"),
    ]

    @Test(arguments: problems)
    func `a bad entry is named with its line and the way out`(text: String, words: String) throws {
        let problem = try #require(throws: SettingProblem.self) {
            try OverrideFile(text: text + "\n", path: "o.yaml")
        }
        #expect(ErrorText().line(for: .settings(problem)).contains(words))
        #expect(Failure.settings(problem).status == .configuration)
    }
}
