import Foundation
import Language
import StoryModel

/// Times the vectors of sentences, and the opening of their table.
struct VectorBenchmark {
    let fixtures: Fixtures

    /// How many megabytes of text a second one core gives vectors to.
    func line() throws -> String {
        let text = try fixtures.talkLines().joined(separator: "\n")
        let sentences = SentenceSplitter().sentences(
            in: text, range: TextRange(0, text.utf8.count))
        let size = sentences.reduce(0) { $0 + $1.count }
        let opening = Stopwatch.shortest { _ = VectorTable.shipped() }
        let vectors = VectorTable.shipped()
        var sum: Float = 0
        let seconds = Stopwatch.shortest {
            for range in sentences {
                sum += vectors.vector(of: text, range: range).values.first ?? 0
            }
        }
        let speed = Double(size) / 1e6 / seconds
        return "sentence vectors: \(speed.text(1, width: 0)) MB/s, "
            + "their table opened in \((opening * 1e6).text(0, width: 0)) microseconds\n"
            + (sum.isNaN ? " (wrong)" : "")
    }
}
