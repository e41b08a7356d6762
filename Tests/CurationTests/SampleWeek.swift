import StoryModel

/// Builds tagged documents from small texts: a title line, then a paragraph, a story each.
struct SampleDocument {
    var path: String
    var source: String
    var kind: DocumentKind = .newsletter
    var day = CalendarDay(daysSinceEpoch: 20_524)  // 12 March 2026
    var text: String
    /// Scores by story number and company, with the words that carry them.
    var scores: [(story: Int, company: String, score: Double, evidence: String)] = []
    /// Themes by story number.
    var themes: [Int: String] = [:]
    var statements: [Statement] = []
    /// The companies that no list has.
    var unlisted: Set<String> = []
    /// The companies that are named in passing wherever they carry a score.
    var passing: Set<String> = []
    /// Whether the first line sums up the rest.
    var hasRecap = false

    var tagged: TaggedDocument {
        let document = Document(
            id: DocumentID(path: path), path: path, kind: kind, title: path, source: source,
            date: DocumentDate(.day(day), origin: .fileName), text: text)
        let stories = self.stories(of: document)
        return TaggedDocument(
            document: document,
            structure: DocumentStructure(
                passages: passages, stories: stories.map(\.story), statements: statements),
            stories: stories, day: day)
    }

    private var passages: [Passage] {
        guard hasRecap else { return [Passage(range: text.wholeRange, role: .content)] }
        let end = LineTable(text).range(ofLine: 1).end
        return [
            Passage(range: TextRange(0, end), role: .recap),
            Passage(range: TextRange(end, text.utf8.count), role: .content),
        ]
    }

    private func stories(of document: Document) -> [TaggedStory] {
        let lines = LineTable(text)
        var stories: [TaggedStory] = []
        var line = hasRecap ? 2 : 1
        while line < lines.lineCount {
            let title = lines.range(ofLine: line)
            let body = lines.range(ofLine: line + 1)
            let number = stories.count + 1
            let story = Story(
                id: StoryID(document: document.id, number: number),
                title: CitedWords(String(text[title]), range: title),
                range: title.union(body), body: [body])
            stories.append(TaggedStory(story: story, tags: tags(of: number)))
            line += 2
        }
        return stories
    }

    private func tags(of number: Int) -> StoryTags {
        let mine = scores.filter { $0.story == number }
        return StoryTags(
            themes: themes[number].map { [ThemeScore(theme: $0, score: 0.8, evidence: [])] } ?? [],
            mentions: mine.flatMap { score in
                [score.company, score.evidence].map {
                    Mention(
                        company: score.company, range: range(of: $0),
                        resolution: unlisted.contains(score.company) ? .unlisted : .name,
                        isPassing: passing.contains(score.company))
                }
            }.sorted { $0.range < $1.range },
            sentiments: mine.map {
                Sentiment(
                    company: $0.company, score: $0.score, confidence: 0.8,
                    evidence: [
                        SentimentEvidence(range: range(of: $0.evidence), addition: $0.score)
                    ])
            })
    }

    /// Where words stand in the text.
    func range(of words: String) -> TextRange {
        guard let found = text.firstRange(of: words) else { return TextRange(0, 0) }
        return TextRange(
            text.utf8.distance(from: text.startIndex, to: found.lowerBound),
            text.utf8.distance(from: text.startIndex, to: found.upperBound))
    }
}

let sampleWeek = Week(containing: CalendarDay(daysSinceEpoch: 20_524))

/// A week with one happening told twice, and three told once.
let ledger = SampleDocument(
    path: "ledger.txt", source: "The Ledger",
    text: """
        Corvane buys Petrel Robotics for $2.1 billion
        Corvane will buy the warehouse robot maker Petrel Robotics for $2.1 billion in cash and \
        stock. The deal hands Corvane the arms that pick half of the parcels in Rotterdam. That \
        means rivals who rent the same arms will have to buy them from a competitor by autumn.
        Brightwater delays its Osprey model
        Brightwater has pushed the Osprey model back to June after testers found that it leaks \
        system prompts. Enterprises should keep a second supplier until the fix is audited.
        Norway opens hearings on the Narvik data center
        Norway's parliament opens hearings on the Narvik data center on March 24. \
        The vote of the whole house is set for April 9. A model is only \
        as honest as the people who pay for its electricity, said the committee's chair.

        """,
    scores: [
        (1, "Corvane", 2.5, "Corvane will buy the warehouse robot maker Petrel Robotics"),
        (2, "Brightwater", -2.0, "Brightwater has pushed the Osprey model back to June"),
    ],
    themes: [1: "business", 2: "models", 3: "policy"])

let courier = SampleDocument(
    path: "courier.txt", source: "Courier",
    text: """
        A robot deal in Rotterdam
        Petrel Robotics sells itself to Corvane for $2.3 billion, and the Rotterdam warehouse arms \
        come along with it. Corvane paid for the deal in cash and stock.
        Teachers grade with local models
        Three school districts in Ohio grade essays with small models that run on one laptop. The \
        pilot saved teachers four hours a week.

        """,
    scores: [(1, "Corvane", 1.5, "Petrel Robotics sells itself to Corvane")],
    themes: [1: "business", 2: "models"])
