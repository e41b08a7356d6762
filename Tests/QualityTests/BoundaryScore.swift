/// How well the lines on which stories begin agree.
struct BoundaryScore {
    /// How many lines a start may be off.
    var tolerance = 1

    /// Pairs starts in their order; no start counts twice.
    func counts(found: [Int], labelled: [Int]) -> Counts {
        let (found, labelled) = (found.sorted(), labelled.sorted())
        var counts = Counts()
        var next = 0
        for line in labelled {
            while next < found.count, found[next] < line - tolerance { next += 1 }
            guard next < found.count, found[next] <= line + tolerance else { continue }
            counts.right += 1
            next += 1
        }
        counts.wrong = found.count - counts.right
        counts.missed = labelled.count - counts.right
        return counts
    }
}
