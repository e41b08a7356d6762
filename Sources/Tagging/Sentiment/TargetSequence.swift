/// A sentence as it stands to one target: its words in order, with names and numbers as such.
struct TargetSequence {
    /// A word, or what stands in its place.
    struct Symbol {
        /// The word's stem, or one of the marks below.
        let stem: UInt64
        /// The number of the word, or of the one behind a mark.
        let word: Int
        let clause: Int
        let kind: Kind
        var zone = SentimentZone.unnamed
    }

    enum Kind { case word, target, other, number, comma, part }

    private(set) var symbols: [Symbol] = []
    /// Where the target stands among the symbols.
    private(set) var targets: [Int] = []
    /// How many names of others there are.
    private(set) var others = 0

    /// Reads for the words that name the target, beside those that name others; both in order.
    init(_ reading: SentimentReading, targets: [Range<Int>], others: [Range<Int>]) {
        symbols.reserveCapacity(reading.range.count + 8)
        var (nextTarget, nextOther) = (0, 0)
        for place in reading.range {
            let word = reading.words[place]
            while nextTarget < targets.count, targets[nextTarget].upperBound <= place {
                nextTarget += 1
            }
            while nextOther < others.count, others[nextOther].upperBound <= place { nextOther += 1 }
            if place > reading.range.lowerBound, word.gap.parts {
                add(.part, Self.part, at: place, reading)
            } else if word.gap == .comma {
                add(.comma, Self.comma, at: place, reading)
            }
            if nextTarget < targets.count, targets[nextTarget].contains(place) {
                guard targets[nextTarget].lowerBound == place else { continue }
                self.targets.append(symbols.count)
                add(.target, Self.target, at: place, reading)
            } else if nextOther < others.count, others[nextOther].contains(place) {
                guard others[nextOther].lowerBound == place else { continue }
                self.others += 1
                add(.other, Self.other, at: place, reading)
            } else if word.isDigits {
                add(.number, Self.number, at: place, reading)
            } else {
                add(.word, word.stem, at: place, reading)
            }
        }
        findZones()
    }

    private mutating func add(
        _ kind: Kind, _ stem: UInt64, at place: Int, _ reading: SentimentReading
    ) {
        symbols.append(
            Symbol(stem: stem, word: place, clause: reading.clause(of: place), kind: kind))
    }

    /// Where each word stands from the nearest target, one in the same clause first.
    private mutating func findZones() {
        guard !targets.isEmpty else { return }
        let hasOthers = others > 0
        var othersBefore: [Int] = []
        if hasOthers {
            othersBefore.reserveCapacity(symbols.count)
            var count = 0
            for symbol in symbols {
                othersBefore.append(count)
                if symbol.kind == .other { count += 1 }
            }
        }
        let targets = targets
        var symbols = symbols.mutableSpan
        for index in symbols.indices where symbols[index].kind != .target {
            let clause = symbols[index].clause
            var (isElsewhere, distance, nearest) = (true, Int.max, 0)
            for target in targets {
                let isOther = symbols[target].clause != clause
                let other = abs(index - target)
                guard isOther == isElsewhere ? other < distance : isElsewhere else { continue }
                (isElsewhere, distance, nearest) = (isOther, other, target)
            }
            symbols[index].zone = SentimentZone(
                isElsewhere: isElsewhere, isBehind: index > nearest,
                isPast: hasOthers
                    && othersBefore[max(index, nearest)]
                        > othersBefore[min(index, nearest) + 1],
                isClose: distance <= 3)
        }
    }

    static let target: UInt64 = 0x7461_7267_6574_0001
    static let other: UInt64 = 0x6f74_6865_7200_0002
    static let number: UInt64 = 0x6e75_6d62_6572_0003
    static let comma: UInt64 = 0x636f_6d6d_6100_0004
    static let part: UInt64 = 0x7061_7274_0000_0005
}
