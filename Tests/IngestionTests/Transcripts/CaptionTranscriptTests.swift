import StoryModel
import Testing

@testable import Ingestion

/// From captions to words: markup, rolling, speakers.
struct CaptionTranscriptTests {
    /// The speaker and the words of the captions, a piece a line.
    private func spoken(_ text: String) -> [String] {
        let transcript =
            WebVTTReader().transcript(in: text) ?? SubRipReader().transcript(in: text)
        return (transcript?.pieces ?? []).map { ($0.speaker ?? "-") + ": " + $0.text }
    }

    /// A SubRip file of these texts, two seconds each.
    private func file(_ texts: [String]) -> String {
        texts.enumerated().map { index, text in
            "\(index + 1)\n00:\(10 + 2 * index),000 --> 00:\(12 + 2 * index),000\n\(text)\n"
        }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("A &amp; B &lt;c&gt; &quot;d&quot;&nbsp;&#39;e&#x27;", "A & B <c> \"d\" 'e'"),
        ("AT&T &unknown; &; &#0; &#xD800;", "AT&T &unknown; &; &#0; &#xD800;"),
        (
            "<i>It</i> <b.loud>is</b> <00:01.000><c> a</c> <font color=\"red\">dam</font>.",
            "It is a dam."
        ),
        ("{\\an8}It is {i}a{/i} dam.", "It is a{/i} dam."),
        ("1 < 2 and 3 <4 > 2 <3", "1 < 2 and 3 2 <3"),
        ("<b No end", "<b No end"),
        ("  A \t dam\nwith  a view ", "A dam / with a view"),
        ("{x} and {not a style}", "and {not a style}"),
    ])
    func `markup is taken out and words are left`(text: String, words: String) {
        let lines = CaptionMarkup.lines(in: text.utf8Span.span, text.wholeRange)
        #expect(lines.map(\.text).joined(separator: " / ") == words)
    }

    @Test func `a voice holds until the next one`() {
        let text = """
            WEBVTT

            00:01.000 --> 00:02.000
            <v.loud Ada   Quist>One</v> <v Ben &amp; Co>two

            00:02.000 --> 00:03.000
            three

            00:03.000 --> 00:04.000
            <v>four

            00:04.000 --> 00:05.000
            Ada Quist: five
            """
        #expect(
            spoken(text) == [
                "Ada Quist: One", "Ben & Co: two", "Ben & Co: three", "-: four",
                "-: Ada Quist: five",
            ])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let texts: [String]
        let spoken: [String]
    }

    static let speakers = [
        Case(
            testDescription: "names before a colon",
            texts: ["Ada Quist: One", "two", "Speaker 2: three\nfour", "ADA QUIST:\nfive"],
            spoken: [
                "Ada Quist: One", "Ada Quist: two", "Speaker 2: three", "Speaker 2: four",
                "ADA QUIST: five",
            ]),
        Case(
            testDescription: "a colon that names nobody",
            texts: ["One thing is clear", "Remember: two", "Results: three"],
            spoken: ["-: One thing is clear", "-: Remember: two", "-: Results: three"]),
        Case(
            testDescription: "a time behind the first word",
            texts: ["Noon:30 is a time", "two"], spoken: ["-: Noon:30 is a time", "-: two"]),
        Case(
            testDescription: "somebody else without a name",
            texts: ["Ada: One", ">> two", "three", ">> Ada: four", "- five\n- six"],
            spoken: ["Ada: One", "-: two", "-: three", "Ada: four", "-: five", "-: six"]),
        Case(
            testDescription: "sounds before the first name",
            texts: ["[Music]", "Ada: One"], spoken: ["-: [Music]", "Ada: One"]),
        Case(
            testDescription: "names that come often, later",
            texts: [
                "Intro", "Ada: a", "Ben: b", "Ada: c", "Ben: d", "Ada: e", "Ben: f", "Note: g",
            ],
            spoken: [
                "-: Intro", "Ada: a", "Ben: b", "Ada: c", "Ben: d", "Ada: e", "Ben: f",
                "Ben: Note: g",
            ]),
    ]

    @Test(arguments: speakers)
    func `a name holds until the next one`(item: Case) {
        #expect(spoken(file(item.texts)) == item.spoken)
    }

    static let rolling = [
        Case(
            testDescription: "each line shown twice",
            texts: [
                "a dam", "a dam\nwith a view", "with a view\nof the sea", "of the sea\nand hills",
            ],
            spoken: ["-: a dam", "-: with a view", "-: of the sea", "-: and hills"]),
        Case(
            testDescription: "three lines on the screen",
            texts: ["a\nb\nc", "b\nc\nd", "c\nd\ne", "d\ne\nf"],
            spoken: ["-: a", "-: b", "-: c", "-: d", "-: e", "-: f"]),
        Case(
            testDescription: "lines that grow",
            texts: ["a dam", "a dam with", "a dam with a view", "of the sea"],
            spoken: ["-: a dam", "-: with", "-: a view", "-: of the sea"]),
        Case(
            testDescription: "a cue for each word that is marked",
            texts: ["<u>a</u> dam there", "a <u>dam</u> there", "a dam <u>there</u>", "it is"],
            spoken: ["-: a dam there", "-: it is"]),
        Case(
            testDescription: "people who repeat themselves",
            texts: [
                "Yes.", "Yes.", "So a dam", "with a view", "of the sea", "and of", "the hills.",
            ],
            spoken: [
                "-: Yes.", "-: Yes.", "-: So a dam", "-: with a view", "-: of the sea", "-: and of",
                "-: the hills.",
            ]),
    ]

    @Test(arguments: rolling)
    func `captions that roll are folded, and nothing else is`(item: Case) {
        #expect(spoken(file(item.texts)) == item.spoken)
    }

    @Test func `captions that roll over a pause are folded where new lines follow`() {
        let text = """
            00:01 --> 00:02
            a dam

            00:02 --> 00:03
            a dam
            with a view

            00:03 --> 00:04
            with a view
            of the sea.

            00:09 --> 00:10
            of the sea.
            Yes.

            00:19 --> 00:20
            Yes.
            """
        let words = ["-: a dam", "-: with a view", "-: of the sea.", "-: Yes.", "-: Yes."]
        #expect(spoken(text) == words)
    }

    @Test func `words under broken times are kept and counted`() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:02 --> 3\nTwo.\n"
        let transcript = WebVTTReader().transcript(in: text)
        #expect(transcript?.pieces.map(\.text) == ["One.", "Two."])
        #expect(transcript?.pieces.map(\.start) == [1, nil])
        #expect(transcript?.findings == [Finding(.timesUnreadable, line: 6, value: "1")])
    }
}
