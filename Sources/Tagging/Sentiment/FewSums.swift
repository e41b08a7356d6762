/// Sums by number, of which a sentence has a few of many.
struct FewSums {
    /// In the order of their numbers.
    private(set) var sums: [(number: Int, sum: Double)] = []

    /// Adds to the sum of a number.
    mutating func add(_ size: Double, to number: Int) {
        var place = sums.count
        while place > 0, sums[place - 1].number >= number { place -= 1 }
        if place < sums.count, sums[place].number == number {
            sums[place].sum += size
        } else {
            sums.insert((number, size), at: place)
        }
    }
}
