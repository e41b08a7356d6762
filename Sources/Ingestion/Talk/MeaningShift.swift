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
            let values = vectors.vector(of: text, range: utterance.range).values
            return share < 1 ? values.map { $0 * Float(share) } : values
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
            let (near, alone) = before.cosines(with: behind.sum, and: rows[index])
            close.append(1 - near)
            own.append(1 - alone)
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

        /// The cosines with two others; 0 where one is next to nothing.
        ///
        /// In one loop, as each sum has to wait for its last addition.
        func cosines(with first: [Float], and second: [Float]) -> (Double, Double) {
            var square: Float = 0
            var (product, otherSquare): (Float, Float) = (0, 0)
            var (secondProduct, secondSquare): (Float, Float) = (0, 0)
            for index in 0..<min(sum.count, first.count, second.count) {
                square += sum[index] * sum[index]
                product += sum[index] * first[index]
                otherSquare += first[index] * first[index]
                secondProduct += sum[index] * second[index]
                secondSquare += second[index] * second[index]
            }
            return (
                Self.cosine(product, square, otherSquare),
                Self.cosine(secondProduct, square, secondSquare)
            )
        }

        private static func cosine(_ product: Float, _ square: Float, _ other: Float) -> Double {
            // What is left of sums that went in and out again.
            guard square > 1e-6, other > 1e-6 else { return 0 }
            return Double(product / (square * other).squareRoot())
        }
    }
}
