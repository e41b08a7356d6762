import StoryModel
import Testing

@testable import Ingestion

/// What holds for every format of timed transcripts.
struct TimedTranscriptTests {
    private static let reader = DocumentReader(
        options: ReadingOptions(
            date: CalendarDay(daysSinceEpoch: 20_500), today: CalendarDay(daysSinceEpoch: 20_600)))
    private static let segmenter = StorySegmenter()

    private static let words = """
        Welcome to The Rack Report, the show about data centers.
        With me today is Otto Brandt, who counts turbines for a living.
        Thanks, it is good to be back.
        First up, Halvorsen Power has signed a turbine deal with Corvid & Daughters.
        They want forty turbines over three years, and the price is two billion dollars.
        I think they had few other buyers, because the turbines were sitting in a yard.
        Still, hydrogen is cheap in Iceland, so the sums may work.
        Next up, Lumen Labs has a new model that runs on a phone.
        It is called Firefly 2, and its weights are open.
        It does well on translation, but it struggles with arithmetic.
        That's it for this week, thank you for listening.
        See you next week.
        """

    /// Who speaks each line, by index in the list of speakers.
    private static let turns = [0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1]
    /// When each line begins, in whole seconds.
    private static let times = [0, 3, 7, 9, 14, 20, 25, 30, 34, 38, 43, 46]

    @Test(arguments: TranscriptSample.timed)
    func `every format gives the words, one sentence a line`(sample: TranscriptSample) throws {
        let document = try #require(try sample.document(by: Self.reader))
        #expect(document.text == Self.words)
        #expect(document.kind == .transcript)
        #expect(document.findings == [])
    }

    @Test(arguments: TranscriptSample.timed)
    func `every line has its speaker where the format tells, and no other`(
        sample: TranscriptSample
    ) throws {
        let document = try #require(try sample.document(by: Self.reader))
        let lines = LineTable(document.text)
        let found = (1...lines.lineCount).map {
            document.cues.cue(at: lines.range(ofLine: $0).start)?.speaker
        }
        #expect(found == Self.turns.map { sample.speakers?[$0] })
    }

    @Test(arguments: TranscriptSample.timed)
    func `every line has its time, but for captions that end inside of it`(
        sample: TranscriptSample
    ) throws {
        let document = try #require(try sample.document(by: Self.reader))
        let lines = LineTable(document.text)
        let found = (1...lines.lineCount).map {
            document.cues.cue(at: lines.range(ofLine: $0).start)?.start.map { Int($0) }
        }
        #expect(found == Self.times)
    }

    @Test(arguments: TranscriptSample.timed + TranscriptSample.texts)
    func `cues are in order, disjoint and end on characters`(sample: TranscriptSample) throws {
        try expectLaws(of: sample, prefix: .max)
    }

    @Test(arguments: TranscriptSample.timed + TranscriptSample.texts)
    func `the laws hold for every prefix`(sample: TranscriptSample) throws {
        let count = try sample.bytes().count
        for prefix in stride(from: 1, to: count, by: max(1, count / 150)) {
            try expectLaws(of: sample, prefix: prefix)
        }
    }

    private func expectLaws(of sample: TranscriptSample, prefix: Int) throws {
        let document: Document
        do {
            document = try #require(try sample.document(by: Self.reader, prefix: prefix))
        } catch is ReadingError {
            return
        }
        let text = document.text
        var end = 0
        for cue in document.cues {
            #expect(cue.range.start >= end && !cue.range.isEmpty)
            #expect(text[cue.range].utf8.count == cue.range.count)
            #expect((cue.start ?? 0) >= 0 && (cue.end ?? 0) >= 0)
            end = cue.range.end
        }
        #expect(end <= text.utf8.count)
        let structure = Self.segmenter.structure(of: document)
        var offset = 0
        for passage in structure.passages {
            #expect(passage.range.start == offset && !passage.range.isEmpty)
            #expect(text[passage.range].utf8.count == passage.range.count)
            offset = passage.range.end
        }
        #expect(offset == text.utf8.count)
        for story in structure.stories { #expect(text.wholeRange.contains(story.range)) }
    }

    @Test(arguments: TranscriptSample.timed)
    func `passages take speaker and time from the cues`(sample: TranscriptSample) throws {
        let document = try #require(try sample.document(by: Self.reader))
        let passages = Self.segmenter.structure(of: document).passages
        let farewell = try #require(passages.first { $0.role == .farewell })
        #expect(farewell.speaker == sample.speakers?[0])
        #expect(farewell.time.map { Int($0) } == 43)
        let stories = Self.segmenter.structure(of: document).stories
        #expect(!stories.isEmpty)
    }

    @Test(arguments: TranscriptSample.texts)
    func `exports as text keep their marks and tell speakers and times`(
        sample: TranscriptSample
    ) throws {
        let document = try #require(try sample.document(by: Self.reader))
        #expect(document.cues == [])
        let passages = Self.segmenter.structure(of: document).passages
        let content = passages.filter { $0.role == .content }
        #expect(content.map(\.speaker) == [0, 1, 0, 1].map { sample.speakers?[$0] })
        #expect(content.map(\.time) == [9, 20, 30, 38])
    }

    @Test func `a transcript tells its title and its date`() throws {
        let options = ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600))
        let sample = TranscriptSample.timed[0]
        let file = InputFile(
            path: "The Rack Report/12.vtt", bytes: try sample.bytes(), modified: nil)
        let document = try #require(try DocumentReader(options: options).read(file).documents.first)
        #expect(document.title == "Turbines in a Yard")
        #expect(document.source == "The Rack Report")
        #expect(document.date.moment == .day(try #require(CalendarDay("2026-04-12"))))
    }
}
