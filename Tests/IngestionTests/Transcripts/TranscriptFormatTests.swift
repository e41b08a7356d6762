import Language
import StoryModel
import Testing

@testable import Ingestion

/// How files are told apart, and what each format may leave out.
struct TranscriptFormatTests {
    private func read(_ text: String, path: String = "a.json") throws -> FileReading {
        let day = CalendarDay(daysSinceEpoch: 20_500)
        let options = ReadingOptions(date: day, today: day)
        return try DocumentReader(options: options).read(
            InputFile(path: path, bytes: Array(text.utf8), modified: nil))
    }

    @Test(arguments: [
        ("{\"a\": 1}", ReadingError.notATranscript(.transcriptJSON)),
        ("[]", .notATranscript(.transcriptJSON)),
        ("{}", .notATranscript(.transcriptJSON)),
        ("[{\"name\": \"x\"}]", .notATranscript(.transcriptJSON)),
        ("{\"segments\": {\"a\": 1}}", .notATranscript(.transcriptJSON)),
        ("{\"segments\": [{\"text\": \" \"}]}", .withoutWords(.transcriptJSON)),
        ("{\"segments\": [{\"text\": \"A dam.\"", .brokenJSON),
        ("{\"a\" 1}", .brokenJSON),
        (String(repeating: "[{\"a\":", count: 5000), .brokenJSON),
        ("WEBVTT\n\nNOTE nothing\n", .withoutWords(.webVTT)),
        ("1\n00:01 --> 00:02\n\n", .withoutWords(.subRip)),
        ("start\tend\ttext\n", .withoutWords(.transcriptTable)),
        ("<tt><body><div><p> </p></div></body></tt>", .withoutWords(.timedText)),
        ("<!DOCTYPE html><html><p hidden>A dam.</p></html>", .withoutText(.page)),
    ])
    func `what holds no transcript is refused with the reason`(text: String, error: ReadingError) {
        #expect(throws: error) { try read(text) }
    }

    @Test func `a digest of ours as JSON is not read`() throws {
        let text = #"{"week": "2026-W18", "headline": "H", "insights": [], "coverage": {}}"#
        #expect(try read(text).isSkipped)
    }

    @Test(arguments: [
        ("[One](https://dam.example) and two.", "a.md"), ("{{ title }}\n\nText.", "a.md"),
        ("<p align=\"center\">Text</p>\n\n# Dams\n", "a.md"), ("Text <cite>x</cite>.", "a.txt"),
        ("WEBVTTS are files.\n", "a.md"), ("start of the end, text\n", "a.md"),
    ])
    func `other texts are read as text`(text: String, path: String) throws {
        let document = try #require(try read(text, path: path).documents.first)
        #expect(document.text == text)
        #expect(document.cues == [])
    }

    private func segments(_ json: String) throws -> [SpokenPiece] {
        let json = try TranscriptJSON(json)
        let transcript =
            PodcastTranscriptReader().transcript(in: json) ?? WhisperReader().transcript(in: json)
        return transcript?.pieces ?? []
    }

