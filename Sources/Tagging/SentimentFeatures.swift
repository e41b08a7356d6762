/// What a reading tells for one target: sums of values by how the words stand to it.
struct SentimentFeatures {
    /// A kind of sum, whose raw value is its place in `sums`.
    enum Kind: Int, CaseIterable {
        case actionGood, actionBad, nearGood, nearBad, farGood, farBad, otherGood, otherBad
        case directionGood, directionBad, otherDirectionGood, otherDirectionBad

        /// What a point of it adds to how a story leans: most for who does what to whom.
        var lean: Double {
            switch self {
            case .actionGood: 1
            case .actionBad: -1
            case .nearGood: 0.8
            case .nearBad: -0.8
            case .directionGood: 1
            case .directionBad: -1
            case .farGood, .otherGood, .otherDirectionGood: 0.2
            case .farBad, .otherBad, .otherDirectionBad: -0.2
            }
        }
    }

    /// By kind, never negative.
    private(set) var sums = Array(repeating: 0.0, count: Kind.allCases.count)

    /// Sums for the words that name the target, beside those that name other companies.
    init(_ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]) {
        guard !targets.isEmpty else { return }
        let relation = TargetRelation(reading, targets: targets, others: others)
        let measured = Self.measured(reading)
        for hit in reading.hits where hit.entry.tells {
            if hit.entry.worth != 0, measured.contains(hit.words.lowerBound) { continue }
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
        if hit.entry.direction != 0,
            let worth = Self.worth(near: hit, reading) ?? measure(hit, reading)
        {
            let value = hit.entry.direction * worth.worth * hit.factor
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

    /// What goes up or down, and whether it is good to have more of it.
    private struct Worth {
        let worth: Double
        let place: Int
    }

    /// The first words of what goes up or down: "losses" that shrink tell nothing of their own.
    private static func measured(_ reading: SentimentReading) -> Set<Int> {
        Set(
            reading.hits.compactMap { hit in
                hit.entry.direction != 0 ? worth(near: hit, reading)?.place : nil
            })
    }

    /// What goes up or down: the nearest thing of worth in the same clause.
    private static func worth(
        near hit: SentimentReading.Hit, _ reading: SentimentReading
    ) -> Worth? {
        let clause = reading.clause(of: hit.words.lowerBound)
        var best: (distance: Int, worth: Worth)?
        for other in reading.hits where other.entry.worth != 0 {
            guard reading.clause(of: other.words.lowerBound) == clause,
                other.words != hit.words
            else { continue }
            let distance = max(
                other.words.lowerBound - hit.words.upperBound,
                hit.words.lowerBound - other.words.upperBound)
            guard distance < 5, distance < best?.distance ?? .max else { continue }
            best = (distance, Worth(worth: other.entry.worth, place: other.words.lowerBound))
        }
        return best?.worth
    }

    /// A number behind "up" or "fell" says that the company itself goes up or down.
    private func measure(_ hit: SentimentReading.Hit, _ reading: SentimentReading) -> Worth? {
        let end = min(reading.range.upperBound, hit.words.upperBound + 2)
        let hasNumber = reading.words[hit.words.upperBound..<max(hit.words.upperBound, end)]
            .contains { $0.isDigits }
        return hasNumber && hit.entry.tone == 0 ? Worth(worth: 1, place: -1) : nil
    }

    private mutating func add(_ value: Double, _ good: Kind, _ bad: Kind) {
        sums[value > 0 ? good.rawValue : bad.rawValue] += abs(value)
    }
}
