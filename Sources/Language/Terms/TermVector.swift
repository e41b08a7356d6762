/// The weighed words of a text, of unit length, for comparing texts.
package struct TermVector: Sendable {
    /// Sorted by word, so that sums are made in the same order everywhere.
    package let weights: [(word: String, weight: Double)]

    /// Weighs words by `(1 + ln count) * inverse document frequency`.
    package init(words: some Sequence<String>, statistics: TermStatistics) {
        var counts: [String: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        let sorted = counts.sorted { $0.key < $1.key }
        self.init(
            counts: sorted.map { (word: $0.key, count: $0.value) },
            frequencies: sorted.map { statistics.inverseFrequency(of: $0.key) })
    }

    /// Weighs words that are at hand with their numbers, sorted by word, and with their inverse document
    /// frequencies.
    package init(counts: [(word: String, count: Int)], frequencies: [Double]) {
        self.init(
            weights: zip(counts, frequencies).map { entry, frequency in
                (word: entry.word, weight: (1 + logarithm(Double(entry.count))) * frequency)
            })
    }

    /// A vector of no words.
    package static let empty = TermVector(weights: [])

    /// Makes weights, sorted by word, those of a vector of unit length.
    private init(weights: [(word: String, weight: Double)]) {
        var square = 0.0
        for entry in weights { square += entry.weight * entry.weight }
        let length = square.squareRoot()
        guard length > 0 else {
            self.weights = weights
            return
        }
        self.weights = weights.map { ($0.word, $0.weight / length) }
    }

    /// The same words, each with its weight times a factor.
    package func scaled(by factor: (String) -> Double) -> TermVector {
        TermVector(weights: weights.map { ($0.word, $0.weight * factor($0.word)) })
    }

    /// The cosine of the angle between two vectors, from 0 to 1.
    package func similarity(to other: TermVector) -> Double {
        var sum = 0.0
        var left = 0
        var right = 0
        while left < weights.count, right < other.weights.count {
            let (mine, theirs) = (weights[left], other.weights[right])
            if mine.word == theirs.word {
                sum += mine.weight * theirs.weight
                left += 1
                right += 1
            } else if mine.word < theirs.word {
                left += 1
            } else {
                right += 1
            }
        }
        return sum
    }
}
