import Language
import StoryModel
import Testing

@testable import Ingestion

@Suite struct MeaningShiftTests {
    /// A space of two subjects, told by their letters.
    private struct Subjects: TextVectors {
        let dimensions = 2

        func vector(of text: String, range: TextRange) -> TextVector {
            let words = text[range]
            return TextVector([words.contains("sea") ? 1 : 0, words.contains("tax") ? 1 : 0])
        }
    }

    private func shift(_ lines: [String], vectors: any TextVectors = Subjects()) -> MeaningShift {
        let text = lines.joined(separator: "\n")
        let document = Sample(name: "talk", text: text).document(kind: .transcript)
        let written = WrittenText(document, grammar: .shipped())
        let utterances = Speech(written).utterances
        #expect(utterances.count == lines.count)
        return MeaningShift(utterances, of: text, vectors: vectors)
    }

    private static let sea = "A ship went out to sea before anyone was up today."
    private static let tax = "They will raise the tax on land after the vote passes."

    @Test func `the meaning changes most where another subject begins`() {
        let shift = shift(
            Array(repeating: Self.sea, count: 6) + Array(repeating: Self.tax, count: 6))
        #expect(shift.close.indices.dropFirst().max { shift.close[$0] < shift.close[$1] } == 6)
        #expect(abs(shift.close[6] - 1) < 1e-6)
        #expect(abs(shift.close[3]) < 1e-6)
        #expect(abs(shift.own[6] - 1) < 1e-6)
        #expect(abs(shift.own[7]) > 1e-3)
        #expect(abs(shift.own[11]) < 1e-6)
    }

    @Test func `a short reply weighs less than a sentence`() {
        let replies = Array(repeating: "No tax.", count: 2)
        let shift = shift([Self.sea, Self.sea] + replies + [Self.sea, Self.sea])
        #expect(shift.close[2] < 0.2)
    }

    @Test func `the first utterance and those without known words are new`() {
        let shift = shift([Self.sea, "Mm.", Self.sea])
        #expect(shift.close[0] == 1)
        #expect(shift.own[1] == 1)
    }

    @Test func `without vectors no place differs from another`() {
        let shift = shift([Self.sea, Self.tax, Self.sea], vectors: NoVectors())
        #expect(shift.close == [1, 1, 1])
        #expect(shift.own == [1, 1, 1])
    }
}
