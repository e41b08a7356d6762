import StoryModel

/// How well the roles of a text's bytes agree.
struct PartScore {
    /// Compares by bytes; the ranges of each side do not overlap one another.
    func counts(found: [TextRange], labelled: [TextRange]) -> Counts {
        let right = labelled.reduce(0) { $0 + common($1, found) }
        return Counts(
            right: right, wrong: found.reduce(0) { $0 + $1.count } - right,
            missed: labelled.reduce(0) { $0 + $1.count } - right)
    }

    /// How many bytes of a range the others cover.
    private func common(_ range: TextRange, _ others: [TextRange]) -> Int {
        others.reduce(0) { $0 + max(0, min(range.end, $1.end) - max(range.start, $1.start)) }
    }
}
