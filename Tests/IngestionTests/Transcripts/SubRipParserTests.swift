import StoryModel
import Testing

@testable import Ingestion

struct SubRipParserTests {
    private func captions(_ text: String) -> [ExpectedCaption] {
        SubRipParser().captions(in: text).map { ExpectedCaption($0, in: text) }
    }

    @Test(arguments: [
        ("00:00:01,500 --> 00:00:02,000", 1.5, 2.0),
        ("00:00:01.500 --> 00:00:02.000", 1.5, 2.0),
        ("00:00:01:500 --> 00:00:02", 1.5, 2.0),
        ("  0:1,5-->0:2  X1:40 X2:600", 1.5, 2.0),
        ("00:00:01,500 -> 00:00:02,000", 1.5, 2.0),
        ("00:00:01,500 - -> 00:00:02,000", 1.5, 2.0),
        ("120:00:00,000 --> 120:00:00,12345", 432_000, 432_000.123),
    ])
    func `times are read as people write them`(line: String, start: Double, end: Double) {
        #expect(captions("1\n\(line)\nA dam.\n") == [ExpectedCaption(start, end, "A dam.")])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let texts: [String]
    }

    static let cases = [
        Case(
            testDescription: "numbers missing",
            text: "00:01 --> 00:02\nA.\n\n00:02 --> 00:03\nB.\n", texts: ["A.", "B."]),
        Case(
            testDescription: "empty lines inside of a text",
            text: "1\n00:01 --> 00:02\nA.\n\nB.\n\n2\n00:02 --> 00:03\nC.\n",
            texts: ["A.\n\nB.", "C."]),
        Case(
            testDescription: "no empty lines between cues",
            text: "1\n00:01 --> 00:02\nA.\n2\n00:02 --> 00:03\nB.\n3\n00:03 --> 00:04\nC.",
            texts: ["A.", "B.", "C."]),
        Case(
            testDescription: "a number as the last words of a text",
            text: "1\n00:01 --> 00:02\nForty and\n2\n\n2\n00:02 --> 00:03\nB.\n",
            texts: ["Forty and\n2", "B."]),
        Case(
            testDescription: "a number as the only words of a text without numbers",
            text: "00:01 --> 00:02\n42\n00:02 --> 00:03\nB.\n", texts: ["42", "B."]),
        Case(
            testDescription: "a cue without text",
            text: "1\n00:01 --> 00:02\n\n\n2\n00:02 --> 00:03\nB.\n", texts: ["", "B."]),
        Case(
            testDescription: "a cue without text and without an empty line",
            text: "1\n00:01 --> 00:02\n2\n00:02 --> 00:03\nB.\n", texts: ["", "B."]),
        Case(
            testDescription: "every line followed by an empty one",
            text: "1\n\n00:01 --> 00:02\n\nA.\n\n2\n\n00:02 --> 00:03\n\nB.\n", texts: ["A.", "B."]),
        Case(
            testDescription: "words before the first cue",
            text: "Some words\n\n1\n00:01 --> 00:02\nA.\n", texts: ["A."]),
        Case(
            testDescription: "an arrow among the words",
            text: "1\n00:01 --> 00:02\nA --> B\n\n2\n00:02 --> 00:03\nC -> D.\n",
            texts: ["A --> B", "C -> D."]),
        Case(
            testDescription: "a line of times at the very end", text: "1\n00:01 --> 00:02",
            texts: [""]),
        Case(testDescription: "no times", text: "1\nA.\n", texts: []),
    ]

    @Test(arguments: cases)
    func `a text reaches to the next cue`(item: Case) {
        #expect(captions(item.text).map(\.text) == item.texts)
    }

    @Test func `words under times that cannot be read are kept without times`() {
        let text = "1\n00:01 --> 00:02\nA.\n\n2\n00:0x --> 00:03\nB.\n\n3\n00:03 --> 00:04\nC.\n"
        let expected = [
            ExpectedCaption(1, 2, "A."), ExpectedCaption(nil, nil, "B."),
            ExpectedCaption(3, 4, "C."),
        ]
        #expect(captions(text) == expected)
        #expect(SubRipParser().captions(in: text).map(\.line) == [2, 6, 10])
    }

    @Test(arguments: [
        ("1\n00:01 --> 00:02\nA.", true), ("\n\n00:01,000 --> 00:02,000\n", true),
        ("7\n\n00:01 --> 00:02\nA.", true), ("A.\nB.\n00:01 --> 00:02\n", false),
        ("From 1:30 --> go", false), ("", false),
    ])
    func `a file is known by a cue at its top`(text: String, isLikely: Bool) {
        #expect(SubRipParser.isLikely(text) == isLikely)
    }
}