    @Test(arguments: [
        (#"{"start": 1.5, "end": 2, "text": " A"}"#, SpokenPiece(text: " A", start: 1.5, end: 2)),
        (
            #"{"start": "1.5", "end": "00:00:02,000", "text": "A"}"#,
            SpokenPiece(text: "A", start: 1.5, end: 2)
        ),
        (
            #"{"startTime": 1.5, "endTime": 2, "body": "A", "speaker": "B"}"#,
            SpokenPiece(speaker: "B", text: "A", start: 1.5, end: 2)
        ),
        (#"{"body": "A"}"#, SpokenPiece(text: "A")),
        (#"{"start": -1, "end": 1e300, "text": "A"}"#, SpokenPiece(text: "A")),
        (
            #"{"start": null, "end": {}, "text": "A", "speaker": 1}"#,
            SpokenPiece(speaker: "Speaker 1", text: "A")
        ),
        (
            #"{"offsets": {"from": 1500, "to": 2000}, "text": "A"}"#,
            SpokenPiece(text: "A", start: 1.5, end: 2)
        ),
        (
            #"{"timestamps": {"from": "00:00:01,500", "to": "00:00:02,000"}, "text": "A"}"#,
            SpokenPiece(text: "A", start: 1.5, end: 2)
        ),
        (
            #"{"text": "A", "words": [{"speaker": "B"}, {"word": "x"}]}"#,
            SpokenPiece(speaker: "B", text: "A")
        ),
        (#"{"text": "A", "words": [{"speaker": "B"}, {"speaker": "C"}]}"#, SpokenPiece(text: "A")),
    ])
    func `odd values count as missing`(segment: String, piece: SpokenPiece) throws {
        #expect(try segments("{\"segments\": [\(segment), 7, null]}") == [piece])
    }

    @Test func `a list alone, and the words alone, are transcripts`() throws {
        #expect(try segments(#"[{"start": 1, "text": "A"}]"#) == [SpokenPiece(text: "A", start: 1)])
        #expect(try segments(#"{"text": "A dam."}"#) == [SpokenPiece(text: "A dam.")])
        #expect(try segments(#"{"text": "A dam.", "author": "B"}"#) == [])
    }

    @Test func `a table may name speakers, and leave fields out`() {
        let text = "start\tend\tspeaker\ttext\n1500\t2000\tAda\tA\tdam.\n\t\t\tB\nshort\n"
        let pieces = WhisperReader().transcript(in: text)?.pieces
        #expect(
            pieces == [
                SpokenPiece(speaker: "Ada", text: "A\tdam.", start: 1.5, end: 2),
                SpokenPiece(speaker: "", text: "B"),
            ])
    }

    @Test func `a table whose words come first may leave off their times`() {
        let text = "text\tstart\tend\nA dam.\t1500\t2000\nIt leaks.\nB\t2500\n"
        #expect(
            WhisperReader().transcript(in: text)?.pieces == [
                SpokenPiece(text: "A dam.", start: 1.5, end: 2), SpokenPiece(text: "It leaks."),
                SpokenPiece(text: "B", start: 2.5),
            ])
    }

    @Test(arguments: [
        "<time>10:32</time><p>A</p><time>10:20</time><p>B</p><time>10:05</time><p>C</p>",
        "<time>1:05:00</time><p>A</p><time>1:06:00</time><p>B</p><time>1:07:00</time><p>C</p>",
        "<cite>Ada</cite><time datetime=\"2026-05-03T10:32\">10:32</time><p>A</p>",
    ])
    func `times of the day make no transcript of a page`(page: String) {
        #expect(PodcastPageReader().transcript(in: "<html>" + page) == nil)
    }

    @Test func `only what stands above the first cue tells of a caption file`() {
        let text = """
            WEBVTT
            Title: Dams


            NOTE Podcast: The Rack Report


            1
            00:01.000 --> 00:02.000
            Host: welcome
            """
        #expect(
            WebVTTReader().transcript(in: text)?.metadata
                == ["title": "Dams", "podcast": "The Rack Report"])
    }

    @Test func `a duration for machines is a time of a recording`() {
        let page = "<cite>Ada</cite><time datetime=\"PT1M5S\">1:05</time><p>A</p>"
        let pieces = PodcastPageReader().transcript(in: page)?.pieces
        #expect(pieces == [SpokenPiece(speaker: "Ada", text: "A", start: 65)])
    }

    @Test func `a page keeps words only, with the speaker and the time before them`() {
        let text = """
            <!-- <cite>Nobody</cite> --><HTML><head><title>Dams &amp; Locks</title>
            <script>"<p>no</p>"</script></head><body><nav>Home</nav><h1>Dams</h1>
            <CITE class='a>b'>Ada:</CITE> <time>1:02:03</time><p>One<br/>two <b>three</b> &lt; 4</p>
            <p>Five</p><cite>Ben</cite><p>Six <time>1:02:09</time> seven
            """
        let transcript = PodcastPageReader().transcript(in: text)
        #expect(transcript?.metadata == ["title": "Dams & Locks"])
        #expect(
            transcript?.pieces == [
                SpokenPiece(speaker: "Ada", text: "One", start: 3723),
                SpokenPiece(speaker: "Ada", text: "two three < 4"),
                SpokenPiece(speaker: "Ada", text: "Five"),
                SpokenPiece(speaker: "Ben", text: "Six"),
                SpokenPiece(speaker: "Ben", text: "seven", start: 3729),
            ])
    }
}
