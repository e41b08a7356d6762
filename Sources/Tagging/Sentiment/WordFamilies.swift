/// The families that have a weight for a word: most words have none, and few have more than one.
///
/// Asked for once a word, in place of a look-up of the word in each family.
struct WordFamilies {
    /// A bit a family; not negative.
    let bits: Int32

    /// As if each word had a weight in each family.
    static let all = WordFamilies(bits: .max)
    static let any = WordFamilies(bits: 1)
    static let pair = WordFamilies(bits: 1 << 25)

    static func pair(_ zone: SentimentZone) -> WordFamilies {
        WordFamilies(bits: 1 << Int32(26 + zone.side.number / 4))
    }

    static func near(_ zone: SentimentZone) -> WordFamilies {
        WordFamilies(bits: 2 << Int32(zone.number))
    }

    static func side(_ zone: SentimentZone) -> WordFamilies {
        WordFamilies(bits: 1 << Int32(17 + zone.side.number / 4))
    }

    static func part(_ zone: SentimentZone) -> WordFamilies {
        WordFamilies(bits: 1 << Int32(21 + zone.part.number / 2))
    }

    func contains(_ other: WordFamilies) -> Bool { bits & other.bits != 0 }

    init(bits: Int32) { self.bits = bits }

    /// The family of a key, of which a weight has so many words; `nil` where it is of another kind.
    init?(family key: UInt64, count: Int) {
        guard let bits = count == 2 ? Self.paired[key] : count == 1 ? Self.alone[key] : nil
        else { return nil }
        self.init(bits: bits)
    }

    private static let paired: HashIndex = {
        var paired = HashIndex()
        paired.update(SentimentFamily.pair.key, to: pair.bits)
        for zone in SentimentZone.all where zone.isNamed {
            paired.update(SentimentFamily.pair(zone).key, to: pair(zone).bits)
        }
        return paired
    }()

    private static let alone: HashIndex = {
        var alone = HashIndex()
        alone.update(SentimentFamily.any.key, to: any.bits)
        for zone in SentimentZone.all where zone.isNamed {
            alone.update(SentimentFamily.near(zone).key, to: near(zone).bits)
            alone.update(SentimentFamily.side(zone).key, to: side(zone).bits)
            alone.update(SentimentFamily.part(zone).key, to: part(zone).bits)
        }
        return alone
    }()
}
