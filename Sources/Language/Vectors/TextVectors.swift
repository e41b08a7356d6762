package import StoryModel

/// What gives texts a place in a space of meaning, where texts on like subjects lie near each other.
///
/// Its users work without one, and with any: `NoVectors` where there is none.
package protocol TextVectors: Sendable {
    /// The number of dimensions of each vector; zero where all texts are alike.
    var dimensions: Int { get }

    /// The vector of a range of a text.
    func vector(of text: String, range: TextRange) -> TextVector
}

extension TextVectors {
    /// The vector of a whole text.
    package func vector(of text: String) -> TextVector {
        vector(of: text, range: TextRange(0, text.utf8.count))
    }
}

/// The vectors of a program that has no table of them: all texts are alike.
package struct NoVectors: TextVectors {
    package init() {}

    package var dimensions: Int { 0 }

    package func vector(of text: String, range: TextRange) -> TextVector { TextVector([]) }
}

/// Where a text lies in a space of meaning: a vector of length 1, or of zeros where no word is known.
package struct TextVector: Hashable, Sendable {
    /// As many as the space has dimensions.
    package let values: [Float]

    /// A vector of the direction given, made 1 long.
    package init(_ direction: consuming [Float]) {
        var values = direction
        var square: Float = 0
        for value in values { square += value * value }
        let length = square.squareRoot()
        if length > 0 { for index in values.indices { values[index] /= length } }
        self.values = values
    }

    /// The cosine of the angle between two vectors, from -1 to 1; 0 where one is of zeros.
    package func similarity(to other: TextVector) -> Double {
        var sum: Float = 0
        for index in 0..<min(values.count, other.values.count) {
            sum += values[index] * other.values[index]
        }
        return Double(sum)
    }

    /// The direction between some vectors.
    package static func mean(of vectors: [TextVector]) -> TextVector {
        var sum = Array(repeating: Float(0), count: vectors.first?.values.count ?? 0)
        for vector in vectors {
            for index in 0..<min(sum.count, vector.values.count) {
                sum[index] += vector.values[index]
            }
        }
        return TextVector(sum)
    }
}
