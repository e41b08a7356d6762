/// Where a word stands from a target.
struct SentimentZone: Hashable, Sendable {
    /// From 0 to 16.
    let number: Int

    /// Nowhere: the target is not named.
    static let unnamed = SentimentZone(number: 16)
    static let count = 17

    private init(number: Int) { self.number = number }

    /// In another clause or the same, behind the target or ahead of it, past the name of another
    /// company or not, within three words or further off.
    init(isElsewhere: Bool, isBehind: Bool, isPast: Bool, isClose: Bool) {
        number =
            (isElsewhere ? 8 : 0) + (isBehind ? 4 : 0) + (isPast ? 2 : 0) + (isClose ? 1 : 0)
    }

    var isNamed: Bool { number < 16 }
    var isElsewhere: Bool { number & 8 != 0 }
    var isBehind: Bool { number & 4 != 0 }
    var isPast: Bool { number & 2 != 0 }
    var isClose: Bool { number & 1 != 0 }

    /// The zone whether close or not.
    var wide: SentimentZone { isNamed ? SentimentZone(number: number & ~1) : self }
    /// The zone whether past another company or close or not.
    var side: SentimentZone { isNamed ? SentimentZone(number: number & ~3) : self }
    /// The zone in whatever clause.
    var part: SentimentZone { isNamed ? SentimentZone(number: number & 6) : self }

    /// As weights name it.
    var name: String {
        guard isNamed else { return "unnamed" }
        return (isElsewhere ? "elsewhere" : "same") + (isBehind ? ".behind" : ".ahead")
            + (isPast ? ".past" : "") + (isClose ? ".close" : "")
    }

    static var all: [SentimentZone] { (0..<count).map { SentimentZone(number: $0) } }
}
