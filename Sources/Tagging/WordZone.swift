/// Where a word stands from a target.
enum WordZone: String, CaseIterable {
    /// In the same clause behind it, at most three words off.
    case next
    case behind
    /// In the same clause before it, at most three words off.
    case prior
    case ahead
    /// In another clause.
    case elsewhere
    /// Anywhere.
    case any
    /// Two words in a row, anywhere.
    case pair

    init(_ place: TargetRelation.Place) {
        if !place.isSameClause {
            self = .elsewhere
        } else if place.isBehindTarget {
            self = place.distance < 3 ? .next : .behind
        } else {
            self = place.distance < 3 ? .prior : .ahead
        }
    }

    /// The key of a word's stem in this zone.
    func key(_ stem: UInt64) -> UInt64 {
        let mark = WordHash(rawValue).value
        return (stem ^ (stem >> 30)) &* 0x9fb2_1c65_1e98_df25 ^ mark
    }

    /// The key of two stems in a row.
    static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
        pair.key(first &* 31 &+ (second ^ (second >> 17)))
    }
}
