internal import Language

/// Tells what "this" points at: something told before, or where, when and how much.
struct PointedNouns: Sendable {
    /// Whether "this week" and "at this scale" need nothing told before; "this clause" does.
    func isSetting(_ noun: Word) -> Bool { Self.settings.contains(noun.folded) }

    private static let settings: Set<String> = [
        "area", "business", "case", "country", "decade", "domain", "era", "field", "industry",
        "kind", "level", "market", "moment", "month", "pace", "point", "price", "quarter", "rate",
        "regard", "respect", "scale", "sector", "sense", "size", "space", "stage", "time", "way",
        "week", "world", "year",
    ]
}
