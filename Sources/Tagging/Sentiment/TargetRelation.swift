/// How words of a reading stand to a target.
struct TargetRelation {
    /// Who does an action, or to whom it is done.
    enum Side { case subject, object }

    /// Where words stand from the target.
    struct Place {
        let target: Range<Int>
        let isSameClause: Bool
        /// Whether no other company stands nearer to the words.
        let isNearest: Bool
        /// Whether the target stands before the words.
        let isBehindTarget: Bool
        /// Words between.
        let distance: Int
    }

    let reading: SentimentReading
    /// The words that name the target, an empty range where it is meant.
    let targets: [Range<Int>]
    /// The words that name others.
    let others: [Range<Int>]

    private static let by = WordHash("by").value
    private static let and = WordHash("and").value

    init(_ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]) {
        self.reading = reading
        self.targets = targets
        self.others = others
    }

    /// Where words stand from the nearest naming of the target, one in the same clause first.
    func place(of words: Range<Int>) -> Place {
        let clause = reading.clause(of: words.lowerBound)
        var best: (isOther: Int, distance: Int, target: Range<Int>)?
        for target in targets {
            let isOther = reading.clause(of: target.lowerBound) == clause ? 0 : 1
            let distance = distance(words, target)
            guard best == nil || (isOther, distance) < (best?.isOther ?? 0, best?.distance ?? 0)
            else { continue }
            best = (isOther, distance, target)
        }
        guard let best else {
            return Place(
                target: words, isSameClause: false, isNearest: false, isBehindTarget: true,
                distance: .max)
        }
        let hasRival = others.contains { other in
            distance(words, other) < best.distance
                && reading.clause(of: other.lowerBound) == clause
        }
        return Place(
            target: best.target, isSameClause: best.isOther == 0, isNearest: !hasRival,
            isBehindTarget: best.target.lowerBound < words.lowerBound, distance: best.distance)
    }

    /// Which side of an action the target is on; `nil` where it has no part in it.
    func side(of verb: Range<Int>, place: Place) -> Side? {
        guard place.isSameClause else { return nil }
        let between =
            place.isBehindTarget
            ? place.target.upperBound..<max(verb.lowerBound, place.target.upperBound)
            : verb.upperBound..<max(place.target.lowerBound, verb.upperBound)
        guard !others.contains(where: { isApart($0, in: between, target: place.target) }) else {
            return nil
        }
        let isPassive = isPassive(verb)
        if place.isBehindTarget { return isPassive ? .object : .subject }
        let isAfterBy = between.contains { reading.words[$0].hash == Self.by }
        return isAfterBy && isPassive ? .subject : .object
    }

    /// Whether another company takes the target's part: it stands between and is no member of a
    /// list with it.
    private func isApart(_ other: Range<Int>, in between: Range<Int>, target: Range<Int>) -> Bool {
        guard between.overlaps(other) else { return false }
        let gap =
            other.lowerBound < target.lowerBound
            ? other.upperBound..<target.lowerBound : target.upperBound..<other.lowerBound
        if gap.isEmpty {
            return reading.words[max(other.lowerBound, target.lowerBound)].gap != .comma
        }
        return gap.count > 1 || reading.words[gap.lowerBound].hash != Self.and
    }

    private func isPassive(_ verb: Range<Int>) -> Bool {
        let next = verb.upperBound
        if next < reading.range.upperBound, reading.words[next].hash == Self.by { return true }
        let before = verb.lowerBound - 1
        guard before >= reading.range.lowerBound else { return false }
        guard !reading.words[verb.lowerBound].isGerund else { return false }
        return reading.hits.contains { hit in
            hit.entry.isPassive && (hit.words.contains(before) || hit.words.contains(before - 1))
        }
    }

    private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        max(0, max(right.lowerBound - left.upperBound, left.lowerBound - right.upperBound))
    }
}
