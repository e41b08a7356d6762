/// What stands around each utterance or border, by which its talk is judged.
///
/// Of a long talk as much is looked at as of a short one: what is said an hour later tells little of how
/// people talk here.
struct Surroundings {
    private let count: Int
    private let width: Int

    /// The surroundings, so wide, in so many; 240 utterances are a quarter of an hour of quick talk.
    init(of count: Int, width: Int = 240) {
        self.count = count
        self.width = min(width, count)
    }

    /// As many in front as behind, but as many in all where the talk begins or ends.
    func around(_ index: Int) -> Range<Int> {
        let start = min(max(0, index - width / 2), count - width)
        return start..<start + width
    }

    /// How many of those around each are of a sort; linear.
    func counts(where isOfSort: (Int) -> Bool) -> [Int] {
        var sums = [0]
        for index in 0..<count { sums.append(sums[index] + (isOfSort(index) ? 1 : 0)) }
        return (0..<count).map { index in
            let around = around(index)
            return sums[around.upperBound] - sums[around.lowerBound]
        }
    }
}
