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
        var target = targets.filter { !$0.isEmpty }[...]
        var other = others[...]
        for place in reading.range {
            let word = reading.words[place]
            while let first = target.first, first.upperBound <= place { target.removeFirst() }
            while let first = other.first, first.upperBound <= place { other.removeFirst() }
            if place > reading.range.lowerBound, word.gap.parts {
                add(.part, Self.part, at: place, reading)
            } else if word.gap == .comma {
                add(.comma, Self.comma, at: place, reading)
            }
            if let first = target.first, first.contains(place) {
                guard first.lowerBound == place else { continue }
                self.targets.append(symbols.count)
                add(.target, Self.target, at: place, reading)
            } else if let first = other.first, first.contains(place) {
                guard first.lowerBound == place else { continue }
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
        var othersBefore = Array(repeating: 0, count: symbols.count + 1)
        for index in symbols.indices {
            othersBefore[index + 1] = othersBefore[index] + (symbols[index].kind == .other ? 1 : 0)
        }
        for index in symbols.indices where symbols[index].kind != .target {
            var best: (isElsewhere: Bool, distance: Int, target: Int)?
            for target in targets {
                let isElsewhere = symbols[target].clause != symbols[index].clause
                let distance = abs(index - target)
                if let best,
                    (best.isElsewhere ? 1 : 0, best.distance)
                        <= (isElsewhere ? 1 : 0, distance)
                {
                    continue
                }
                best = (isElsewhere, distance, target)
            }
            guard let best else { continue }
            let between = min(index, best.target) + 1..<max(index, best.target)
            symbols[index].zone = SentimentZone(
                isElsewhere: best.isElsewhere, isBehind: index > best.target,
                isPast: othersBefore[between.upperBound] > othersBefore[between.lowerBound],
                isClose: best.distance <= 3)
        }
    }

    static let target: UInt64 = 0x7461_7267_6574_0001
    static let other: UInt64 = 0x6f74_6865_7200_0002
    static let number: UInt64 = 0x6e75_6d62_6572_0003
    static let comma: UInt64 = 0x636f_6d6d_6100_0004
    static let part: UInt64 = 0x7061_7274_0000_0005
}
