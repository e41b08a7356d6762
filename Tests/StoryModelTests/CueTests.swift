import StoryModel
import Testing

@Suite struct CueTests {
    private let cues = [(0, 4), (5, 9), (9, 12)].map { start, end in
        Cue(range: TextRange(start, end), speaker: nil, start: Double(start), end: nil)
    }

    @Test(arguments: [
        (0, 0), (3, 0), (4, 5), (5, 5), (8, 5), (9, 9), (11, 9), (12, nil), (99, nil),
    ])
    func `an offset is in a cue or before the next one`(offset: Int, start: Double?) {
        #expect(cues.cue(at: offset)?.start == start)
    }

    @Test func `without cues there is none`() {
        #expect([Cue]().cue(at: 0) == nil)
    }

    @Test func `the time of words is their cue's, else their passage's`() {
        let structure = DocumentStructure(
            passages: [Passage(range: TextRange(0, 12), role: .content, time: 2)], stories: [])
        func time(_ cues: [Cue], at offset: Int) -> Double? {
            let document = Document(
                id: DocumentID(path: "a"), path: "a", kind: .transcript, title: "", source: "",
                date: DocumentDate(.instant(0), origin: .option), text: "twelve bytes",
                cues: cues)
            return TaggedDocument(
                document: document, structure: structure, stories: [],
                day: CalendarDay(daysSinceEpoch: 0)
            ).time(at: offset)
        }
        #expect(time(cues, at: 6) == 5)
        #expect(time([], at: 6) == 2)
        #expect(time([], at: 12) == nil)
        let untimed = Cue(range: TextRange(0, 12), speaker: "A", start: nil, end: nil)
        #expect(time([untimed], at: 6) == 2)
    }
}
