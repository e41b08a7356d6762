internal import Language
internal import StoryModel

/// How far what is meant in front of a place lies from what is meant behind it, by sentence vectors.
///
/// It tells of a new subject where no word recurs: "the vote in Salina" and "the county's hearing" lie
/// near each other.
struct MeaningShift {
    /// From 0, the same direction, to 2, the opposite: the words in front of each utterance against
    /// those from it on, in windows of 40 words.
    private(set) var close: [Double]
    /// The same of each utterance alone against the words in front of it.
    private(set) var own: [Double]

    /// In words; an utterance that is longer is a window of its own.
    private static let width = 40
    /// Shorter utterances weigh less, in words.
    private static let full = 10.0

    /// Slides over the utterances once; linear.
    init(_ utterances: [Utterance], of text: String, vectors: any TextVectors) {
        let rows = utterances.map { utterance in
            let share = min(1, Double(utterance.words.count) / Self.full).squareRoot()
            return vectors.vector(of: text, range: utterance.range).values.map {
                $0 * Float(share)
            }
        }
        var ends = [0]
        for utterance in utterances { ends.append(ends[ends.count - 1] + utterance.words.count) }
        close = []
        own = []
        // rows[low..<index] are in front of the place, rows[index..<high] behind it.
        var before = Window(dimensions: vectors.dimensions)
        var behind = Window(dimensions: vectors.dimensions)
        var low = 0
        var high = 0
        for index in rows.indices {
            if index > 0 {
                before.add(rows[index - 1])
                behind.remove(rows[index - 1])
            }
            while low < index - 1, ends[low] < ends[index] - Self.width {
                before.remove(rows[low])
                low += 1
            }
            while high < rows.count, high <= index || ends[high + 1] <= ends[index] + Self.width {
                behind.add(rows[high])
                high += 1
            }
            close.append(1 - before.cosine(with: behind.sum))
            own.append(1 - before.cosine(with: rows[index]))
        }
    }

    /// The sum of the vectors of a stretch.
    private struct Window {
        var sum: [Float]

        init(dimensions: Int) { sum = Array(repeating: 0, count: dimensions) }

        mutating func add(_ row: [Float]) {
            for index in 0..<min(sum.count, row.count) { sum[index] += row[index] }
        }

        mutating func remove(_ row: [Float]) {
            for index in 0..<min(sum.count, row.count) { sum[index] -= row[index] }
        }

        /// 0 where one is next to nothing.
        func cosine(with other: [Float]) -> Double {
            var product: Float = 0
            var square: Float = 0
            var otherSquare: Float = 0
            for index in 0..<min(sum.count, other.count) {
                product += sum[index] * other[index]
                square += sum[index] * sum[index]
                otherSquare += other[index] * other[index]
            }
            // What is left of sums that went in and out again.
            guard square > 1e-6, otherSquare > 1e-6 else { return 0 }
            return Double(product / (square * otherSquare).squareRoot())
        }
    }
}
