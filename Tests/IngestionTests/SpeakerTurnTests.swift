import StoryModel
import Testing

@testable import Ingestion

/// The marks that exports and sites set at turns of speech.
struct SpeakerTurnTests {
    private func turn(_ line: String) -> SpeakerTurn? {
        Outline(line).blocks.first.flatMap { SpeakerTurn(line, block: $0) }
    }

    @Test(
        arguments: [
            ("**Ada Quist:** A dam.", "Ada Quist", nil), ("Ada Quist: A dam.", "Ada Quist", nil),
            ("**Ada Quist:** \\[08:09\\] A dam.", "Ada Quist", 489),
            ("\\[08:09\\] A dam.", nil, 489),
            ("**Ada van der Quist:** A dam.", "Ada van der Quist", nil),
            ("Speaker 1  0:03", "Speaker 1", 3), ("Ada Quist  1:02:03  ", "Ada Quist", 3723),
            ("Unknown Speaker\t12:34", "Unknown Speaker", 754),
            ("Ada Quist (00:01:05):", "Ada Quist", 65),
            ("[00:01:05] Ada Quist: A dam.", "Ada Quist", 65), ("0:07 Ada Quist", "Ada Quist", 7),
            ("[Ada Quist] 10:00:01", "Ada Quist", 36_001),
            ("**Ada Quist** 12:34", "Ada Quist", 754), ("Q: Who buys a dam?", "Q", nil),
            ("speaker 2: A dam.", "speaker 2", nil), ("[SPEAKER_01] A dam.", "SPEAKER_01", nil),
        ] as [(String, String?, Double?)])
    func `who speaks and when is read in the form of each program`(
        line: String, speaker: String?, time: Double?
    ) throws {
        let found = try #require(turn(line))
        #expect(found.speaker == speaker)
        #expect(found.time == time)
    }

    @Test func `a name and a time on two lines stand above the words`() throws {
        let text = "Ada Quist\n00:01:05\nA dam is sold.\n"
        let blocks = Outline(text).blocks
        let turn = try #require(SpeakerTurn(text, at: 0, in: blocks))
        #expect(turn.speaker == "Ada Quist" && turn.time == 65 && turn.lines == 2)
        #expect(
            SpeakerTurn("Ada Quist\nA dam.\n", at: 0, in: Outline("Ada Quist\nA dam.").blocks)
                == nil)
        #expect(
            SpeakerTurn("Ada Quist\n\n0:07\n", at: 0, in: Outline("Ada Quist\n\n0:07").blocks)
                == nil)
    }

    @Test(arguments: [
        "It broke at 12:34.", "[Ada Quist] said so", "[1] A source", "The ratio is 3:1 here",
        "A dam is sold.", "[a dam] 0:30", "[Music] A dam", "*Ada* said so", "[DAM] is sold",
    ])
    func `other lines name nobody`(line: String) {
        #expect(turn(line)?.speaker == nil)
    }

    @Test func `a dash behind a bold name needs the name a second time`() throws {
        let text = "**Ada Quist** — A dam."
        let found = try #require(turn(text))
        #expect(found.speaker == "Ada Quist" && found.isDashed && !found.isMarked)
        #expect(text.utf8.dropFirst(found.textStart).elementsEqual("A dam.".utf8))
        #expect(turn("**Ada Quist** said — no dam.") == nil)
        for line in ["**Ada Quist** -  ", "**Ada Quist** — ", "[0:12] -  ", "[0:12] \u{2013} "] {
            #expect(turn(line).map { $0.textStart <= line.utf8.count } ?? true)
            let document = Sample(name: "a", text: line + "\n" + line).document(kind: .transcript)
            #expect(!StorySegmenter().structure(of: document).passages.isEmpty)
        }
        #expect(turn("**Ada Quist**—a dam.") == nil)
        #expect(turn("Ada Quist — A dam.") == nil)
    }

    @Test func `what a letter tells of one company or another is no talk`() {
        let subjects = ["Corvid Cloud", "Lumen Labs", "Tessel", "Halvorsen", "Orrin", "Tessel"]
        let text = subjects.map { "**\($0)** — A dam is sold to a museum in Norland.\n" }
            .joined(separator: "\n")
        let detector = KindDetector(phrases: PhraseTable.shipped())
        #expect(detector.kind(of: text, outline: Outline(text)) == .newsletter)
        let talk = text.replacing("Halvorsen", with: "Tessel").replacing(
            "Orrin", with: "Lumen Labs"
        )
        .replacing("Corvid Cloud", with: "Lumen Labs")
        #expect(detector.kind(of: talk, outline: Outline(talk)) == .transcript)
    }

    @Test func `one word of talk in a short letter makes it no talk`() {
        let text = "A third mail about Corvid Cloud and its dams, which sell well."
        let detector = KindDetector(phrases: PhraseTable.shipped())
        #expect(detector.kind(of: text, outline: Outline(text)) == .newsletter)
    }

    @Test func `a time in front of other words names nobody`() {
        #expect(turn("0:07 a dam is sold")?.speaker == nil)
        #expect(turn("0:07 The Dam. It Is Sold, They Say, For Two Billion")?.speaker == nil)
    }
}
