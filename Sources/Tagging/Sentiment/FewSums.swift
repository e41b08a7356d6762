/// Sums by number, of which a sentence has a few of many.
struct FewSums {
    /// In the order of their numbers.
    private(set) var sums: [(number: Int, sum: Double)] = []

    /// How many a sentence has at most, mostly.
    private static let usual = 8

    /// Adds to the sum of a number.
    mutating func add(_ size: Double, to number: Int) {
        var place = sums.count
        while place > 0, sums[place - 1].number >= number { place -= 1 }
        if place < sums.count, sums[place].number == number {
            sums[place].sum += size
        } else {
            if sums.isEmpty { sums.reserveCapacity(Self.usual) }
            // Most come in order; an insertion costs more than all else here.
            sums.append((number, size))
            for last in stride(from: sums.count - 1, to: place, by: -1) {
                sums.swapAt(last, last - 1)
            }
        }
    }
}
