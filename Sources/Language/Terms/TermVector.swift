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
        var weights = zip(counts, frequencies).map { entry, frequency in
            (word: entry.word, weight: (1 + logarithm(Double(entry.count))) * frequency)
        }
        var square = 0.0
        for entry in weights { square += entry.weight * entry.weight }
        let length = square.squareRoot()
        if length > 0 {
            for index in weights.indices { weights[index].weight /= length }
        }
        self.weights = weights
    }

    /// A vector of no words.
    package static let empty = TermVector(weights: [])

    private init(weights: [(word: String, weight: Double)]) { self.weights = weights }

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
