/// A kind of number that a sentence has for a target: what its weights are filed under.
struct SentimentFamily: Hashable, Sendable {
    /// In which way a word of the lexicon tells something.
    enum Way: Int, CaseIterable { case action, direction, tone }

    /// As weights name it.
    let name: String
    /// What the keys of its weights begin with.
    let key: UInt64

    private init(_ name: String) {
        self.name = name
        key = WordHash(name).value
    }

    static let any = SentimentFamily("any")
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
    static func others(_ count: Int) -> SentimentFamily { others[count] }

    /// The place of a sum among `sums`: of a way or of all, in a zone or anywhere, good or bad.
    static func sum(_ way: Way?, _ zone: SentimentZone?, _ isGood: Bool) -> Int {
        let way = way?.rawValue ?? Way.allCases.count
        let zone = zone?.number ?? SentimentZone.count
        return (way * (SentimentZone.count + 1) + zone) * 2 + (isGood ? 0 : 1)
    }

    static let sums: [SentimentFamily] = {
        let ways = Way.allCases.map { ".\($0)" } + [""]
        let zones = SentimentZone.all.map { ".\($0.name)" } + [""]
        return ways.flatMap { way in
            zones.flatMap { zone in
                ["good", "bad"].map { SentimentFamily("told.\($0)\(way)\(zone)") }
            }
        }
    }()

    private static let nears = SentimentZone.all.map { SentimentFamily("near.\($0.name)") }
    private static let sides = SentimentZone.all.map { SentimentFamily("side.\($0.name)") }
    private static let parts = SentimentZone.all.map { SentimentFamily("part.\($0.name)") }
    private static let others = (0...3).map { SentimentFamily("text.others.\($0)") }

    /// The key of one more symbol.
    static func extended(_ key: UInt64, by stem: UInt64) -> UInt64 {
        ((key ^ (key >> 31)) &* 0xd6e8_feb8_6659_fd93) ^ stem
    }
}
