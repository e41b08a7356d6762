import Language
import StoryModel
import Testing

@testable import Curation

struct SentenceChooserTests {
    private let chooser = SentenceChooser()

    /// The sentences of a story of one paragraph, each worth the same.
    private func options(_ text: String, salience: [Int]) -> [SentenceChooser.Option] {
        let document = SampleDocument(path: "a.txt", source: "A", text: "A title\n" + text + "\n")
            .tagged
        let candidates = MaterialMaker.shipped()
            .material(of: document.stories[0], in: document).candidates
        return zip(candidates, salience).map {
            SentenceChooser.Option(candidate: $0, salience: $1)
        }
    }

    private let ferry = """
        The council moves the ticket office to the northern pier. The office for tickets moves to \
        the northern pier, says the council. Engineers draw a new roof of copper and larch.
        """

    @Test func `what was said is not said again`() {
        let options = options(ferry, salience: [600, 500, 400])
        let room = SentenceChooser.Room(sentences: 2, characters: 1000)
        #expect(chooser.chosen(among: options, room: room) == [0, 2])
    }

    @Test func `sentences come in the order of the text and within the room`() {
        let options = options(ferry, salience: [400, 500, 600])
        #expect(
            chooser.chosen(among: options, room: .init(sentences: 3, characters: 1000)) == [
                0, 1, 2,
            ])
        let lengths = options.map(\.candidate.text.count)
        let tight = SentenceChooser.Room(sentences: 3, characters: lengths[2])
        #expect(chooser.chosen(among: options, room: tight) == [2])
        #expect(chooser.chosen(among: options, room: .init(sentences: 3, characters: 10)) == [])
        #expect(chooser.chosen(among: [], room: tight) == [])
    }

    @Test func `what is worth nothing is left out`() {
        let options = options(ferry, salience: [300, -100, 0])
        let room = SentenceChooser.Room(sentences: 3, characters: 1000)
        #expect(chooser.chosen(among: options, room: room) == [0])
    }

    @Test func `what the reader was told before is not said again`() {
        let options = options(ferry, salience: [600, 500, 400])
        let room = SentenceChooser.Room(sentences: 1, characters: 1000)
        #expect(chooser.chosen(among: options, room: room) == [0])
        let known = Set(options[1].candidate.terms)
        let strict = SentenceChooser(repetition: 600)
        #expect(strict.chosen(among: options, room: room, known: known) == [2])
    }
}
