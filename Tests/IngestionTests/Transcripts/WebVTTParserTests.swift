import StoryModel
import Testing

@testable import Ingestion

/// What a test expects of a cue.
struct ExpectedCaption: Hashable, Sendable {
    let start: Double?
    let end: Double?
    let text: String

    init(_ start: Double?, _ end: Double?, _ text: String) {
        self.start = start
        self.end = end
        self.text = text
    }

    init(_ caption: Caption, in text: String) {
        self.init(caption.start, caption.end, String(text[caption.text]))
    }
}

struct WebVTTParserTests {
    private func captions(_ text: String) -> [ExpectedCaption] {
        WebVTTParser().captions(in: text).map { ExpectedCaption($0, in: text) }
    }

    @Test(arguments: [
        ("WEBVTT", true), ("WEBVTT\n", true), ("WEBVTT - Dams", true), ("WEBVTT\tDams", true),
        ("WEBVTTS\n", false), ("webvtt\n", false), (" WEBVTT\n", false), ("", false),
    ])
    func `a file is known by its signature`(text: String, isSigned: Bool) {
        #expect(WebVTTParser.isSigned(text) == isSigned)
        let cue = captions(text + "\n\n00:01.000 --> 00:02.000\nA dam.\n")
        #expect(cue.count == (isSigned ? 1 : 0))
    }

    @Test(arguments: [
        ("00:01.500 --> 00:02.000", 1.5, 2.0),
        ("00:00:01.500-->00:00:02.000", 1.5, 2.0),
        ("\t00:01.500\t -->  00:02.000 line:0 align:start", 1.5, 2.0),
        ("00:01.500 --> 00:02.000line:0", 1.5, 2.0),
        ("1:00:01.500 --> 999:59:59.999", 3601.5, 3_599_999.999),
        ("00:02.000 --> 00:01.000", 2.0, 1.0),
        ("75:00.000 --> 75:01.500", 270_000, 270_060.5),
    ])
    func `times are read by the rules`(line: String, start: Double, end: Double) {
        let found = captions("WEBVTT\n\n\(line)\nA dam.\n")
        #expect(found == [ExpectedCaption(start, end, "A dam.")])
    }

    @Test func `minutes that count on from the cue before are minutes`() {
        let text = "WEBVTT\n\n59:58.000 --> 59:59.500\nA.\n\n60:00.000 --> 61:02.000\nB.\n"
        #expect(captions(text).map(\.start) == [3598, 3600])
        #expect(captions(text).map(\.end) == [3599.5, 3662])
    }

    @Test(arguments: [
        "00:00.00 --> 00:02.000", "00:000.000 --> 00:02.000", "00:61.000 --> 00:02.000",
        "00:00,000 --> 00:02,000", "00:00.000 -> 00:02.000 -->", "00:00.000 --> later",
        "9999999999:00:00.000 --> 00:02.000",
    ])
    func `words under times that cannot be read are kept without times`(line: String) {
        let found = captions("WEBVTT\n\n\(line)\nA dam.\n\n00:03.000 --> 00:04.000\nWater.\n")
        #expect(
            found == [ExpectedCaption(nil, nil, "A dam."), ExpectedCaption(3, 4, "Water.")])
    }

    @Test func `comments, styles and regions are no cues`() {
        let text = """
            WEBVTT
            Kind: captions

            NOTE one line

            NOTE
            two lines

            STYLE
            ::cue { color: red }

            REGION
            id:a

            intro
            00:01.000 --> 00:02.000
            A dam
            with a view.

            NOTE see figure 2 --> 3
            and 4

            00:02.000 --> 00:03.000
            """
        #expect(
            captions(text) == [
                ExpectedCaption(1, 2, "A dam\nwith a view."), ExpectedCaption(2, 3, ""),
            ])
    }

    @Test func `a line of times ends the text above it`() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nA.\n00:02.000 --> 00:03.000\nB.\n"
        #expect(captions(text) == [ExpectedCaption(1, 2, "A."), ExpectedCaption(2, 3, "B.")])
    }

    @Test func `a header runs into the first cue, and not where nothing ever ends it`() {
        let first = "WEBVTT\n00:01.000 --> 00:02.000\nA."
        #expect(captions(first + "\n\n00:02.000 --> 00:03.000\nB.\n").map(\.text) == ["A.", "B."])
        #expect(captions(first) == [])
    }

    @Test func `cues know their lines`() {
        let text =
            "WEBVTT\nKind: a\n\n\n1\n00:01.000 --> 00:02.000\nA.\n\n00:02.000 --> 00:03.000\nB."
        #expect(WebVTTParser().captions(in: text).map(\.line) == [6, 9])
    }
}
