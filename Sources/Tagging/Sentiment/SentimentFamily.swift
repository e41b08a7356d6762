/// A kind of number that a sentence has for a target: what its weights are filed under.
struct SentimentFamily: Hashable, Sendable {
    /// In which way a word of the lexicon tells something.
    enum Way: Int, CaseIterable { case action, direction, tone }

    /// What the keys of its weights begin with.
    let key: UInt64

    private init(_ name: String) { key = WordHash(name).value }

    /// As weights name it; looked up, so that families can be handed about as numbers.
    var name: String { Self.names[key] ?? "" }

    private static let singleNames = [
        "any", "name", "pair", "follows", "precedes", "outline", "text.question", "text.unnamed",
        "text.bias",
    ]
    static let any = SentimentFamily("any")
    static let name = SentimentFamily("name")
    static let pair = SentimentFamily("pair")
    static let behind = SentimentFamily("follows")
    static let ahead = SentimentFamily("precedes")
    static let outline = SentimentFamily("outline")
    static let question = SentimentFamily("text.question")
    static let unnamed = SentimentFamily("text.unnamed")
    static let bias = SentimentFamily("text.bias")

    static func near(_ zone: SentimentZone) -> SentimentFamily { nears[zone.number] }
    static func side(_ zone: SentimentZone) -> SentimentFamily { sides[zone.side.number] }
    static func part(_ zone: SentimentZone) -> SentimentFamily { parts[zone.part.number] }
    static func pair(_ zone: SentimentZone) -> SentimentFamily { pairs[zone.side.number] }
    static func others(_ count: Int) -> SentimentFamily { others[count] }

    /// The place of a sum among `sums`: of a way or of all, in a zone or anywhere, good or bad.
    static func sum(_ way: Way?, _ zone: SentimentZone?, _ isGood: Bool) -> Int {
        let way = way?.rawValue ?? Way.allCases.count
        let zone = zone?.number ?? SentimentZone.count
        return (way * (SentimentZone.count + 1) + zone) * 2 + (isGood ? 0 : 1)
    }

    static let sums = sumNames.map { SentimentFamily($0) }

    /// The place of a sum among `valences`: in a zone or anywhere, good or bad.
    static func valence(_ zone: SentimentZone?, _ isGood: Bool) -> Int {
        (zone?.number ?? SentimentZone.count) * 2 + (isGood ? 0 : 1)
    }

    static let valences = valenceNames.map { SentimentFamily($0) }

    private static let sumNames: [String] = {
        let ways = Way.allCases.map { ".\($0)" } + [""]
        let zones = SentimentZone.all.map { ".\($0.name)" } + [""]
        return ways.flatMap { way in
            zones.flatMap { zone in
                ["good", "bad"].map { "told.\($0)\(way)\(zone)" }
            }
        }
    }()

    private static let valenceNames = (SentimentZone.all.map { ".\($0.name)" } + [""])
        .flatMap { zone in ["good", "bad"].map { "valence.\($0)\(zone)" } }
    private static let nearNames = SentimentZone.all.map { "near.\($0.name)" }
    private static let sideNames = SentimentZone.all.map { "side.\($0.name)" }
    private static let partNames = SentimentZone.all.map { "part.\($0.name)" }
    private static let pairNames = SentimentZone.all.map { "pair.\($0.name)" }
    private static let otherNames = (0...3).map { "text.others.\($0)" }
    private static let nears = nearNames.map { SentimentFamily($0) }
    private static let sides = sideNames.map { SentimentFamily($0) }
    private static let parts = partNames.map { SentimentFamily($0) }
    private static let pairs = pairNames.map { SentimentFamily($0) }
    private static let others = otherNames.map { SentimentFamily($0) }

    private static let names = Dictionary(
        (singleNames + sumNames + valenceNames + nearNames + sideNames + partNames + pairNames
            + otherNames)
            .map { (WordHash($0).value, $0) }, uniquingKeysWith: { first, _ in first })

    /// The key of one more symbol.
    static func extended(_ key: UInt64, by stem: UInt64) -> UInt64 {
        ((key ^ (key >> 31)) &* 0xd6e8_feb8_6659_fd93) ^ stem
    }
}
