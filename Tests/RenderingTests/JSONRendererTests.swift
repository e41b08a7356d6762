import Foundation
import StoryModel
import Testing

@testable import Rendering

struct JSONRendererTests {
    @Test func `a digest's record is what it always was`() throws {
        let digest = SampleDigest().digest
        try Golden(name: "digest.json").expect(try JSONRenderer().line(DigestRecord(digest)))
    }

    @Test(arguments: [
        (
            "digest",
            [
                "week", "headline", "opening", "insights", "quotes", "summary", "actions",
                "companies", "watch", "sources", "coverage",
            ]
        ),
        (
            "insights",
            ["headline", "insight", "impact", "theme", "stories", "citations", "firstTold"]
        ),
        ("quotes", ["text", "speaker", "citation"]),
        ("summary", ["theme", "sentences"]),
        ("actions", ["audience", "action", "impact", "citations"]),
        ("companies", ["name", "score", "change", "reason", "evidence"]),
        ("watch", ["text", "day", "citations"]),
        ("sources", ["document", "url"]),
        (
            "openingCitations",
            ["document", "title", "source", "date", "range", "line", "time", "url"]
        ),
    ])
    func `every object of a digest has its keys`(list: String, keys: [String]) throws {
        let line = try JSONRenderer().line(DigestRecord(SampleDigest().digest))
        let digest = try #require(try object(line))
        let objects =
            list == "digest" ? [digest] : try #require(digest[list] as? [[String: Any]])
        #expect(!objects.isEmpty)
        for object in objects {
            for key in keys { #expect(object[key] != nil, "\(list) without \(key)") }
        }
    }

    @Test func `numbers have no noise`() throws {
        let line = CompanyLine(
            name: "Nordwind", score: 0.1 + 0.2, change: -0.04, confidence: 0.1 + 0.7, mentions: 2,
            reason: CitedText("Why.", citations: [SampleDigest.talk(3, time: 1.1 + 2.2)]),
            evidence: [])
        let json = try JSONRenderer().line(
            CompanyRecord(line, week: SampleDigest.week("2026-W18")))
        let expected =
            #"{"change":0,"confidence":0.8,"evidence":[{"date":"2026-04-28","#
            + #""document":"podcasts/open-floor.vtt","isSecondary":false,"line":3,"#
            + #""range":[150,165],"source":"Open Floor","speaker":null,"time":3.3,"#
            + #""title":"Open Floor: who pays for agents?","url":"https://openfloor.example/ep(9)"}],"#
            + #""isOverride":false,"isStated":false,"mentions":2,"name":"Nordwind","reason":"Why.","score":0.3,"#
            + #""week":"2026-W18"}"# + "\n"
        #expect(json == expected)
    }

    @Test func `a document's record counts words by role`() throws {
        let json = try JSONRenderer().line(DocumentRecord(document))
        let expected =
            #"{"date":"2026-05-01","dateOrigin":"message","findings":["no story found"],"id":"0a","#
            + #""kind":"newsletter","path":"a/b.md","roles":{"content":9,"header":2},"#
            + #""source":"Letter","stories":1,"title":"T","url":null,"week":"2026-W18","words":11}"#
            + "\n"
        #expect(json == expected)
    }

    @Test func `a story's record has its lines, themes, companies and links`() throws {
        let json = try JSONRenderer().lines(StoryRecord.records(of: document))
        let expected =
            #"{"companies":[{"confidence":0.67,"evidence":[{"addition":1.23,"date":"2026-05-01","#
            + #""document":"a/b.md","isSecondary":false,"line":4,"range":[11,38],"#
            + #""source":"Letter","speaker":null,"text":"Nordwind isn't losing money","time":12.5,"title":"T","#
            + #""url":null}],"isOverride":true,"name":"Nordwind","score":1.2}],"#
            + #""document":"a/b.md","endLine":5,"id":"0a-1","line":4,"#
            + #""links":["https://a.example/b"],"overrides":[{"key":"1f","kind":"score","#
            + #""score":1.2,"subject":"Nordwind"}],"range":[11,62],"role":"report","#
            + #""shownTitle":"Nordwind","themes":[{"evidence":[{"date":"2026-05-01","#
            + #""document":"a/b.md","#
            + #""isSecondary":false,"line":4,"range":[20,25],"source":"Letter","speaker":null,"text":"isn't","#
            + #""time":12.5,"title":"T","url":null}],"#
            + #""isOverride":false,"name":"models","score":0.67}],"title":"Nordwind","#
            + #""week":"2026-W18"}"# + "\n"
        #expect(json == expected)
    }

    @Test func `weeks and inputs have their keys`() throws {
        let week = SampleDigest.week("2026-W18")
        let weeks = try JSONRenderer().line(
            WeekRecord(week: week, documents: 4, stories: 41, events: 29))
        let weekLine = #"{"documents":4,"events":29,"stories":41,"week":"2026-W18"}"# + "\n"
        #expect(weeks == weekLine)
        let input = InputRecord(
            path: "a/b.md", status: .changed, documents: [DocumentID("0a")],
            weeks: [week, week.adding(weeks: -1)], stories: 3,
            findings: [Finding(.controlCharacters, line: 2, value: "3")], messages: ["more"])
        let inputLine =
            #"{"documents":["0a"],"findings":["line 2: it holds characters that cannot be shown (3)","#
            + #""more"],"path":"a/b.md","status":"changed","stories":3,"#
            + #""weeks":["2026-W17","2026-W18"]}"# + "\n"
        #expect(try JSONRenderer().line(input) == inputLine)
    }

    @Test func `a terminal obeys nothing in a string, and the string is the same`() throws {
        let text = "a\u{1B}[1m\u{9B}1m\u{7F}\u{202E}b\u{2028}c\u{85}d\n/é👩‍💻"
        let record = InputRecord(path: text, status: .new)
        let line = try JSONRenderer().line(record)
        #expect(line.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
        #expect(line.split(whereSeparator: \.isNewline).count == 1)
        let read = try #require(try object(line))
        #expect(read["path"] as? String == text)
        #expect(line.contains("/é👩‍💻"))
    }

    private func object(_ line: String) throws -> [String: Any]? {
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }

    private var document: TaggedDocument {
        let id = DocumentID("0a")
        let text = "A letter\n\n\nNordwind isn't losing money\non it, says its chief.\n"
        let story = Story(
            id: StoryID(document: id, number: 1),
            title: CitedWords("Nordwind", range: TextRange(11, 19)), range: TextRange(11, 62),
            body: [TextRange(11, 62)],
            links: [Link(url: "https://a.example/b", range: TextRange(11, 19))])
        let tags = StoryTags(
            themes: [
                ThemeScore(theme: "models", score: 2.0 / 3, evidence: [TextRange(20, 25)])
            ], mentions: [],
            sentiments: [
                Sentiment(
                    company: "Nordwind", score: 1.2, confidence: 2.0 / 3,
                    evidence: [SentimentEvidence(range: TextRange(11, 38), addition: 1.234)])
            ], overrides: [OverrideUse(key: "1f", kind: .score, subject: "Nordwind", score: 1.2)])
        return TaggedDocument(
            document: Document(
                id: id, path: "a/b.md", kind: .newsletter, title: "T", source: "Letter",
                date: DocumentDate(.day(SampleDigest.day("2026-05-01")), origin: .message),
                text: text),
            structure: DocumentStructure(
                passages: [
                    Passage(range: TextRange(0, 11), role: .header),
                    Passage(range: TextRange(11, text.utf8.count), role: .content, time: 12.5),
                ],
                stories: [story], findings: [Finding(.noStory)]),
            stories: [TaggedStory(story: story, tags: tags)],
            day: SampleDigest.day("2026-05-01"))
    }
}
