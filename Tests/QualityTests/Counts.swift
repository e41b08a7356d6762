/// How many of what was found and of what was to be found agree.
struct Counts: Hashable {
    var right = 0
    /// Found, and not there.
    var wrong = 0
    /// There, and not found.
    var missed = 0

    /// The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was.
    var f1: Double {
        let all = 2 * right + wrong + missed
        return all == 0 ? 1 : Double(2 * right) / Double(all)
    }

    mutating func add(_ other: Counts) {
        right += other.right
        wrong += other.wrong
        missed += other.missed
    }

    /// Compares what was found with what was to be found.
    mutating func add<Item: Hashable>(found: Set<Item>, labelled: Set<Item>) {
        right += found.intersection(labelled).count
        wrong += found.subtracting(labelled).count
        missed += labelled.subtracting(found).count
    }
}
