import StoryModel
import Testing

@testable import Ingestion

@Suite struct TranscriptStructureTests {
    private func structure(_ sample: Sample) -> DocumentStructure {
        StorySegmenter().structure(of: sample.document(kind: .transcript))
    }

    private func lines(of role: PassageRole, in sample: Sample) -> [ClosedRange<Int>] {
        let table = LineTable(sample.text)
        return structure(sample).passages.filter { $0.role == role }.map {
            table.line(at: $0.range.start)...table.line(at: $0.range.end - 1)
        }
    }

    @Test func `stories begin where the hosts move on`() {
        let table = LineTable(Sample.podcast.text)
        let starts = structure(Sample.podcast).stories.map { table.line(at: $0.range.start) }
        #expect(starts == [15, 20, 24])
    }

    @Test func `titles leave out the words that move on`() {
        let titles = structure(Sample.podcast).stories.map(\.title.text)
        #expect(titles.first?.hasPrefix("Halvorsen Power has signed a turbine deal") == true)
        #expect(titles.dropFirst().first == "Lumen calls the model Firefly 2")
        #expect(titles.last?.hasPrefix("Regulators in Norland have fined Tessel") == true)
    }

    @Test(arguments: [
        (PassageRole.header, 1...7), (.greeting, 8...9), (.preview, 10...10), (.sponsor, 11...14),
        (.farewell, 27...28),
    ])
    func `what frames the stories is told apart`(role: PassageRole, lines: ClosedRange<Int>) {
        #expect(self.lines(of: role, in: Sample.podcast) == [lines])
    }

    @Test func `speakers and times stand on the passages`() {
        let passages = structure(Sample.interview).passages
        #expect(passages.first?.speaker == "Ada Quist")
        let okoro = passages.filter { $0.speaker == "Ben Okoro" }
        #expect(okoro.compactMap(\.time).contains(75))
        #expect(okoro.compactMap(\.time).contains(722))
    }

    @Test func `bodies hold no mark of a speaker`() {
        let text = Sample.interview.text
        for story in structure(Sample.interview).stories {
            for stretch in story.body { #expect(!text[stretch].contains("**")) }
        }
    }

    @Test func `an opener inside a sentence that runs on begins a story there`() throws {
        let text = """
            First up, Corvid Cloud has bought a dam in Norland.
            The dam gives Corvid two hundred megawatts of power and a lake.
            Corvid paid the town of Elmsund ninety million for the dam and its staff.
            so the dam is a good deal for corvid and the town keeps the lake and the fish so everybody is happy and one more story lumen labs has opened the weights of firefly a small model for phones
            Lumen says Firefly runs on any phone of the last three years.
            """
        let sample = Sample(name: "run-on", text: text)
        let stories = structure(sample).stories
        let second = try #require(stories.dropFirst().first)
        #expect(text[second.range].hasPrefix("and one more story lumen labs"))
    }

    @Test(arguments: [
        "Coming up after the break, a robot that folds shirts.",
        "Still to come: who buys the fish?",
        "We will talk about the fish right after this short break.", "So stay with us.",
    ])
    func `what comes later is told in the midst of a talk, too`(teaser: String) throws {
        let text = """
            First up, Corvid Cloud has bought a dam in Norland.
            The dam gives Corvid two hundred megawatts of power and a lake.
            Corvid paid the town of Elmsund ninety million for the dam and its staff.
            \(teaser)
            Next story: Lumen Labs has opened the weights of Firefly, a small model for phones.
            Lumen says Firefly runs on any phone of the last three years.
            The license is open, and the training data is listed.
            """
        let document = Sample(name: "talk", text: text).document(kind: .transcript)
        let structure = StorySegmenter().structure(of: document)
        let previews = structure.passages.filter { $0.role == .preview }
        #expect(previews.map { text[$0.range].contains(teaser) } == [true])
        #expect(structure.stories.count == 2)
        #expect(!structure.stories.flatMap(\.body).contains { text[$0].contains(teaser) })
    }

    @Test func `who wrote speech down is told in the midst of it, too`() {
        let text = """
            Transcribed by Nobody in Particular.
            First up, Corvid Cloud has bought a dam in Norland.
            Transcript provided by the Norland Library.
            The dam gives Corvid two hundred megawatts of power and a lake.
            Transcribed with a machine in Elmsund.
            """
        #expect(
            lines(of: .notice, in: Sample(name: "talk", text: text)) == [1...1, 3...3, 5...5])
    }

    @Test func `a talk of as many notices as sentences takes time in proportion`() {
        let pair = "The dam gives Corvid some power.\nTranscribed with a machine.\n"
        let text = String(repeating: pair, count: 3_000)
        let time = ContinuousClock().measure {
            #expect(structure(Sample(name: "talk", text: text)).passages.count > 5_000)
        }
        #expect(time < .seconds(20))
    }

    /// A story that nobody announces, and two that somebody does.
    private func talk(opening: [String], behind: Int) -> String {
        let story = [
            "Corvid Cloud has bought a dam in Norland for ninety million dollars.",
            "The dam gives Corvid two hundred megawatts of power and a lake.",
            "And the town of Elmsund keeps the fish, which Corvid didn't want.",
            "It's the third dam that Corvid has bought since the spring.",
            "We've got a map of them somewhere, they're all on one river.",
            "That river drops four hundred meters on its way to the sea.",
            "The turbines are from nineteen sixty and Corvid leaves them in.",
            "Norland's ministry wants to see a plan for the floods.",
        ]
        let more = (0..<behind).flatMap { number in
            [
                "Next story: Lumen Labs has opened the weights of Firefly number \(number).",
                "Lumen says Firefly runs on any phone of the last three years.",
                "The license is open, and the training data of Firefly is listed.",
            ]
        }
        return (opening + story + story.reversed() + more).joined(separator: "\n")
    }

    @Test(arguments: [1, 10, 100])
    func `what tells news is no opening, however much is announced behind it`(behind: Int) {
        let opening = [
            "Hello and welcome to The Rack Report, I'm Nora Field.", "I'm Otto, good morning.",
            "My dog ate the microphone, so I'm a bit far away.",
        ]
        let sample = Sample(name: "talk", text: talk(opening: opening, behind: behind))
        let table = LineTable(sample.text)
        let first = structure(sample).passages.first { $0.role == .content }
        #expect(first.map { table.line(at: $0.range.start) } == 4)
    }

    @Test func `a pet in the midst of a story does not make it an opening`() {
        let opening = [
            "Hello and welcome to The Rack Report, I'm Nora Field.",
            "Lumen Labs has a new tutor and it won't give you the answer.",
            "It just won't, you can beg.", "Oh dear.",
            "I told it that my dog was ill and it asked me what I had tried.",
        ]
        let sample = Sample(name: "talk", text: talk(opening: opening, behind: 1))
        let table = LineTable(sample.text)
        let first = structure(sample).passages.first { $0.role == .content }
        #expect(first.map { table.line(at: $0.range.start) } == 2)
    }
}
