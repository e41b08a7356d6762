/// What a reading tells for one target: sums of values by how the words stand to it.
struct SentimentFeatures {
    /// A kind of sum, whose raw value is its place in `sums`.
    enum Kind: Int, CaseIterable {
        case actionGood, actionBad, nearGood, nearBad, farGood, farBad, otherGood, otherBad
        case directionGood, directionBad, otherDirectionGood, otherDirectionBad

    }

    private static let percent = ["percent", "percentage", "points"].map { WordHash($0).value }

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
            let worth = Self.worth(of: hit, reading)
        {
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

    /// Whether it is good, above 0, or bad that something goes up: of what goes up or down, or of the
    /// company itself where a number follows; `nil` where neither is there.
    static func worth(of hit: SentimentReading.Hit, _ reading: SentimentReading) -> Double? {
        worth(near: hit, reading)?.worth ?? (isMeasured(hit, reading) ? 1 : nil)
    }

    /// What goes up or down, and whether it is good to have more of it.
    private struct Worth {
        let worth: Double
        let place: Int
    }

    /// The first words of what goes up or down: "losses" that shrink tell nothing of their own.
    static func measured(_ reading: SentimentReading) -> Set<Int> {
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

    /// Whether a number behind "up" or "fell" says that the company itself goes up or down.
    private static func isMeasured(
        _ hit: SentimentReading.Hit, _ reading: SentimentReading
    ) -> Bool {
        let end = min(reading.range.upperBound, hit.words.upperBound + 3)
        let behind = reading.words[hit.words.upperBound..<max(hit.words.upperBound, end)]
        let hasNumber =
            behind.prefix(2).contains { $0.isDigits }
            || behind.contains { percent.contains($0.hash) }
        return hasNumber && hit.entry.tone == 0
    }

    private mutating func add(_ value: Double, _ good: Kind, _ bad: Kind) {
        sums[value > 0 ? good.rawValue : bad.rawValue] += abs(value)
    }
}
