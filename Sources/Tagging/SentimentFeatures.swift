/// What a reading tells for one target: sums of values by how the words stand to it.
struct SentimentFeatures {
    /// A kind of sum, whose raw value is its place in `sums`.
    enum Kind: Int, CaseIterable {
        case actionGood, actionBad, nearGood, nearBad, farGood, farBad, otherGood, otherBad
        case directionGood, directionBad, otherDirectionGood, otherDirectionBad
    }

    /// By kind, never negative.
    private(set) var sums = Array(repeating: 0.0, count: Kind.allCases.count)

    /// Sums for the words that name the target, beside those that name other companies.
    init(_ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]) {
        guard !targets.isEmpty else { return }
        let relation = TargetRelation(reading, targets: targets, others: others)
        for hit in reading.hits where hit.entry.tells {
            guard !targets.contains(where: { $0.overlaps(hit.words) }) else { continue }
            add(hit, relation: relation, reading: reading)
        }
    }

    private mutating func add(
        _ hit: SentimentReading.Hit, relation: TargetRelation, reading: SentimentReading
    ) {
        let place = relation.place(of: hit.words)
        if let action = hit.entry.action,
            let side = relation.side(of: hit.words, place: place)
        {
            let value = side == .subject ? action.subject : action.object
            if value != 0 || hit.entry.tone == 0 {
                return add(value * hit.factor, .actionGood, .actionBad)
            }
        }
        let isHere = place.isSameClause
        if hit.entry.direction != 0, let worth = worth(near: hit, reading) {
            let value = hit.entry.direction * worth * hit.factor
            return isHere
                ? add(value, .directionGood, .directionBad)
                : add(value, .otherDirectionGood, .otherDirectionBad)
        }
        let value = hit.entry.tone * hit.factor
        if !isHere {
            add(value, .otherGood, .otherBad)
        } else if place.isNearest {
            add(value, .nearGood, .nearBad)
        } else {
            add(value, .farGood, .farBad)
        }
    }

    /// What goes up or down: the nearest thing of worth in the same clause.
    private func worth(near hit: SentimentReading.Hit, _ reading: SentimentReading) -> Double? {
        let clause = reading.clause(of: hit.words.lowerBound)
        var best: (distance: Int, worth: Double)?
        for other in reading.hits where other.entry.worth != 0 {
            guard reading.clause(of: other.words.lowerBound) == clause,
                other.words != hit.words
            else { continue }
            let distance = max(
                other.words.lowerBound - hit.words.upperBound,
                hit.words.lowerBound - other.words.upperBound)
            guard distance < 5, distance < best?.distance ?? .max else { continue }
            best = (distance, other.entry.worth)
        }
        return best?.worth
    }

    private mutating func add(_ value: Double, _ good: Kind, _ bad: Kind) {
        sums[value > 0 ? good.rawValue : bad.rawValue] += abs(value)
    }
}
